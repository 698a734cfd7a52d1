import type { FieldChange } from '../../domain/campaign.ts';
import { slipOf } from '../../domain/baseline.ts';
import type { Task } from '../../domain/task.ts';
import type { Partition, Store } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';

/**
 * How far a milestone that was moved stands behind its baseline now, for the event that tells of the move; nothing for
 * other tasks and other changes.
 */
export async function slipPart(
  store: Store,
  partition: Partition,
  task: Task,
  changes: readonly FieldChange[],
): Promise<{ readonly slip?: number }> {
  if (task.milestone !== true || !changes.some(({ field }) => field === 'due')) return {};
  const baseline = await store.get(partition, 'baseline', task.campaignId);
  const planned = baseline?.document.spans[task.id];
  if (!planned) return {};
  const { calendar } = await calendarOfDepartment(store, task.tenantId, task.workspaceId);
  const slip = slipOf(calendar, planned, task);
  return slip === undefined ? {} : { slip };
}
