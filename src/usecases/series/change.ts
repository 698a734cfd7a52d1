import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type EditedSeries, editAll, editFollowing } from '../../domain/series-edit.ts';
import { type FollowedTask, followSeries } from '../../domain/series-tasks.ts';
import type { Series, SeriesEdit } from '../../domain/series.ts';
import { type CalendarDate, dateIn } from '../../domain/time.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf, remindersOf } from '../tasks/assignee.ts';
import { calendarIn } from './calendar.ts';
import { type FoundSeries, type WhichSeries, closedFault, findSeries } from './find.ts';
import { makeWhatIsDue } from './make.ts';

export interface ChangeSeries extends WhichSeries {
  readonly ifVersion: Version;
  /** This occurrence and all that follow; null: all. */
  readonly from: CalendarDate | null;
  readonly edit: SeriesEdit;
}

/**
 * Changes a series, or one occurrence and all that follow. What was skipped, moved or done stays as it is; tasks that
 * nobody touched follow. Nothing changed writes nothing. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `stale`,
 * `unknownPerson`, `malformed` (it would never recur), `tooLarge` (more tasks would follow than one change can take).
 */
export async function changeSeries(
  doors: Doors,
  actor: Actor,
  { ifVersion, from, edit, ...which }: ChangeSeries,
): Promise<Stored<Series> | Refusal> {
  const found = await findSeries(doors, actor, which, 'task.create');
  if (isRefusal(found)) return found;
  if (found.version !== ifVersion) return refuse('stale');
  const { document: before, campaign } = found;
  const fault = closedFault(campaign);
  if (fault) return fault;
  const assignee = await assigneeOf(doors.directory, campaign.document, edit.assigneeId);
  if (isRefusal(assignee)) return assignee;
  const at = doors.clock.now();
  const today = dateIn(edit.zone ?? before.zone, at);
  const made = {
    id: await derivedId('series', before.id, from ?? '', ifVersion),
    by: actor.personId,
    at,
    today,
  };
  const edited = from === null ? editAll(before, edit, today) : editFollowing(before, edit, from, made);
  if (isRefusal(edited)) return edited;
  if (edited.changes.length === 0) return found;
  return commitChange(doors, actor, found, { edited, from, at });
}

async function commitChange(
  doors: Doors,
  actor: Actor,
  found: FoundSeries,
  {
    edited,
    from,
    at,
  }: { readonly edited: EditedSeries; readonly from: CalendarDate | null; readonly at: string },
): Promise<Stored<Series> | Refusal> {
  const { document: before, version, campaign } = found;
  const { tenantId, workspaceId, campaignId } = before;
  const calendarOf = await calendarIn(doors, before);
  const made = await makeWhatIsDue(doors, campaign.document, edited.series, calendarOf(edited.series.zone));
  const followed = await followedTasks(doors, found, edited, at);
  const reminders = await Promise.all(
    followed.map(async ({ task }) => {
      const assignee = await assigneeOf(doors.directory, campaign.document, task.assigneeId);
      return isRefusal(assignee) ? [] : remindersOf(doors, task, assignee, at);
    }),
  );
  const isSplit = edited.before !== undefined;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, campaign.partition, {
    put: [
      { document: made.series, ifVersion: isSplit ? 'absent' : version },
      ...(edited.before ? [{ document: edited.before, ifVersion: version }] : []),
      ...followed.map(({ task, version: ifVersion }) => ({ document: task, ifVersion })),
      ...made.put,
    ],
    events: record(doors.clock, scene, [...happenings(before, edited, from, followed), ...made.happenings]),
    due: [...reminders.flat(), ...made.due],
  });
  if (isRefusal(settled)) return settled;
  return { document: made.series, version: settled.versions[`series/${made.series.id}`] ?? '' };
}

/** A new series where one was divided, what was changed, and what that did to each task. */
function happenings(
  { id: seriesId, title }: Series,
  { before, series, changes }: EditedSeries,
  from: CalendarDate | null,
  followed: readonly FollowedTask[],
): Happening[] {
  const divided: Happening = { type: 'series.created', seriesId: series.id, title: series.title };
  const edited: Happening = {
    type: 'series.edited',
    seriesId,
    title,
    from: before ? from : null,
    changes: [...changes],
  };
  const tasks = followed
    .filter((each) => each.changes.length > 0)
    .map((each): Happening => ({
      type: 'task.edited',
      taskId: each.task.id,
      title: each.task.title,
      changes: [...each.changes],
    }));
  return [...(before ? [divided] : []), edited, ...tasks];
}

/** The tasks that the changed occurrences became, as they are after it. */
async function followedTasks(
  { store }: Pick<Doors, 'store'>,
  { document: before, campaign }: FoundSeries,
  edited: EditedSeries,
  at: string,
): Promise<(FollowedTask & { readonly version: Version })[]> {
  const calendarOf = await calendarIn({ store }, before);
  const calendars = { before: calendarOf(before.zone), after: calendarOf(edited.series.zone) };
  const entries = before.entries.filter(({ date }) => edited.carried.has(date));
  const followed = await Promise.all(
    entries.map(async (entry) => {
      if (entry.is !== 'made') return [];
      const stored = await store.get(campaign.partition, 'task', entry.taskId);
      if (!stored) return [];
      const { task, changes } = followSeries(stored.document, entry.date, before, edited, calendars, at);
      return task === stored.document ? [] : [{ task, changes, version: stored.version }];
    }),
  );
  return followed.flat();
}
