import { Checkbox } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { openSubtasks } from '../../../src/domain/subtask.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { awaitsYes } from '../../../src/domain/task-yes.ts';
import { useEditTask, useTickTask } from '../../data/use-tasks.ts';
import { useTexts } from '../../ui/locale.tsx';
import { subtaskTexts } from '../../ui/texts/subtasks.ts';
import { taskBatchTexts } from '../../ui/texts/task-batch.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import type { Selection } from '../../ui/use-selection.ts';
import type { Clash } from './TaskClash.tsx';
import { TaskDetails } from './TaskDetails.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { indentKeys } from './task-keys.ts';
import styles from './TaskRow.module.css';

interface TaskRowProps {
  readonly task: TaskView;
  /** Those of its parts that stand beneath it. */
  readonly parts?: readonly TaskView[];
  /** All tasks of the campaign. */
  readonly tasks: readonly TaskView[];
  readonly guestIds: readonly string[];
  readonly onClash: (clash: Clash) => void;
  /** It is to be done while parts of it are still open. */
  readonly onFinish: (task: TaskView) => void;
  /** While several are selected. */
  readonly selection: Selection<TaskView> | undefined;
}

/** One task: tick, title, what matters now; opened, everything about it. */
export function TaskRow({ task, parts = [], ...around }: TaskRowProps) {
  const { tasks, guestIds, onClash, onFinish, selection } = around;
  const text = useTexts(taskTexts);
  const subtasks = useTexts(subtaskTexts);
  const many = useTexts(taskBatchTexts);
  const details = useId();
  const [open, setOpen] = useState(false);
  const editTask = useEditTask();
  const tickTask = useTickTask();
  const done = task.status === 'done';

  const isHeld = openSubtasks(tasks, task.id).length > 0;

  const edit = async (change: TaskEdit): Promise<void> => {
    if (change.status === 'done' && isHeld) return onFinish(task);
    const outcome = await editTask(task, change);
    if (outcome.kind === 'clash') onClash({ before: task, edit: change, current: outcome.current });
  };
  const tick = async (): Promise<void> => {
    if (!done && isHeld) return onFinish(task);
    const outcome = await tickTask(task, !done);
    if (outcome.kind !== 'clash') return;
    onClash({ before: task, edit: { status: done ? 'open' : 'done' }, current: outcome.current });
  };

  const beneath = parts.length > 0 && (
    <ul className={styles.parts} aria-label={subtasks.of(task.title)}>
      {parts.map((part) => (
        <TaskRow key={part.id} task={part} {...around} />
      ))}
    </ul>
  );
  return (
    <li className={styles.task} data-over={done || task.status === 'cancelled'}>
      <div className={styles.row}>
        {selection && (
          <input
            type="checkbox"
            className={styles.select}
            aria-label={many.select(task.title)}
            checked={selection.ids.has(task.id)}
            disabled={!task.canEdit}
            onChange={({ nativeEvent }) =>
              selection.toggle(task.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        )}
        <Checkbox
          className={styles.tick}
          shape="circular"
          checked={awaitsYes(task) ? 'mixed' : done}
          disabled={!task.canEdit}
          aria-label={done ? text.reopen(task.title) : text.markDone(task.title)}
          onChange={() => void tick()}
        />
        <button
          type="button"
          className={styles.title}
          data-task-title={task.id}
          aria-keyshortcuts={indentKeys}
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen((was) => !was)}
        >
          <span className={styles.name}>{task.title}</span>
          <TaskFacts task={task} tasks={tasks} />
        </button>
        {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
      </div>
      <div id={details} hidden={!open}>
        {open && (
          <TaskDetails task={task} tasks={tasks} guestIds={guestIds} onEdit={(change) => void edit(change)}>
            {beneath}
          </TaskDetails>
        )}
      </div>
      {!open && beneath}
    </li>
  );
}
