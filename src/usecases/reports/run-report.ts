import { end } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { goesByCampaigns } from '../../domain/report-moments.ts';
import { isRunTime, nextRunItems, nextRuns, runId } from '../../domain/report-times.ts';
import { verdictOf } from '../../domain/report-terms.ts';
import type { ReportContent, ReportRun, ReportSchedule } from '../../domain/report.ts';
import { addMilliseconds, dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import type { ErrandOf, Work, WorkDone } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { clocksOf } from './clocks.ts';
import { makeRun } from './make-run.ts';
import { momentsOn } from './moments.ts';

/** Among so many of the newest runs of a department the last one of a schedule is looked for. */
const mostLookedAt = 200;

/**
 * A schedule's time has come: makes the report for those on whose clock it is that time, and arms the next run. When
 * the schedule was edited since, the old time means nothing. Of several missed runs only the latest is made.
 */
export const runReport: Work<ErrandOf<'runReport'>> = async (doors, item, { scheduleId, dueAt }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const schedule = (await doors.store.get(partition, 'schedule', scheduleId))?.document;
  if (!schedule?.active) return end(item.document, 'cancelled', schedule ? 'inactive' : 'notFound');
  const { everybody, channels, calendars, calendarOf, calendarOfChannels } = await clocksOf(doors, schedule);
  const now = new Set(calendars.filter((calendar) => isRunTime(schedule, calendar, dueAt)));
  const due = everybody.filter((person) => now.has(calendarOf(person)));
  const next = nextRunItems(schedule, calendars, dueAt);
  const id = runId(scheduleId, dueAt);
  const posted = now.has(calendarOfChannels) ? channels : [];
  const [first] = due;
  if (!first && posted.length === 0) return conclude(doors, partition, item, 'notDue', next);
  const calendar = first ? calendarOf(first) : calendarOfChannels;
  // It lay in the trash then.
  if (schedule.restoredAt !== undefined && dueAt <= schedule.restoredAt) {
    return conclude(doors, partition, item, 'deleted', next);
  }
  if (isMissed(schedule, calendar, dueAt, doors.clock.now())) {
    return conclude(doors, partition, item, 'late', next);
  }
  if (await doors.store.get(partition, 'reportRun', id)) {
    return conclude(doors, partition, item, 'madeAlready', next);
  }
  const about = goesByCampaigns(schedule)
    ? await momentsOn(doors, schedule, calendar, dateIn(calendar.zone, dueAt))
    : undefined;
  if (about?.length === 0) return conclude(doors, partition, item, 'notDue', next);
  const recipientIds = due.map((person) => person.id);
  const made = await makeRun(doors, schedule, { id, dueAt, calendar, recipientIds, ...(about && { about }) });
  const { freshness } = schedule;
  if (made.tooOld && freshness?.does === 'block') {
    return conclude(doors, partition, item, 'tooOld', [...next, withheld(schedule, partition, made)]);
  }
  const verdict = verdictOf(schedule.condition, made.content, await lastContent(doors, partition, schedule));
  if (verdict === 'nothing') return conclude(doors, partition, item, 'nothingNew', next);
  const channelIds = posted.map((channel) => channel.id);
  const run = {
    ...made,
    ...(verdict === 'line' && { quiet: true as const }),
    ...(channelIds.length > 0 && { channelIds }),
  };
  const { workspaceId, name } = schedule;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: byRule, at: run.madeAt };
  return write(doors, partition, {
    put: [
      { document: run, ifVersion: 'absent' },
      { document: end(item.document, 'done'), ifVersion: item.version },
    ],
    events: record(doors.clock, scene, [{ type: 'report.made', runId: id, scheduleId, name }]),
    due: next,
  });
};

/** What was sent last, where it matters. */
async function lastContent(
  { store }: Doors,
  partition: Partition,
  { id, condition }: ReportSchedule,
): Promise<ReportContent | undefined> {
  if (condition?.when !== 'changed') return undefined;
  const { items } = await store.read(partition, 'runsOfWorkspace', {}, { limit: mostLookedAt });
  return items.find(({ document }) => document.scheduleId === id)?.document.content;
}

/** The owner hears that nothing was sent, and why. */
function withheld({ id, ownerId, freshness }: ReportSchedule, partition: Partition, run: ReportRun): DueItem {
  const { dueAt, madeAt, content } = run;
  const days = freshness?.days ?? 0;
  const about = { is: 'withheld', days, dueAt, last: content.lastResult ?? null } as const;
  const errand = { type: 'tellReportTrouble', scheduleId: id, personId: ownerId, about } as const;
  return arm(`withheld.${run.id}`, partition, errand, madeAt);
}

/** A day after a campaign's end is missed when nobody waits for it any more. */
const week = 7 * 24 * 60 * 60_000;

/** A later run is due as well, so that this one would only say the older half of it. */
function isMissed(schedule: ReportSchedule, calendar: WorkingCalendar, dueAt: string, now: string): boolean {
  if (goesByCampaigns(schedule)) return addMilliseconds(dueAt, week) < now;
  return nextRuns(schedule, calendar, dueAt, 1).every((next) => next <= now);
}

function conclude(
  doors: Doors,
  partition: Partition,
  item: Stored<DueItem>,
  reason: string,
  next: readonly DueItem[],
): Promise<WorkDone> {
  const document = end(item.document, 'cancelled', reason);
  return write(doors, partition, { put: [{ document, ifVersion: item.version }], due: next });
}

async function write({ store }: Doors, partition: Partition, commit: Commit): Promise<WorkDone> {
  return isRefusal(await settle(store, partition, commit)) ? 'again' : 'committed';
}
