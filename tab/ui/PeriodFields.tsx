import { Field, Select } from '@fluentui/react-components';
import {
  type ReportDefinition,
  type ReportSpan,
  reportComparisons,
  reportSpans,
} from '../../src/domain/report-definition.ts';
import { DateField } from './DateField.tsx';
import { useTexts } from './locale.tsx';
import { builderTexts } from './texts/report-builder.ts';

interface PeriodFieldsProps {
  readonly period: {
    readonly days: ReportSpan | 'fixed';
    readonly from: string;
    readonly to: string;
    readonly compare: ReportDefinition['compare'];
  };
  /** Where the reader is. */
  readonly today: string;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

/** Over which days, and what they are set against. */
export function PeriodFields({ period: { days, from, to, compare }, today, onChange }: PeriodFieldsProps) {
  const text = useTexts(builderTexts);
  const chooseDays = (value: string): void => {
    if (value !== 'fixed') return onChange({ days: value, from: null, to: null });
    return onChange({ days: null, from: `${today.slice(0, 7)}-01`, to: today });
  };
  return (
    <>
      <Field label={text.days}>
        <Select value={days} onChange={(_, { value }) => chooseDays(value)}>
          {[...reportSpans, 'fixed' as const].map((span) => (
            <option key={span} value={span}>
              {text.span[span]}
            </option>
          ))}
        </Select>
      </Field>
      {days === 'fixed' && (
        <>
          <Field label={text.from}>
            <DateField value={from} onChange={(_, { value }) => onChange({ from: value })} />
          </Field>
          <Field label={text.to}>
            <DateField value={to} onChange={(_, { value }) => onChange({ to: value })} />
          </Field>
        </>
      )}
      <Field label={text.compare}>
        <Select value={compare} onChange={(_, { value }) => onChange({ compare: value })}>
          {reportComparisons.map((each) => (
            <option key={each} value={each}>
              {text.against[each]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
