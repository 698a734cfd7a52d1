import { type DueItem, arm } from './due.ts';
import type { Person } from './person.ts';
import type { Days } from './report-cadence.ts';
import { runDayOf, runDays } from './report-run-days.ts';
import type { ReportSchedule } from './report.ts';
import { scopes } from './scope.ts';
import { addMilliseconds, dateIn, instantOf } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

type Times = Days & Pick<ReportSchedule, 'time'>;

/** The zones on whose clocks a schedule runs: its own, or those of its recipients. */
export function zonesOf(
  schedule: Pick<ReportSchedule, 'zone'>,
  recipients: readonly Pick<Person, 'zone'>[],
): string[] {
  return schedule.zone === null ? [...new Set(recipients.map(({ zone }) => zone))] : [schedule.zone];
}

/** The next so many runs on the clock and by the working days of a calendar, strictly after `after`. */
export function nextRuns(schedule: Times, calendar: WorkingCalendar, after: string, count: number): string[] {
  // One of them may have been earlier today.
  return runDays(schedule, calendar, dateIn(calendar.zone, after), count + 1)
    .map(({ on }) => instantOf(on, schedule.time, calendar.zone))
    .filter((at) => at > after)
    .slice(0, count);
}

/** Whether a schedule runs on this clock at this very instant. */
export function isRunTime(schedule: Times, calendar: WorkingCalendar, at: string): boolean {
  const today = dateIn(calendar.zone, at);
  return (
    instantOf(today, schedule.time, calendar.zone) === at && runDayOf(schedule, calendar, today) !== undefined
  );
}

/** The due items of the next run on each clock; clocks that share the instant share the item. */
export function nextRunItems(
  schedule: ReportSchedule,
  calendars: readonly WorkingCalendar[],
  after: string,
): DueItem[] {
  const instants = new Set(calendars.flatMap((calendar) => nextRuns(schedule, calendar, after, 1)));
  const where = { tenantId: schedule.tenantId, scope: scopes.reports(schedule.workspaceId) };
  return [...instants].map((at) =>
    arm(
      `report.${schedule.id}.${compact(at)}`,
      where,
      { type: 'runReport', scheduleId: schedule.id, dueAt: at },
      at,
    ),
  );
}

/** The id of the run of a schedule at an instant: a second worker makes the same one. */
export function runId(scheduleId: string, at: string): string {
  return `run.${scheduleId}.${compact(at)}`;
}

function compact(at: string): string {
  return at.replaceAll(/[-:.]/g, '');
}

const hour = 60 * 60_000;
/** So long after one look at its deliveries comes the next; after the last a message is of no use any more. */
const looks = [hour, 5 * hour, 18 * hour, 48 * hour, 96 * hour];

/** The next look at the deliveries of a run; none after the last. */
export function laterLook(
  where: Pick<DueItem, 'tenantId' | 'scope'>,
  run: string,
  look: number,
  after: string,
): DueItem[] {
  const wait = looks[look];
  if (wait === undefined) return [];
  const at = addMilliseconds(after, wait);
  return [arm(`check.${run}.${look}`, where, { type: 'checkDeliveries', runId: run, look }, at)];
}
