import { Checkbox } from '@fluentui/react-components';
import type { ForeseenTaskView } from '../../../src/contract/template-endpoints.ts';
import type { TemplateTask } from '../../../src/domain/template.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import type { DayNote } from './day-notes.ts';
import styles from './ForeseenTasks.module.css';
import { isReversed, type TemplateChoice } from './use-template.ts';

interface ForeseenTaskRowProps {
  readonly task: TemplateTask;
  readonly when: ForeseenTaskView;
  /** The role, and the person in it. */
  readonly who: readonly [string, string];
  readonly isTaken: boolean;
  readonly notes: (date: string) => DayNote;
  readonly choice: TemplateChoice;
}

export function ForeseenTaskRow({ task, when, who, isTaken, notes, choice }: ForeseenTaskRowProps) {
  const text = useTexts(templateChoiceTexts);
  const { key, start, due } = when;
  const { title, milestone } = task;
  const [role, person] = who;
  const told = role === '' || role === person ? person : `${role} → ${person}`;
  const reversed = isTaken && isReversed(when);
  return (
    <tr data-left={!isTaken}>
      <th scope="row">
        <Checkbox
          checked={isTaken}
          aria-label={text.take(title)}
          label={<span className={styles.name}>{title}</span>}
          onChange={(_, { checked }) => choice.take(key, checked === true)}
        />
        <span className={styles.who}>{[told, ...(milestone ? [text.milestone] : [])].join(' · ')}</span>
        {reversed && (
          <span className={styles.fault} role="alert">
            {text.reversed}
          </span>
        )}
      </th>
      <td data-label={text.from}>
        {!milestone && (
          <Day
            label={text.startOf(title)}
            date={start}
            disabled={!isTaken}
            notes={notes}
            onChange={(day) => choice.setDays(key, { start: day, due })}
          />
        )}
      </td>
      <td data-label={text.to}>
        <Day
          label={text.endOf(title)}
          date={due}
          disabled={!isTaken}
          notes={notes}
          onChange={(day) => choice.setDays(key, { start, due: day })}
        />
      </td>
    </tr>
  );
}

interface DayProps {
  readonly label: string;
  readonly date: string | null;
  readonly disabled: boolean;
  readonly notes: (date: string) => DayNote;
  readonly onChange: (date: string | null) => void;
}

function Day({ label, date, disabled, notes, onChange }: DayProps) {
  const { noDay } = useTexts(templateChoiceTexts);
  const note = date === null ? { words: noDay, warns: false } : notes(date);
  return (
    <>
      <DateField
        size="small"
        className={styles.day}
        aria-label={label}
        disabled={disabled}
        value={date ?? ''}
        onChange={(_, { value }) => onChange(value === '' ? null : value)}
      />
      <span className={styles.note} data-warns={note.warns}>
        {note.words}
      </span>
    </>
  );
}
