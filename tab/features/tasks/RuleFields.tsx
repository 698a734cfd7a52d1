import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import {
  everies,
  isLastOfMonth,
  placeOf,
  type RuleChoice,
  type RuleEnd,
  takesInterval,
  weekdayOf,
} from '../../ui/rule-choice.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import styles from './Recurring.module.css';

interface RuleFieldsProps {
  readonly choice: RuleChoice;
  readonly start: string;
  readonly onChange: (choice: RuleChoice) => void;
}

/** How often something recurs, in words of every day, and when that ends. */
export function RuleFields({ choice, start, onChange }: RuleFieldsProps) {
  const text = useTexts(recurrenceTexts);
  const format = useFormat();
  const change = (part: Partial<RuleChoice>): void => onChange({ ...choice, ...part });
  const { every, interval, weekdays } = choice;
  const begin = {
    day: Number(start.slice(8)),
    weekday: format.weekday(weekdayOf(start), 'long'),
    place: placeOf(start),
    yearDay: format.date(start, start),
  };
  const offered = everies.filter((each) => each !== 'monthLast' || isLastOfMonth(start) || each === every);
  const isShort = (every === 'monthDay' || every === 'quarter') && begin.day > 28;
  return (
    <>
      <div className={styles.fields}>
        <Field label={text.repeats} {...(isShort && { hint: text.shortMonths })}>
          <Select
            value={every}
            onChange={(_, { value }) => {
              const picked = [...offered, 'custom' as const].find((one) => one === value);
              if (picked) change({ every: picked });
            }}
          >
            {[...offered, ...(every === 'custom' ? (['custom'] as const) : [])].map((each) => (
              <option key={each} value={each}>
                {text.every(each, begin)}
              </option>
            ))}
          </Select>
        </Field>
        {takesInterval(every) && (
          <Field label={text.interval(every)}>
            <Input
              type="number"
              min={1}
              max={99}
              value={String(interval)}
              onChange={(_, { value }) =>
                change({ interval: Math.max(1, Math.min(99, Math.floor(Number(value)) || 1)) })
              }
            />
          </Field>
        )}
      </div>
      {every === 'week' && (
        <fieldset className={styles.days}>
          <legend>{text.weekdays}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox
              key={weekday}
              label={format.weekday(weekday)}
              checked={weekdays.includes(weekday)}
              onChange={(_, { checked }) =>
                change({
                  weekdays:
                    checked === true ? [...weekdays, weekday] : weekdays.filter((one) => one !== weekday),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {every !== 'custom' && <EndFields end={choice.end} start={start} onChange={(end) => change({ end })} />}
    </>
  );
}

function EndFields({
  end,
  start,
  onChange,
}: {
  end: RuleEnd;
  start: string;
  onChange: (end: RuleEnd) => void;
}) {
  const text = useTexts(recurrenceTexts);
  const choices: Readonly<Record<RuleEnd['kind'], RuleEnd>> = {
    never: { kind: 'never' },
    on: { kind: 'on', date: start },
    after: { kind: 'after', times: 10 },
  };
  const labels = { never: text.never, on: text.onDate, after: text.afterTimes };
  return (
    <div className={styles.fields}>
      <Field label={text.ends}>
        <Select
          value={end.kind}
          onChange={(_, { value }) => {
            const picked = Object.values(choices).find(({ kind }) => kind === value);
            if (picked) onChange(picked);
          }}
        >
          {Object.values(choices).map(({ kind }) => (
            <option key={kind} value={kind}>
              {labels[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {end.kind === 'on' && (
        <Field label={text.lastDay}>
          <DateField value={end.date} onChange={(_, { value }) => onChange({ kind: 'on', date: value })} />
        </Field>
      )}
      {end.kind === 'after' && (
        <Field label={text.times}>
          <Input
            type="number"
            min={1}
            max={999}
            value={String(end.times)}
            onChange={(_, { value }) =>
              onChange({ kind: 'after', times: Math.max(1, Math.min(999, Math.floor(Number(value)) || 1)) })
            }
          />
        </Field>
      )}
    </div>
  );
}
