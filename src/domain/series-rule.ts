import { z } from 'zod';
import { type RulePart, type RuleParts, partsOf } from './rule-parts.ts';
import { CalendarDate } from './time.ts';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** What may stand in each part of a rule that falls on whole days. */
const shapes: Partial<Record<RulePart, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}$/,
  BYMONTH: /^(?:1[0-2]|[1-9])(?:,(?:1[0-2]|[1-9]))*$/,
  BYMONTHDAY: /^-?(?:3[01]|[12]\d|[1-9])(?:,-?(?:3[01]|[12]\d|[1-9]))*$/,
  BYDAY: /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU))*$/,
  BYSETPOS: /^[+-]?[1-5](?:,[+-]?[1-5])*$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
};

/**
 * A rule of RFC 5545 for something that falls on days: "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270302". The last day is a
 * plain date and included.
 */
export const SeriesRule = z.string().max(200).refine(isSeriesRule, { error: 'rule' });
export type SeriesRule = z.infer<typeof SeriesRule>;

function isSeriesRule(rule: string): boolean {
  const parts = partsOf(rule);
  const written = rule.split(';');
  const isShaped = written.every((part) => {
    const [name = '', value = '', ...more] = part.split('=');
    return (
      more.length === 0 && Object.entries(shapes).some(([key, shape]) => key === name && shape.test(value))
    );
  });
  if (!isShaped || Object.keys(parts).length !== written.length || !parts.FREQ) return false;
  if (parts.COUNT !== undefined && parts.UNTIL !== undefined) return false;
  if (parts.UNTIL !== undefined && lastDayOf(parts) === undefined) return false;
  const hasPlace = /\d/.test(parts.BYDAY ?? '');
  if (hasPlace && (parts.FREQ === 'DAILY' || parts.FREQ === 'WEEKLY')) return false;
  if (parts.FREQ === 'WEEKLY' && parts.BYMONTHDAY !== undefined) return false;
  return parts.BYSETPOS === undefined || parts.BYDAY !== undefined || parts.BYMONTHDAY !== undefined;
}

/** The day on which a rule ends, where it ends on a day. */
export function lastDayOf({ UNTIL = '' }: RuleParts): CalendarDate | undefined {
  return CalendarDate.safeParse(`${UNTIL.slice(0, 4)}-${UNTIL.slice(4, 6)}-${UNTIL.slice(6)}`).data;
}

export function frequencyOf(rule: SeriesRule): Frequency {
  const said = partsOf(rule).FREQ;
  return frequencies.find((one) => one === said) ?? 'DAILY';
}

/** "2027-03-02" as a rule writes it. */
export function untilText(date: CalendarDate): string {
  return date.replaceAll('-', '');
}
