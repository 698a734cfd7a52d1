import { Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import { mostSubtasks, subtasksOf } from '../../../src/domain/subtask.ts';
import { useAddTask } from '../../data/use-tasks.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { subtaskTexts } from '../../ui/texts/subtasks.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import styles from './TaskDetails.module.css';

/** A part of a task in one line; it stands beneath the task at once. A part has none of its own. */
export function AddSubtask({ task, tasks }: { task: TaskView; tasks: readonly TaskView[] }) {
  const text = useTexts(subtaskTexts);
  const { added } = useTexts(taskTexts);
  const announce = useAnnounce();
  const add = useAddTask(task.campaignId);
  const once = useRef(crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [adding, setAdding] = useState(false);
  if (!task.canEdit || task.parentId) return null;
  const isFull = subtasksOf(tasks, task.id).length >= mostSubtasks;

  const submit = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || adding || title.trim() === '') return;
    event.preventDefault();
    setAdding(true);
    const isAdded = await add(once.current, { title: title.trim(), parentId: task.id });
    setAdding(false);
    if (!isAdded) return;
    announce(added(title.trim()));
    once.current = crypto.randomUUID();
    setTitle('');
  };
  return (
    <Field className={styles.wide} label={text.subtasks} hint={isFull ? text.full(mostSubtasks) : text.hint}>
      <Input
        appearance="underline"
        contentBefore={<AddRegular aria-hidden />}
        placeholder={text.add}
        maxLength={200}
        readOnly={isFull}
        value={title}
        onChange={(_, { value }) => setTitle(value)}
        onKeyDown={(event) => void submit(event)}
      />
    </Field>
  );
}
