import { Button, Checkbox, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { TaskView } from '../../../src/contract/views.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { useTexts } from '../../ui/locale.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import styles from './TaskDetails.module.css';

/** The small steps of a task, ticked one by one. */
export function Checklist({ task, onEdit }: { task: TaskView; onEdit: (edit: TaskEdit) => void }) {
  const text = useTexts(taskTexts);
  const [line, setLine] = useState('');
  const { checklist, canEdit } = task;

  const add = (): void => {
    const words = line.trim();
    if (words === '') return;
    onEdit({ checklist: [...checklist, { id: crypto.randomUUID(), text: words, done: false }] });
    setLine('');
  };
  if (!canEdit && checklist.length === 0) return null;
  return (
    <fieldset className={styles.checklist}>
      <legend>{text.checklist}</legend>
      <ul className={styles.lines}>
        {checklist.map(({ id, text: words, done }) => (
          <li key={id} className={styles.line}>
            <Checkbox
              className={styles.words}
              label={words}
              checked={done}
              disabled={!canEdit}
              onChange={() =>
                onEdit({ checklist: checklist.map((one) => (one.id === id ? { ...one, done: !done } : one)) })
              }
            />
            {canEdit && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={text.removeLine(words)}
                onClick={() => onEdit({ checklist: checklist.filter((one) => one.id !== id) })}
              />
            )}
          </li>
        ))}
      </ul>
      {canEdit && checklist.length < 100 && (
        <Input
          className={styles.newLine}
          appearance="underline"
          contentBefore={<AddRegular aria-hidden />}
          aria-label={text.addLine}
          placeholder={text.addLine}
          maxLength={300}
          value={line}
          onChange={(_, { value }) => setLine(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
      )}
    </fieldset>
  );
}
