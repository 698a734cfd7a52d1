import { type DueItem, arm } from './due.ts';
import type { Person } from './person.ts';
import type { ReportSchedule } from './report.ts';
import { scopes } from './scope.ts';
import { type CalendarDate, addDays, addMilliseconds, nextWeekly } from './time.ts';

type Times = Pick<ReportSchedule, 'weekday' | 'time'>;

/** The zones on whose clocks a schedule runs: its own, or those of its recipients. */
export function zonesOf(
  schedule: Pick<ReportSchedule, 'zone'>,
  recipients: readonly Pick<Person, 'zone'>[],
): string[] {
  return schedule.zone === null ? [...new Set(recipients.map(({ zone }) => zone))] : [schedule.zone];
}

/** The next so many runs on one clock, strictly after `after`. */
export function nextRuns({ weekday, time }: Times, zone: string, after: string, count: number): string[] {
  const runs: string[] = [];
  for (let last = after; runs.length < count;) {
    last = nextWeekly(weekday, time, zone, last);
    runs.push(last);
  }
  return runs;
}

/** Whether a clock in `zone` shows the schedule's weekday and time at this very instant. */
export function isRunTime({ weekday, time }: Times, zone: string, at: string): boolean {
  return nextWeekly(weekday, time, zone, addMilliseconds(at, -1)) === at;
}

/** The due items of the next run on each clock; zones that share the instant share the item. */
export function nextRunItems(schedule: ReportSchedule, zones: readonly string[], after: string): DueItem[] {
  const instants = new Set(zones.flatMap((zone) => nextRuns(schedule, zone, after, 1)));
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

export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The seven days before a date, without it. */
export function weekBefore(date: CalendarDate): Period {
  return { start: addDays(date, -7), end: addDays(date, -1) };
}

function compact(at: string): string {
  return at.replaceAll(/[-:.]/g, '');
}
