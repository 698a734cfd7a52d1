import { Button, Field, Input, ToggleButton } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { DeadlineWish } from '../../../src/contract/calendar-change-endpoints.ts';
import type { PersonalCalendarView } from '../../../src/contract/calendar-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { rowsOf, toggled, without } from '../../ui/rows.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import styles from './WorkingTime.module.css';
import { workingTimeFault } from './working-time-draft.ts';
import type { PersonalDraft } from './use-calendars.ts';

interface MyWorkingTimeProps {
  readonly read: PersonalCalendarView;
  readonly save: (draft: PersonalDraft, ifVersion: string | null, deadlines: DeadlineWish) => Promise<void>;
}

/** My country, my week, my hours, my leave. */
export function MyWorkingTime({ read: { version, ...known }, save }: MyWorkingTimeProps) {
  const text = useTexts(workingTimeTexts);
  const { zone } = useSession().me.person;
  const [draft, setDraft] = useState<PersonalDraft>(known);
  const change = (part: Partial<PersonalDraft>): void => setDraft((was) => ({ ...was, ...part }));
  const fault = workingTimeFault(draft);

  return (
    <CalendarForm
      title={text.mine}
      known={known}
      draft={draft}
      fault={fault ? text.faults[fault] : ''}
      moves={{ of: 'person', draft }}
      save={(deadlines) => save(draft, version, deadlines)}
    >
      <CountryChoice value={draft.country} zone={zone} inherits onChange={(country) => change({ country })} />
      <Week week={draft.week} onChange={(week) => change({ week })} />
      <Hours hours={draft.hours} onChange={(hours) => change({ hours })} />
      <Leaves leave={draft.leave} onChange={(leave) => change({ leave })} />
    </CalendarForm>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface WeekProps {
  readonly week: readonly number[];
  readonly onChange: (week: number[]) => void;
}

function Week({ week, onChange }: WeekProps) {
  const text = useTexts(workingTimeTexts);
  const format = useFormat();
  return (
    <fieldset className={styles.set}>
      <legend>{text.week}</legend>
      <div className={styles.week}>
        {weekdays.map((day) => (
          <ToggleButton
            key={day}
            className={styles.weekday}
            checked={week.includes(day)}
            aria-label={format.weekday(day, 'long')}
            onClick={() => onChange(toggled(weekdays, week, day))}
          >
            {format.weekday(day)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}

interface HoursProps {
  readonly hours: PersonalDraft['hours'];
  readonly onChange: (hours: PersonalDraft['hours']) => void;
}

function Hours({ hours, onChange }: HoursProps) {
  const text = useTexts(workingTimeTexts);
  const set = (place: number, part: Partial<PersonalDraft['hours'][number]>): void =>
    onChange(hours.map((span, at) => (at === place ? { ...span, ...part } : span)));
  return (
    <fieldset className={styles.set}>
      <legend>{text.hours}</legend>
      {rowsOf(hours).map(({ one: { from, to }, at: place, key }) => (
        <div key={key} className={styles.row}>
          <Input
            type="time"
            value={from}
            aria-label={text.fromTime(place + 1)}
            onChange={(_, { value }) => set(place, { from: value })}
          />
          <span aria-hidden>–</span>
          <Input
            type="time"
            value={to}
            aria-label={text.toTime(place + 1)}
            onChange={(_, { value }) => set(place, { to: value })}
          />
          {hours.length > 1 && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={text.removeHours(place + 1)}
              onClick={() => onChange(without(hours, place))}
            />
          )}
        </div>
      ))}
      {hours.length < 4 && (
        <Button
          className={styles.add}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => onChange([...hours, { from: '', to: '' }])}
        >
          {text.addHours}
        </Button>
      )}
    </fieldset>
  );
}

interface LeavesProps {
  readonly leave: PersonalDraft['leave'];
  readonly onChange: (leave: PersonalDraft['leave']) => void;
}

function Leaves({ leave, onChange }: LeavesProps) {
  const text = useTexts(workingTimeTexts);
  const today = useToday();
  const set = (place: number, part: Partial<PersonalDraft['leave'][number]>): void =>
    onChange(leave.map((span, at) => (at === place ? { ...span, ...part } : span)));
  return (
    <fieldset className={styles.set}>
      <legend>{text.leave}</legend>
      <p className={styles.quiet}>{text.leaveHint}</p>
      {rowsOf(leave).map(({ one: { from, to }, at: place, key }) => (
        <div key={key} className={styles.row}>
          <Field label={text.leaveFrom}>
            <DateField value={from} onChange={(_, { value }) => set(place, { from: value })} />
          </Field>
          <Field label={text.leaveTo}>
            <DateField value={to} onChange={(_, { value }) => set(place, { to: value })} />
          </Field>
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={text.removeLeave(from)}
            onClick={() => onChange(without(leave, place))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onChange([...leave, { from: today, to: today }])}
      >
        {text.addLeave}
      </Button>
    </fieldset>
  );
}
