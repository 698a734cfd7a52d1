import type { KeyboardEvent } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { parentFault } from '../../../src/domain/subtask.ts';
import type { Branch } from './task-branches.ts';

/** What moves a task beneath the one above it, and out again. */
export const indentKeys = 'Alt+Shift+ArrowRight Alt+Shift+ArrowLeft';

/** Up and down go from title to title. */
export function moveBetweenTitles(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.altKey) return;
  const titles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-task-title]')];
  const at = titles.findIndex((title) => title === event.target);
  const next = titles[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Where Alt, Shift and an arrow put the task whose title has the focus; undefined where they do nothing. */
export function indentation(
  event: KeyboardEvent<HTMLElement>,
  tasks: readonly TaskView[],
  branches: readonly Branch[],
): { readonly task: TaskView; readonly parentId: string | null } | undefined {
  if (!event.altKey || !event.shiftKey || !(event.target instanceof HTMLElement)) return undefined;
  const taskId = event.target.dataset['taskTitle'];
  const task = tasks.find(({ id }) => id === taskId);
  if (!task?.canEdit) return undefined;
  if (event.key === 'ArrowLeft' && task.parentId) return { task, parentId: null };
  if (event.key !== 'ArrowRight' || task.parentId) return undefined;
  const above = branches[branches.findIndex((branch) => branch.task.id === task.id) - 1]?.task;
  if (!above || parentFault(tasks, task.id, above.id)) return undefined;
  return { task, parentId: above.id };
}
