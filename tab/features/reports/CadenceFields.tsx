import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import {
  type Cadence,
  type CadenceKind,
  type DayOfMonth,
  asksHolidays,
  campaignMoments,
  mostDaysAfter,
  mostWeeks,
} from '../../../src/domain/report-cadence.ts';
import { type HolidayRule, holidayRules } from '../../../src/domain/series.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { cadenceTexts } from '../../ui/texts/cadence.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import styles from './ScheduleDialog.module.css';

const kinds: readonly CadenceKind[] = ['workday', 'week', 'weeks', 'month', 'quarter', 'eve', 'campaign'];
const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface CadenceFieldsProps {
  readonly cadence: Cadence;
  readonly holidays: HolidayRule;
  /** For what is counted from a week. */
  readonly today: string;
  readonly onChange: (cadence: Cadence) => void;
  readonly onHolidays: (rule: HolidayRule) => void;
}

/** On which days a report goes out, what becomes of days off, and what it is about then. */
export function CadenceFields({ cadence, holidays, today, onChange, onHolidays }: CadenceFieldsProps) {
  const text = useTexts(cadenceTexts);
  const recurring = useTexts(recurrenceTexts);
  const isSoFar = 'on' in cadence && cadence.on === 'last';
  return (
    <>
      <Field label={text.label} hint={text.covers[isSoFar ? 'soFar' : cadence.every]}>
        <Select
          value={cadence.every}
          onChange={(_, { value }) => {
            const kind = kinds.find((one) => one === value);
            if (kind) onChange(cadenceOf(kind, cadence, today));
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kind[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {'weekdays' in cadence && <WeekFields cadence={cadence} onChange={onChange} />}
      {'on' in cadence && <MonthFields on={cadence.on} onChange={(on) => onChange({ ...cadence, on })} />}
      {cadence.every === 'campaign' && <MomentFields cadence={cadence} onChange={onChange} />}
      {asksHolidays(cadence) && (
        <Field label={recurring.holidays}>
          <Select
            value={holidays}
            onChange={(_, { value }) => {
              const rule = holidayRules.find((one) => one === value);
              if (rule) onHolidays(rule);
            }}
          >
            {holidayRules.map((rule) => (
              <option key={rule} value={rule}>
                {recurring.holiday[rule]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** Another kind keeps what it shares with the one before. */
function cadenceOf(every: CadenceKind, before: Cadence, today: string): Cadence {
  const days = 'weekdays' in before ? before.weekdays : [1];
  const on = 'on' in before ? before.on : 'first';
  switch (every) {
    case 'week':
      return { every, weekdays: days };
    case 'weeks':
      return { every, weekdays: days, interval: 2, from: today };
    case 'month':
    case 'quarter':
      return { every, on };
    case 'campaign':
      return { every, moment: 'end', days: 7 };
    case 'workday':
    case 'eve':
      return { every };
  }
}

type Weekly = Extract<Cadence, { every: 'week' | 'weeks' }>;

function WeekFields({ cadence, onChange }: { cadence: Weekly; onChange: (cadence: Cadence) => void }) {
  const text = useTexts(cadenceTexts);
  const format = useFormat();
  const chosen = (day: number, isChosen: boolean): void => {
    const others = cadence.weekdays.filter((one) => one !== day);
    onChange({ ...cadence, weekdays: isChosen ? [...others, day].toSorted((a, b) => a - b) : others });
  };
  return (
    <>
      <fieldset className={styles.days}>
        <legend>{text.weekdays}</legend>
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={format.weekday(day)}
            aria-label={format.weekday(day, 'long')}
            checked={cadence.weekdays.includes(day)}
            onChange={(_, { checked }) => chosen(day, checked === true)}
          />
        ))}
        {cadence.weekdays.length === 0 && (
          <p role="alert" className={styles.fault}>
            {text.noWeekday}
          </p>
        )}
      </fieldset>
      {cadence.every === 'weeks' && (
        <div className={styles.pair}>
          <Field label={text.interval}>
            <Input
              type="number"
              min={2}
              max={mostWeeks}
              value={String(cadence.interval)}
              onChange={(_, { value }) => onChange({ ...cadence, interval: within(2, value, mostWeeks) })}
            />
          </Field>
          <Field label={text.from}>
            <DateField
              value={cadence.from}
              onChange={(_, { value }) => value && onChange({ ...cadence, from: value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

function MonthFields({ on, onChange }: { on: DayOfMonth; onChange: (on: DayOfMonth) => void }) {
  const text = useTexts(cadenceTexts);
  const isDay = typeof on === 'number';
  return (
    <div className={styles.pair}>
      <Field label={text.on}>
        <Select
          value={isDay ? 'day' : on}
          onChange={(_, { value }) => onChange(value === 'first' || value === 'last' ? value : 1)}
        >
          {(['first', 'last', 'day'] as const).map((which) => (
            <option key={which} value={which}>
              {text.onWhich[which]}
            </option>
          ))}
        </Select>
      </Field>
      {isDay && (
        <Field label={text.day} {...(on > 28 && { hint: text.shortMonths })}>
          <Input
            type="number"
            min={1}
            max={31}
            value={String(on)}
            onChange={(_, { value }) => onChange(within(1, value, 31))}
          />
        </Field>
      )}
    </div>
  );
}

type AtCampaigns = Extract<Cadence, { every: 'campaign' }>;

function MomentFields({ cadence, onChange }: { cadence: AtCampaigns; onChange: (cadence: Cadence) => void }) {
  const text = useTexts(cadenceTexts);
  return (
    <div className={styles.pair}>
      <Field label={text.moment}>
        <Select
          value={cadence.moment}
          onChange={(_, { value }) => {
            const moment = campaignMoments.find((one) => one === value);
            if (moment) onChange({ ...cadence, moment });
          }}
        >
          {campaignMoments.map((moment) => (
            <option key={moment} value={moment}>
              {text.moments[moment]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.daysAfter}>
        <Input
          type="number"
          min={0}
          max={mostDaysAfter}
          value={String(cadence.days)}
          onChange={(_, { value }) => onChange({ ...cadence, days: within(0, value, mostDaysAfter) })}
        />
      </Field>
    </div>
  );
}

const within = (least: number, value: string, most: number): number =>
  Math.max(least, Math.min(most, Math.floor(Number(value)) || least));
