import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { RetroPoint } from '../../../src/domain/retrospective.ts';
import type { TaskStatus } from '../../../src/domain/task.ts';
import { usePeople } from '../../data/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import styles from './Retrospective.module.css';

interface PointFieldsProps {
  readonly point: RetroPoint;
  readonly number: number;
  /** How the task stands that its action became; absent while it is none. */
  readonly task: { readonly status: TaskStatus | null } | undefined;
  readonly isFaulty: boolean;
  readonly onChange: (part: Partial<RetroPoint>) => void;
  readonly onRemove: () => void;
}

const chain = ['fact', 'cause', 'insight'] as const;

/** Fact, cause, insight and action of one point. */
export function PointFields({ point, number, task, isFaulty, onChange, onRemove }: PointFieldsProps) {
  const text = useTexts(retrospectiveTexts);
  const words = useWords();
  const people = usePeople();
  return (
    <fieldset className={styles.point}>
      <legend className={styles.legend}>{text.point(number)}</legend>
      {chain.map((field) => (
        <Field
          key={field}
          label={text[field]}
          required={field === 'fact'}
          {...(field === 'fact' && isFaulty && { validationMessage: text.factNeeded })}
        >
          <Textarea
            value={point[field]}
            maxLength={500}
            resize="vertical"
            onChange={(_, { value }) => onChange({ [field]: value })}
          />
        </Field>
      ))}
      <Field
        label={text.action}
        hint={task?.status ? text.isTask(words.taskStatus[task.status]) : text.actionHint}
      >
        <Input
          value={point.action}
          maxLength={200}
          disabled={task !== undefined}
          onChange={(_, { value }) => onChange({ action: value })}
        />
      </Field>
      {point.action !== '' && !task && (
        <div className={styles.row}>
          <Field label={text.owner}>
            <PersonPicker
              people={[...people.values()].filter(({ active }) => active)}
              value={point.ownerId}
              onChange={(ownerId) => onChange({ ownerId })}
              emptyName={text.nobody}
            />
          </Field>
          <Field label={text.due}>
            <DateField
              value={point.due ?? ''}
              onChange={(_, { value }) => onChange({ due: value || null })}
            />
          </Field>
        </div>
      )}
      <div className={styles.row}>
        <Checkbox
          label={text.shared}
          checked={point.shared}
          onChange={(_, { checked }) => onChange({ shared: checked === true })}
        />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={text.removePoint(number)}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}
