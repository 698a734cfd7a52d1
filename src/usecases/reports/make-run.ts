import { daysCovered } from '../../domain/report-days.ts';
import type { ReportRun, ReportSchedule } from '../../domain/report.ts';
import { dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { gatherReport } from './gather.ts';

/** One run of a schedule with its numbers, not yet written: about the days that it covers on the day that the clock shows at `dueAt`. */
export async function makeRun(
  doors: Pick<Doors, 'store' | 'clock'>,
  schedule: ReportSchedule,
  run: { id: string; dueAt: string; calendar: WorkingCalendar; recipientIds: readonly string[] },
): Promise<ReportRun> {
  const { tenantId, workspaceId, name } = schedule;
  const { zone } = run.calendar;
  const days = daysCovered(schedule, run.calendar, dateIn(zone, run.dueAt));
  const content = await gatherReport(doors, { tenantId, workspaceId, ...days, zone });
  return {
    kind: 'reportRun',
    schema: 1,
    id: run.id,
    tenantId,
    workspaceId,
    scheduleId: schedule.id,
    name,
    dueAt: run.dueAt,
    madeAt: content.dataAsOf,
    recipientIds: [...run.recipientIds],
    content,
  };
}
