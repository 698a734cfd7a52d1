import type { ApprovalRequest } from './approval.ts';
import { standingOf } from './approval-standing.ts';
import type { FieldChange } from './campaign.ts';
import { accountableFor } from './raci.ts';
import { isOpenTask } from './summarise.ts';
import type { Task, TaskEdit } from './task.ts';

/**
 * Whose yes is needed before the task is done, when this edit means to finish it. Nobody's where nobody is accountable,
 * or where the one who is does it, or ticks it off, themselves.
 */
export function yesNeededFrom(task: Task, edit: TaskEdit, actorId: string): string | undefined {
  if (edit.status !== 'done' || task.status === 'done') return undefined;
  const { assigneeId, raci } = { ...task, ...edit };
  const accountableId = accountableFor({ raci });
  return accountableId === actorId || accountableId === assigneeId ? undefined : accountableId;
}

/** Whoever does it is ready, and whoever answers for it has not said yes yet. */
export function awaitsYes({ status, confirmation }: Pick<Task, 'status' | 'confirmation'>): boolean {
  return isOpenTask(status) && confirmation?.state === 'waiting';
}

/** Whether this edit takes the question back: the task is not ready after all, or somebody else answers for it now. */
export function takesBackYes(task: Task, edit: TaskEdit): boolean {
  if (!awaitsYes(task)) return false;
  const otherOwner = edit.raci !== undefined && accountableFor(edit) !== accountableFor(task);
  return otherOwner || (edit.status !== undefined && edit.status !== 'done');
}

/** The task that belongs to this state of its request; undefined when it stands like that already, or by another. */
export function afterAnswer(
  task: Task,
  request: Pick<ApprovalRequest, 'id' | 'status'>,
  at: string,
): { task: Task; changes: FieldChange[] } | undefined {
  const state = standingOf(request.status);
  const known = task.confirmation;
  if (known?.requestId !== request.id || known.state === state || task.status === 'cancelled')
    return undefined;
  const status = state === 'approved' ? 'done' : 'inProgress';
  const changes: FieldChange[] = [
    { field: 'confirmation', from: known.state, to: state },
    ...(status === task.status ? [] : [{ field: 'status', from: task.status, to: status }]),
  ];
  const completedAt = status === 'done' ? (task.completedAt ?? at) : null;
  return { task: { ...task, status, completedAt, confirmation: { requestId: request.id, state } }, changes };
}
