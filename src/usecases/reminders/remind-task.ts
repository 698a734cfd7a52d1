import { end } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { isTooLate } from '../../domain/message-rules.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isStillMeant } from '../../domain/reminder-check.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/**
 * A reminder fires: the task is read again, and only when it is still open, still due then, and still this person's is
 * a message armed. Done, cancelled, deleted, moved, given away or snoozed means that nothing is sent.
 */
export const remindTask: Work<ErrandOf<'remindTask'>> = async (doors, item, { taskId }) => {
  const { tenantId, scope, id } = item.document;
  const partition = { tenantId, scope };
  const campaign = await doors.store.get(partition, 'campaign', scope);
  if (!campaign) return end(item.document, 'cancelled', 'notFound');
  const task = (await doors.store.get(partition, 'task', taskId))?.document;
  const assignee = task?.assigneeId ? await doors.directory.person(tenantId, task.assigneeId) : undefined;
  const verdict = isStillMeant(item.document, task, assignee);
  if (verdict.ignore !== undefined) return end(item.document, 'cancelled', verdict.ignore);

  const { title, workspaceId, campaignId } = verdict.task;
  const personId = verdict.assignee.id;
  const at = doors.clock.now();
  const telling = { type: 'tellTask', taskId, personId } as const;
  if (isTooLate(telling, item.document.dueAt, at)) return end(item.document, 'expired', 'late');
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
    events: record(doors.clock, scene, [{ type: 'task.reminded', taskId, title, personId }]),
    due: [arm(`tell.${id.replace(/^due\./, '')}`, partition, telling, item.document.dueAt)],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};
