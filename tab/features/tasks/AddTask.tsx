import { Button, Input, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef, useState, type FormEvent } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import { priorities, TaskContent, type Priority } from '../../../src/domain/task.ts';
import { useAddTask } from '../../data/use-tasks.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { faultOf } from '../../ui/field-fault.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import styles from './AddTask.module.css';
import { useAssignable } from './assignable.ts';
import { LoadWarning } from './LoadWarning.tsx';

interface Draft {
  readonly once: string;
  readonly title: string;
  readonly assigneeId: string | null;
  readonly due: string;
  readonly priority: Priority;
}

const blank = (): Draft => ({
  once: crypto.randomUUID(),
  title: '',
  assigneeId: null,
  due: '',
  priority: 'medium',
});

/** A new task in one line; assignee, day and priority stay for the next one. */
export function AddTask({ campaign }: { campaign: CampaignView }) {
  const text = useTexts(taskTexts);
  const words = useWords();
  const announce = useAnnounce();
  const assignable = useAssignable(campaign.guestIds);
  const add = useAddTask(campaign.id);
  const title = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(blank);
  const [adding, setAdding] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const ready = faultOf(TaskContent.shape.title, draft.title) === undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || adding) return;
    setAdding(true);
    const { once, due, ...task } = draft;
    const added = await add(once, { ...task, title: task.title.trim(), due: due === '' ? null : due });
    setAdding(false);
    if (!added) return;
    announce(text.added(task.title));
    change({ once: crypto.randomUUID(), title: '' });
    title.current?.focus();
  };

  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <Input
        ref={title}
        className={styles.title}
        contentBefore={<AddRegular aria-hidden />}
        aria-label={text.addPlaceholder}
        placeholder={text.addPlaceholder}
        maxLength={200}
        value={draft.title}
        onChange={(_, { value }) => change({ title: value })}
      />
      <PersonPicker
        className={styles.person}
        label={words.field.assigneeId}
        people={assignable}
        value={draft.assigneeId}
        onChange={(assigneeId) => change({ assigneeId })}
      />
      <Input
        className={styles.due}
        type="date"
        aria-label={words.field.due}
        value={draft.due}
        onChange={(_, { value }) => change({ due: value })}
      />
      <Select
        className={styles.priority}
        aria-label={words.field.priority}
        value={draft.priority}
        onChange={(_, { value }) => {
          const priority = priorities.find((one) => one === value);
          if (priority) change({ priority });
        }}
      >
        {priorities.map((priority) => (
          <option key={priority} value={priority}>
            {words.priority[priority]}
          </option>
        ))}
      </Select>
      <LoadWarning personId={draft.assigneeId} start={null} due={draft.due} effort={null} />
      <Button type="submit" appearance="primary" disabled={!ready || adding}>
        {text.add}
      </Button>
    </form>
  );
}
