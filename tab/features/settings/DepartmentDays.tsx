import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useRef, useState } from 'react';
import type { DepartmentCalendarView } from '../../../src/contract/calendar-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { rowsOf, without } from '../../ui/rows.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { DraftForm } from './DraftForm.tsx';
import { daysOfFile } from './days-file.ts';
import styles from './WorkingTime.module.css';
import { departmentFault } from './working-time-draft.ts';
import type { DepartmentDraft } from './use-calendars.ts';

interface DepartmentDaysProps {
  readonly read: DepartmentCalendarView;
  readonly save: (draft: DepartmentDraft, ifVersion: string | null) => Promise<void>;
}

/** What the department has off, and works, beyond its country. */
export function DepartmentDays({ read: { version, ...known }, save }: DepartmentDaysProps) {
  const text = useTexts(workingTimeTexts);
  const [draft, setDraft] = useState<DepartmentDraft>(known);
  /** What came of the file. */
  const [said, setSaid] = useState('');
  const change = (part: Partial<DepartmentDraft>): void => setDraft((was) => ({ ...was, ...part }));
  const fault = departmentFault(draft);

  const read = async (file: File): Promise<void> => {
    const found = await daysOfFile(await file.text());
    const fresh = found.filter(({ date }) => !draft.daysOff.some((one) => one.date === date));
    setSaid(found.length === 0 ? text.nothingRead : text.read(fresh.length));
    change({ daysOff: [...draft.daysOff, ...fresh] });
  };

  return (
    <DraftForm
      title={text.ours}
      known={known}
      draft={draft}
      fault={fault ? text.faults[fault] : ''}
      save={() => save(draft, version)}
    >
      <CountryChoice
        value={draft.country}
        inherits={false}
        onChange={(country) => change({ country: country ?? 'byZone' })}
      />
      <Switch
        label={text.makeUp}
        checked={draft.makeUpDays}
        onChange={(_, { checked }) => change({ makeUpDays: checked })}
      />
      <Days title={text.daysOff} days={draft.daysOff} onChange={(daysOff) => change({ daysOff })}>
        <FileButton onFile={(file) => void read(file)} />
        <output className={styles.quiet}>{said}</output>
      </Days>
      <Days
        title={text.extraWorkdays}
        days={draft.extraWorkdays}
        onChange={(extraWorkdays) => change({ extraWorkdays })}
      />
    </DraftForm>
  );
}

type NamedDays = DepartmentDraft['daysOff'];

interface DaysProps {
  readonly title: string;
  readonly days: NamedDays;
  readonly onChange: (days: NamedDays) => void;
  readonly children?: React.ReactNode;
}

function Days({ title, days, onChange, children }: DaysProps) {
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

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const text = useTexts(workingTimeTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".ics,text/calendar"
        aria-label={text.fromFile}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button appearance="subtle" onClick={() => input.current?.click()}>
        {text.fromFile}
      </Button>
    </>
  );
}
