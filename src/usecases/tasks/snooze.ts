import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { snoozeTask as decide } from '../../domain/task-edit.ts';
import { snoozeReminder } from '../../domain/task-reminder.ts';
import type { Doors, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichTask, findTask } from './find.ts';

export interface SnoozeTask extends WhichTask {
  /** An instant in the year to come. */
  readonly until: string;
  /** Or until somebody else writes on it, if that is sooner. */
  readonly forReply?: boolean | undefined;
}

/**
 * "Remind me later", for the assignee alone; saying it twice is saying it once. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus` (the task is over), `malformed` (until), `stale`.
 */
export async function snoozeTask(
  doors: Doors,
  actor: Actor,
  { until, forReply = false, ...which }: SnoozeTask,
): Promise<Stored<Task> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.edit');
  if (isRefusal(found)) return found;
  const { document: before, version, campaign } = found;
  if (before.assigneeId !== actor.personId) return refuse('notAllowed');
  const at = doors.clock.now();
  const task = decide(before, { until, forReply }, at);
  if (isRefusal(task)) return task;
  if (before.snoozedUntil === until && (before.snoozedForReply ?? false) === forReply)
    return { document: before, version };

  const { tenantId, workspaceId, campaignId } = task;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, campaign.partition, {
    put: [{ document: task, ifVersion: version }],
    events: record(doors.clock, scene, [
      { type: 'task.snoozed', taskId: task.id, title: task.title, until, ...(forReply && { forReply }) },
    ]),
    due: [snoozeReminder(task, until)],
  });
  if (isRefusal(settled)) return settled;
  return { document: task, version: settled.versions[`task/${task.id}`] ?? '' };
}
