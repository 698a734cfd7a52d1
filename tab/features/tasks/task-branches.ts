import type { TaskView } from '../../../src/contract/views.ts';
import { subtasksOf } from '../../../src/domain/subtask.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';

/** A task with its parts beneath it. */
export interface Branch {
  readonly task: TaskView;
  readonly parts: readonly TaskView[];
}

/**
 * What is still to do, and what is over. Parts stand beneath their task, whatever became of them; only an open one whose
 * task is over stands among what is to do, by itself.
 */
export function branchesOf(tasks: readonly TaskView[]): {
  readonly open: readonly Branch[];
  readonly over: readonly Branch[];
} {
  const isOpen = new Map(tasks.map(({ id, status }) => [id, isOpenTask(status)]));
  const isNested = ({ parentId, status }: TaskView): boolean =>
    Boolean(parentId && isOpen.has(parentId) && (isOpen.get(parentId) || !isOpenTask(status)));
  const nested = tasks.filter(isNested);
  const branches = tasks
    .filter((task) => !isNested(task))
    .map((task) => ({ task, parts: subtasksOf(nested, task.id).toSorted(byState) }));
  return {
    open: branches.filter(({ task }) => isOpen.get(task.id)).toSorted((a, b) => byDue(a.task, b.task)),
    over: branches.filter(({ task }) => !isOpen.get(task.id)),
  };
}

/** What is to do first. */
function byState(one: TaskView, other: TaskView): number {
  return Number(isOpenTask(other.status)) - Number(isOpenTask(one.status)) || byDue(one, other);
}

/** By due date, the undated last, then in the order in which they were added. */
function byDue(one: TaskView, other: TaskView): number {
  const [a, b] = [one.due ?? '9999', other.due ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.createdAt < other.createdAt ? -1 : 1;
}
