import { Field, Select } from '@fluentui/react-components';
import type { SetPlace } from '../../data/place.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import styles from './Analytics.module.css';
import { type Period, spans, usualSpan } from './period.ts';

interface PeriodChoiceProps {
  readonly period: Period;
  readonly onChange: SetPlace;
}

/** Which days are counted; stands in the address. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const text = useTexts(analyticsTexts);
  const { span, from, to, isValid } = period;
  const choose = (value: string): void =>
    value === 'own'
      ? onChange({ days: null, from, to })
      : onChange({ days: value === String(usualSpan) ? null : value, from: null, to: null });
  return (
    <div className={styles.period}>
      <Field label={text.period}>
        <Select value={span === undefined ? 'own' : String(span)} onChange={(_, { value }) => choose(value)}>
          {spans.map((days) => (
            <option key={days} value={days}>
              {days === 365 ? text.year : text.days(days)}
            </option>
          ))}
          <option value="own">{text.ownDays}</option>
        </Select>
      </Field>
      {span === undefined && (
        <>
          <Field label={text.from}>
            <DateField
              value={from}
              onChange={(_, { value }) => value && onChange({ from: value }, 'replace')}
            />
          </Field>
          <Field label={text.to} {...(isValid ? {} : { validationMessage: text.badDays })}>
            <DateField value={to} onChange={(_, { value }) => value && onChange({ to: value }, 'replace')} />
          </Field>
        </>
      )}
    </div>
  );
}
