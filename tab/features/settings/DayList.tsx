import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { useToday } from '../../data/clock.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { rowsOf, without } from '../../ui/rows.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import styles from './WorkingTime.module.css';
import type { DepartmentDraft } from './use-calendars.ts';

type NamedDays = DepartmentDraft['daysOff'];

interface DayListProps {
  readonly title: string;
  readonly days: NamedDays;
  readonly onChange: (days: NamedDays) => void;
  readonly children?: ReactNode;
}

/** Days with what they are, one by one. */
export function DayList({ title, days, onChange, children }: DayListProps) {
  const text = useTexts(workingTimeTexts);
  const today = useToday();
  const set = (place: number, part: Partial<NamedDays[number]>): void =>
    onChange(days.map((day, at) => (at === place ? { ...day, ...part } : day)));
  return (
    <fieldset className={styles.set}>
      <legend>{title}</legend>
      {days.length === 0 && <p className={styles.quiet}>{text.noDays}</p>}
      {rowsOf(days).map(({ one: { date, name }, at: place, key }) => (
        <div key={key} className={styles.row}>
          <Field label={text.date}>
            <DateField value={date} onChange={(_, { value }) => set(place, { date: value })} />
          </Field>
          <Field label={text.dayName}>
            <Input value={name} maxLength={80} onChange={(_, { value }) => set(place, { name: value })} />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={text.removeDay(name || date)}
            onClick={() => onChange(without(days, place))}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button
          className={styles.add}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => onChange([...days, { date: today, name: '' }])}
        >
          {text.addDay}
        </Button>
        {children}
      </div>
    </fieldset>
  );
}
