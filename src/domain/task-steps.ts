import { type Refusal, refuse } from './refusal.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';

/** The part of a task that says where it stands among the steps of its campaign. */
type Placed = Pick<Task, 'id' | 'afterId' | 'links'>;

/** The tasks that this one waits for: the step before it, and those it has links to. */
export function waitsFor({ afterId, links = [] }: Pick<Task, 'afterId' | 'links'>): string[] {
  return [...new Set([...(afterId ? [afterId] : []), ...links.map(({ taskId }) => taskId)])];
}

/**
 * Why this task cannot wait for those. Refuses: `unknownStep` (no task of this campaign), `stepCircle` (it would wait for
 * itself, directly or by way of others).
 */
export function stepFault(
  tasks: readonly Placed[],
  taskId: string,
  beforeIds: readonly string[],
  at: 'afterId' | 'links' = 'afterId',
): Refusal | undefined {
  const before = new Map(tasks.map((task) => [task.id, waitsFor(task)]));
  if (beforeIds.some((id) => id !== taskId && !before.has(id))) return refuse('unknownStep', { at });
  const passed = new Set<string>();
  const left = [...beforeIds];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (id === taskId) return refuse('stepCircle', { at });
    if (passed.has(id)) continue;
    passed.add(id);
    left.push(...(before.get(id) ?? []));
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
