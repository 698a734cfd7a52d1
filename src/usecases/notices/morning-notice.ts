import type { Actor } from '../../domain/actor.ts';
import type { MorningLine, MorningNotice } from '../../domain/morning-face.ts';
import { type FlightType, flightDate } from '../../domain/flight-reminder.ts';
import { cardChoice } from '../../domain/own-task-face.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Reminder } from '../../domain/reminder.ts';
import { scopes } from '../../domain/scope.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { reminderChoiceOf } from '../people/preferences.ts';
import { readAll } from '../read-all.ts';
import { type FoundTask, findTask } from '../tasks/find.ts';
import { namesOf, readerOf } from './reader.ts';

/** What was gathered for a morning, as it is now; what its reader may not read any more is left out. */
export async function readMorningNotice(doors: Doors, actor: Actor, mark: string): Promise<MorningNotice> {
  const own = { tenantId: actor.tenantId, scope: scopes.person(actor.personId) };
  const range = { first: `${mark}.`, last: `${mark}.~` };
  const found = await readAll(doors.store, own, 'remindersBetween', range);
  const gathered = found.map(({ document }) => document).filter((each) => each.as === 'morning');
  const lines = await Promise.all(gathered.map((each) => lineOf(doors, actor, each)));
  return {
    kind: 'morning',
    reader: readerOf(actor, doors.clock),
    mark,
    lines: lines.filter((line) => line !== undefined),
    choice: cardChoice(await reminderChoiceOf(doors.store, actor.tenantId, actor.personId)),
  };
}

async function flightLine(
  doors: Doors,
  actor: Actor,
  { campaignId, why, day: told }: Reminder,
  type: FlightType,
): Promise<MorningLine | undefined> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return undefined;
  const { id, name, code, ownerId } = found.document;
  const date = flightDate(found.document, type);
  const isOpen = date === told && ownerId === actor.personId;
  return {
    type,
    campaign: { id, name, code },
    targetId: id,
    title: name,
    day: date ?? told,
    priority: 'medium',
    why,
    state: isOpen ? 'open' : date === undefined ? 'done' : 'gone',
    snoozedUntil: null,
  };
}

/** Somebody else's task: it stands open until it is done, moved or given to somebody else. */
async function escalationLine(
  { directory }: Doors,
  { tenantId }: Actor,
  { type, targetId, day, why }: Reminder,
  { document: task, campaign }: FoundTask,
): Promise<MorningLine> {
  const { id, name, code } = campaign.document;
  const { assigneeId, status, due, priority, title } = task;
  const names = await namesOf(directory, tenantId, assigneeId === null ? [] : [assigneeId]);
  const isOpen = isOpenTask(status) && due === day;
  return {
    type,
    campaign: { id, name, code },
    targetId,
    title,
    day: due,
    priority,
    why,
    state: status === 'done' ? 'done' : isOpen ? 'open' : 'gone',
    snoozedUntil: null,
    whose: (assigneeId !== null && names.get(assigneeId)) || '',
  };
}

async function lineOf(doors: Doors, actor: Actor, reminder: Reminder): Promise<MorningLine | undefined> {
  const { type, targetId, campaignId, why } = reminder;
  if (type === 'launch' || type === 'flightEnd') return flightLine(doors, actor, reminder, type);
  const found = await findTask(doors, actor, { campaignId, taskId: targetId }, 'task.read');
  if (isRefusal(found)) return undefined;
  const { document: task, campaign } = found;
  const { id, name, code } = campaign.document;
  const snoozedUntil =
    task.snoozedUntil !== null && task.snoozedUntil > doors.clock.now() ? task.snoozedUntil : null;
  if (type === 'escalation') return escalationLine(doors, actor, reminder, found);
  const isTheirs = isOpenTask(task.status) && task.assigneeId === actor.personId;
  return {
    type,
    campaign: { id, name, code },
    targetId,
    title: task.title,
    day: task.due,
    priority: task.priority,
    why,
    state: task.status === 'done' ? 'done' : !isTheirs ? 'gone' : snoozedUntil === null ? 'open' : 'later',
    snoozedUntil,
  };
}
