import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task, TaskEdit } from '../../domain/task.ts';
import { editTask as decide } from '../../domain/task-edit.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { assigneeOf, remindersOf } from './assignee.ts';
import { type FoundTask, type WhichTask, findTask } from './find.ts';

export interface EditTask extends WhichTask {
  readonly ifVersion: Version;
  readonly edit: TaskEdit;
}

/**
 * Changes fields of a task, and arms the reminder that follows from them. Nothing changed writes nothing. Refuses:
 * `notFound`, `notAllowed`, `stale`, `wrongStatus`, `unknownPerson`.
 */
export async function editTask(
  doors: Doors,
  actor: Actor,
  { ifVersion, edit, ...which }: EditTask,
): Promise<Stored<Task> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.edit');
  if (isRefusal(found)) return found;
  if (found.version !== ifVersion) return refuse('stale');
  return changeTask(doors, actor, found, edit);
}

/** The part of an edit that needs no version: for answers from a card, which mean the task as it is now. */
export async function changeTask(
  doors: Doors,
  actor: Actor,
  { document: before, version, campaign: { document: campaign, partition } }: FoundTask,
  edit: TaskEdit,
): Promise<Stored<Task> | Refusal> {
  if (campaign.status === 'archived') return refuse('wrongStatus', { facts: { status: campaign.status } });
  const at = doors.clock.now();
  const { task, changes } = decide(before, edit, at);
  if (changes.length === 0) return { document: before, version };
  const assigned = changes.some(({ field }) => field === 'assigneeId');
  const assignee = await assigneeOf(doors.directory, campaign, task.assigneeId);
  // Somebody who left in the meantime may stay the assignee; only giving a task to them is refused.
  if (assigned && isRefusal(assignee)) return assignee;

  const { tenantId, workspaceId, id: campaignId } = campaign;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document: task, ifVersion: version }],
    events: record(doors.clock, scene, [
      { type: 'task.edited', taskId: task.id, title: task.title, changes: [...changes] },
    ]),
    due: isRefusal(assignee) ? [] : remindersOf(task, assignee, at),
  });
  if (isRefusal(settled)) return settled;
  return { document: task, version: settled.versions[`task/${task.id}`] ?? '' };
}
