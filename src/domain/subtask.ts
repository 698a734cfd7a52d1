import { type Refusal, refuse } from './refusal.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';

/** So many subtasks a task may have: they go into the trash and come back with it in one commit. */
export const mostSubtasks = 20;

/** What becomes of open subtasks when the task that they are parts of is done. */
export const subtaskChoices = ['finish', 'leave'] as const;
export type SubtaskChoice = (typeof subtaskChoices)[number];

type Placed = Pick<Task, 'id' | 'parentId'>;

/** The parts of a task, in the order given. */
export function subtasksOf<T extends Pick<Task, 'parentId'>>(tasks: readonly T[], taskId: string): T[] {
  return tasks.filter(({ parentId }) => parentId === taskId);
}

/**
 * Why a task cannot be a part of that one. Refuses: `unknownParent` (no other task of this campaign), `deepSubtask` (it
 * has parts itself, or the other one is a part already: there is one level), `tooLarge` (the other has very many).
 */
export function parentFault(tasks: readonly Placed[], taskId: string, parentId: string): Refusal | undefined {
  const parent = tasks.find(({ id }) => id === parentId);
  if (!parent || parentId === taskId) return refuse('unknownParent', { at: 'parentId' });
  if (parent.parentId || subtasksOf(tasks, taskId).length > 0)
    return refuse('deepSubtask', { at: 'parentId' });
  const others = subtasksOf(tasks, parentId).filter(({ id }) => id !== taskId);
  return others.length >= mostSubtasks ? refuse('tooLarge', { at: 'parentId' }) : undefined;
}

/** How many parts of a task are done, and of how many; cancelled ones do not count. */
export interface SubtaskCount {
  readonly done: number;
  readonly all: number;
}

export function countSubtasks(subtasks: readonly Pick<Task, 'status'>[]): SubtaskCount {
  const counted = subtasks.filter(({ status }) => status !== 'cancelled');
  return { done: counted.filter(({ status }) => status === 'done').length, all: counted.length };
}

/** Those that stand in the way of its end until somebody says what becomes of them. */
export function openSubtasks<T extends Pick<Task, 'parentId' | 'status'>>(
  tasks: readonly T[],
  taskId: string,
): T[] {
  return subtasksOf(tasks, taskId).filter(({ status }) => isOpenTask(status));
}

type Dated = Pick<Task, 'start' | 'due'>;

/** Whether an open part is planned before the first day or after the last day of the whole. */
export function isOutside(part: Dated & Pick<Task, 'status'>, whole: Dated): boolean {
  if (!isOpenTask(part.status)) return false;
  const first = part.start ?? part.due;
  const last = part.due ?? part.start ?? null;
  const isEarly = Boolean(first && whole.start && first < whole.start);
  const isLate = last !== null && whole.due !== null && last > whole.due;
  return isEarly || isLate;
}
