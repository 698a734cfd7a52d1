import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { usualShowing } from '../../../src/domain/view-link.ts';
import { filterBody } from '../../data/filter-body.ts';
import { isFiltering, useFilter } from '../../data/place.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { viewLinkTexts } from '../../ui/texts/view-links.ts';
import styles from './ShowOutside.module.css';
import type { ViewLinks } from './use-view-links.ts';

interface ShowOutsideFormProps {
  /** What the page is called unless somebody says otherwise. */
  readonly named: string;
  readonly make: ViewLinks['make'];
  readonly onMade: (name: string, address: string) => void;
}

/** A day, a week, a month, a quarter, a year. */
const choices = [1, 7, usualShowing, 90, 365];

/** What the page is called, and how long it is there. */
export function ShowOutsideForm({ named, make, onMade }: ShowOutsideFormProps) {
  const text = useTexts(viewLinkTexts);
  const troubleOf = useTroubleOf();
  const [filter] = useFilter();
  const [name, setName] = useState(named);
  const [days, setDays] = useState(usualShowing);
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const fault = name.trim() === '' ? text.nameMissing : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fault !== undefined || sending) return;
    setSending(true);
    try {
      onMade(name.trim(), await make({ name: name.trim(), filter: filterBody(filter), days }));
    } catch (error) {
      setRefused(troubleOf(error).words);
      setSending(false);
    }
  };

  return (
    <form noValidate className={styles.form} aria-label={text.title} onSubmit={(event) => void submit(event)}>
      <p className={styles.quiet}>{isFiltering(filter) ? text.filtered : text.unfiltered}</p>
      <Field label={text.name} required validationMessage={fault}>
        <Input autoFocus maxLength={80} value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={text.days}>
        <Select value={String(days)} onChange={(_, { value }) => setDays(Number(value))}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {text.daysOf(choice)}
            </option>
          ))}
        </Select>
      </Field>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.make}
        </Button>
      </div>
    </form>
  );
}
