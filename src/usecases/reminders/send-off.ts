import { type DueItem, arm } from '../../domain/due.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { type Passage, passageOf } from '../../domain/reminder-passage.ts';
import { type Reminder, markOf, reminderId, remindersFrom, remindersKept } from '../../domain/reminder.ts';
import { scopes } from '../../domain/scope.ts';
import type { Priority } from '../../domain/task.ts';
import { type Instant, addDays, dateIn, instantOf } from '../../domain/time.ts';
import type { Doors, Partition } from '../../ports.ts';
import { settle } from '../settle.ts';
import type { PersonalPlan } from './plan.ts';

export interface SendOff {
  readonly reminder: Pick<Reminder, 'type' | 'targetId' | 'title' | 'workspaceId' | 'campaignId' | 'day'>;
  readonly tenantId: string;
  readonly personId: string;
  readonly priority: Priority;
  readonly meantAt: Instant;
}

/** So many old ones are removed with each new one. */
const mostRemoved = 20;

/**
 * Decides how one reminder reaches its reader, and writes it down in their own partition: with the look that gathers what
 * waits for the same morning. Doing it twice does it once. Refuses: `busy`.
 */
export async function sendOff(
  doors: Pick<Doors, 'store' | 'clock'>,
  { choice, calendar }: PersonalPlan,
  { reminder, tenantId, personId, priority, meantAt }: SendOff,
): Promise<Passage | Refusal> {
  const now = doors.clock.now();
  const own = { tenantId, scope: scopes.person(personId) };
  const passage = passageOf({
    now,
    meantAt,
    way: reminder.type === 'escalation' ? 'morning' : choice.ways[reminder.type],
    priority,
    choice,
    calendar,
    neverAlone: reminder.type !== 'task' && reminder.type !== 'milestone',
    told: await toldOn(doors, own, calendar.zone, meantAt > now ? meantAt : now, reminder.targetId),
  });
  if (passage.as === 'off') return passage;
  const document: Reminder = {
    kind: 'reminder',
    schema: 1,
    id: reminderId(passage.at, reminder),
    tenantId,
    personId,
    ...reminder,
    goesAt: passage.at,
    as: passage.as,
    why: passage.as === 'morning' ? passage.why : null,
    heldAt: now,
  };
  const old = await doors.store.read(
    own,
    'remindersBetween',
    {
      first: '0',
      last: markOf(instantOf(addDays(dateIn(calendar.zone, now), -remindersKept), '00:00', calendar.zone)),
    },
    { limit: mostRemoved },
  );
  // What already waits for that moment keeps the reason that it had first.
  const known = await doors.store.get(own, 'reminder', document.id);
  const settled = await settle(doors.store, own, {
    put: known ? [] : [{ document, ifVersion: 'any' }],
    remove: old.items.map(({ document: { kind, id } }) => ({ kind, id, ifVersion: 'any' as const })),
    due: passage.as === 'morning' ? [gathering(own, personId, passage.at)] : [],
  });
  return isRefusal(settled) ? settled : passage;
}

function gathering(own: Partition, personId: string, at: Instant): DueItem {
  return arm(`gather.${personId}.${markOf(at)}`, own, { type: 'gatherReminders', personId, at }, at);
}

/** How many cards of their own somebody got on a day, on their clock; `but` is what is asked about. */
async function toldOn(
  { store }: Pick<Doors, 'store'>,
  own: Partition,
  zone: string,
  at: Instant,
  but: string,
): Promise<number> {
  const day = dateIn(zone, at);
  const range = remindersFrom(instantOf(day, '00:00', zone), instantOf(addDays(day, 1), '00:00', zone));
  const page = await store.read(own, 'remindersBetween', range, { limit: 200 });
  return page.items.filter(({ document }) => document.as === 'card' && document.targetId !== but).length;
}
