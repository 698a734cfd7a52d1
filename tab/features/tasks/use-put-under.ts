import { type RefObject, useEffect, useRef } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { useEditTask } from '../../data/use-tasks.ts';
import type { Clash } from './TaskClash.tsx';

/** Makes a task a part of another one, or of none; its title keeps the focus where it stands then. */
export function usePutUnder(
  list: RefObject<HTMLElement | null>,
  onClash: (clash: Clash) => void,
): (task: TaskView, parentId: string | null) => Promise<void> {
  const editTask = useEditTask();
  const moved = useRef<string>(undefined);
  useEffect(() => {
    // The row was made anew in another place: nothing has the focus then.
    if (moved.current === undefined || document.activeElement !== document.body) return;
    const titles = list.current?.querySelectorAll<HTMLElement>('[data-task-title]') ?? [];
    [...titles].find((title) => title.dataset['taskTitle'] === moved.current)?.focus();
    moved.current = undefined;
  });
  return async (task, parentId) => {
    moved.current = task.id;
    const edit = { parentId };
    const outcome = await editTask(task, edit);
    if (outcome.kind === 'clash') onClash({ before: task, edit, current: outcome.current });
  };
}
