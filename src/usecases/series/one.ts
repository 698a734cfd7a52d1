import type { Actor } from '../../domain/actor.ts';
import { type Occurrence, landingOf } from '../../domain/occurrence.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type SeriesStep, entryFault, resume, skip } from '../../domain/series-edit.ts';
import type { Series } from '../../domain/series.ts';
import type { Task, TaskEdit } from '../../domain/task.ts';
import type { CalendarDate } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf } from '../tasks/assignee.ts';
import { calendarIn } from './calendar.ts';
import { type FoundSeries, type WhichSeries, closedFault, findSeries } from './find.ts';
import { makeOne } from './make.ts';

export interface WhichOccurrence extends WhichSeries {
  /** The day that the rule gives it. */
  readonly date: CalendarDate;
}

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/** One occurrence takes place no more; said twice is said once. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `tooLarge`, `stale`. */
export function skipOccurrence(
  doors: Doors,
  actor: Actor,
  which: WhichOccurrence,
): Promise<Series | Refusal> {
  return about(doors, actor, which, (series) => {
    const isSkipped = series.entries.some(({ date, is }) => date === which.date && is === 'skipped');
    return isSkipped ? undefined : skip(series, which.date);
  });
}

/** It takes place after all; said twice is said once. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`. */
export function resumeOccurrence(
  doors: Doors,
  actor: Actor,
  which: WhichOccurrence,
): Promise<Series | Refusal> {
  return about(doors, actor, which, (series) => resume(series, which.date));
}

async function about(
  doors: Doors,
  actor: Actor,
  which: WhichOccurrence,
  decide: (series: Series) => SeriesStep | Refusal | undefined,
): Promise<Series | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findSeries(doors, actor, which, 'task.create');
    if (isRefusal(found)) return found;
    const step = closedFault(found.campaign) ?? decide(found.document);
    if (step === undefined) return found.document;
    if (isRefusal(step)) return step;
    const settled = await settle(doors.store, found.campaign.partition, {
      put: [{ document: step.series, ifVersion: found.version }],
      events: record(doors.clock, sceneOf(doors, actor, found), [step.happening]),
    });
    if (!isRefusal(settled)) return step.series;
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}

/**
 * One occurrence becomes a task before its time, because somebody moves it, gives it to somebody or begins it. Asked for
 * again, it is the task that it became. Refuses: `notFound`, `notAllowed`, `wrongStatus` (it was skipped), `unknownPerson`,
 * `tooLarge`, `stale`.
 */
export async function takeOccurrence(
  doors: Doors,
  actor: Actor,
  { edit, ...which }: WhichOccurrence & { readonly edit: TaskEdit },
): Promise<Stored<Task> | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findSeries(doors, actor, which, 'task.create');
    if (isRefusal(found)) return found;
    const taken = await tryTaking(doors, actor, found, which.date, edit);
    if (!isRefusal(taken) || taken.refused !== 'stale' || attempt === attempts) return taken;
  }
}

async function tryTaking(
  doors: Doors,
  actor: Actor,
  found: FoundSeries,
  date: CalendarDate,
  edit: TaskEdit,
): Promise<Stored<Task> | Refusal> {
  const { document: series, version, campaign } = found;
  const known = series.entries.find((each) => each.date === date);
  if (known?.is === 'made')
    return (await doors.store.get(campaign.partition, 'task', known.taskId)) ?? refuse('notFound');
  const fault = closedFault(campaign) ?? entryFault(series, date);
  if (fault) return fault;
  const assignee = await assigneeOf(doors.directory, campaign.document, edit.assigneeId);
  if (isRefusal(assignee)) return assignee;
  const calendarOf = await calendarIn(doors, series);
  const on = landingOf(series, calendarOf(series.zone), date) ?? date;
  const occurrence: Occurrence = { date, on, time: series.time, zone: series.zone };
  const made = await makeOne(doors, campaign.document, series, occurrence, edit);
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: made.series, ifVersion: version }, ...made.put],
    events: record(doors.clock, sceneOf(doors, actor, found), made.happenings),
    due: made.due,
  });
  if (isRefusal(settled)) return settled;
  const taken = await doors.store.get(campaign.partition, 'task', made.taskId);
  return taken ?? refuse('notFound');
}

function sceneOf({ clock }: Pick<Doors, 'clock'>, actor: Actor, { document }: FoundSeries) {
  const { tenantId, workspaceId, campaignId } = document;
  return { tenantId, workspaceId, campaignId, actorId: actor.personId, at: clock.now() };
}
