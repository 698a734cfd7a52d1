import { type Refusal, refuse } from './refusal.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';

/** The part of a task that says where it stands among the steps of its campaign. */
type Placed = Pick<Task, 'id' | 'afterId'>;

/**
 * Why this task cannot come after that one. Refuses: `unknownStep` (no task of this campaign), `stepCircle` (it would
 * wait for itself, directly or by way of others).
 */
export function stepFault(
  tasks: readonly Placed[],
  taskId: string,
  afterId: string | null | undefined,
): Refusal | undefined {
  if (!afterId) return undefined;
  const before = new Map(tasks.map((task) => [task.id, task.afterId ?? null]));
  if (afterId !== taskId && !before.has(afterId)) return refuse('unknownStep', { at: 'afterId' });
  const passed = new Set<string>();
  for (
    let step: string | null = afterId;
    step !== null && !passed.has(step);
    step = before.get(step) ?? null
  ) {
    if (step === taskId) return refuse('stepCircle', { at: 'afterId' });
    passed.add(step);
  }
  return undefined;
}

/** The open steps that follow this one. */
export function nextSteps<T extends Pick<Task, 'id' | 'afterId' | 'status'>>(
  tasks: readonly T[],
  taskId: string,
): T[] {
  return tasks.filter((task) => task.afterId === taskId && isOpenTask(task.status));
}

/** Work on it has begun, or can: nothing that comes before it is still to be done. */
export function isUnderWay(task: Pick<Task, 'status'>, before: Pick<Task, 'status'> | undefined): boolean {
  if (!isOpenTask(task.status)) return false;
  return task.status === 'inProgress' || before === undefined || !isOpenTask(before.status);
}
