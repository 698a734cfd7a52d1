import { weekBefore } from '../../domain/report-times.ts';
import type { ReportRun, ReportSchedule } from '../../domain/report.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { gatherReport } from './gather.ts';

/** One run of a schedule with its numbers, not yet written: the seven days before the day that `zone` shows at `dueAt`. */
export async function makeRun(
  doors: Pick<Doors, 'store' | 'clock'>,
  schedule: ReportSchedule,
  run: { id: string; dueAt: string; zone: string; recipientIds: readonly string[] },
): Promise<ReportRun> {
  const { tenantId, workspaceId, name } = schedule;
  const period = weekBefore(dateIn(run.zone, run.dueAt));
  const content = await gatherReport(doors, { tenantId, workspaceId, period, zone: run.zone });
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
