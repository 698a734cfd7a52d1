import { daysFromTo, plusDays } from '../../ui/days.ts';

/** Periods that end today, in days. */
export const spans = [30, 90, 365] as const;
export type Span = (typeof spans)[number];

export const usualSpan: Span = 90;
/** The service counts no more at once. */
const mostDays = 366;

/** The days that the address names; `span` when they end today, `isValid` when the service can count them. */
export interface Period {
  readonly span: Span | undefined;
  readonly from: string;
  readonly to: string;
  readonly isValid: boolean;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

export function periodIn(place: URLSearchParams, today: string): Period {
  const [from, to] = [place.get('from') ?? '', place.get('to') ?? ''];
  if (from === '' && to === '') {
    const span = spans.find((each) => String(each) === place.get('days')) ?? usualSpan;
    return { span, from: plusDays(today, 1 - span), to: today, isValid: true };
  }
  const isValid = day.test(from) && day.test(to) && from <= to && daysFromTo(from, to) < mostDays;
  return { span: undefined, from, to, isValid };
}
