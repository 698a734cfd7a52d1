import { Field, Input } from '@fluentui/react-components';
import { clockTimeIn, instantOf } from '../../../src/domain/time.ts';
import { DateField } from '../../ui/DateField.tsx';
import { dayIn, plusDays } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { accessTexts } from '../../ui/texts/access.ts';
import styles from './Access.module.css';

/** When access ends, as a person says it: at a time of a day, or with the day where no time is named. */
export interface EndDraft {
  readonly day: string;
  readonly time: string;
}

export function endOf({ day, time }: EndDraft, zone: string): string {
  return time === '' ? instantOf(plusDays(day, 1), '00:00', zone) : instantOf(day, time, zone);
}

export function endDraftOf(until: string, zone: string): EndDraft {
  const time = clockTimeIn(zone, until);
  return time === '00:00'
    ? { day: dayIn(zone, Date.parse(until) - 1), time: '' }
    : { day: dayIn(zone, Date.parse(until)), time };
}

interface EndFieldsProps {
  readonly end: EndDraft;
  readonly zone: string;
  readonly fault?: string | undefined;
  readonly onChange: (end: EndDraft) => void;
}

/** The last day and, where it has to be exact, the minute. */
export function EndFields({ end, zone, fault, onChange }: EndFieldsProps) {
  const text = useTexts(accessTexts);
  return (
    <div className={styles.end}>
      <Field label={text.lastDay} validationMessage={fault}>
        <DateField value={end.day} onChange={(_, { value }) => onChange({ ...end, day: value })} />
      </Field>
      <Field label={text.time}>
        <Input type="time" value={end.time} onChange={(_, { value }) => onChange({ ...end, time: value })} />
      </Field>
      <p className={styles.endHint}>{text.days(zone)}</p>
    </div>
  );
}
