import { dateOf, dayNumber, mondayOf, plusDays, plusMonths } from '../../ui/days.ts';

export const zooms = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof zooms)[number];

/** Whole days, both included, as numbers since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The day, week (from Monday), month, quarter or year that a day lies in. */
export function spanOf(zoom: Zoom, day: string): Span {
  if (zoom === 'day') return { first: dayNumber(day), last: dayNumber(day) };
  if (zoom === 'week') {
    const first = mondayOf(dayNumber(day));
    return { first, last: first + 6 };
  }
  const month = firstMonth(zoom, day);
  return { first: dayNumber(`${month}-01`), last: dayNumber(`${plusMonths(month, months[zoom])}-01`) - 1 };
}

const months = { month: 1, quarter: 3, year: 12 } as const;

/** "2026-04" for any day of the second quarter. */
function firstMonth(zoom: keyof typeof months, day: string): string {
  const number = Number(day.slice(5, 7)) - 1;
  const first = number - (number % months[zoom]) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}`;
}

/** A day of the span after (1) or before (-1) the one that a day lies in. */
export function stepped(zoom: Zoom, day: string, way: 1 | -1): string {
  if (zoom === 'day') return plusDays(day, way);
  if (zoom === 'week') return plusDays(day, way * 7);
  return `${plusMonths(firstMonth(zoom, day), way * months[zoom])}-01`;
}

/** The months of a span, each with its part of it. */
export function monthsOf({ first, last }: Span): readonly (Span & { readonly month: string })[] {
  const parts: (Span & { month: string })[] = [];
  for (let day = first; day <= last;) {
    const month = dateOf(day).slice(0, 7);
    const end = Math.min(last, dayNumber(`${plusMonths(month, 1)}-01`) - 1);
    parts.push({ month, first: day, last: end });
    day = end + 1;
  }
  return parts;
}

/** 1 to 53: the week with the year's first Thursday is the first (ISO 8601). */
export function weekNumber(monday: number): number {
  const year = dateOf(monday + 3).slice(0, 4);
  return 1 + Math.round((monday - mondayOf(dayNumber(`${year}-01-04`))) / 7);
}

/** The weeks of a span, from Monday, each with its part of it. */
export function weeksIn({ first, last }: Span): readonly Span[] {
  const weeks: Span[] = [];
  for (let day = first; day <= last;) {
    const end = Math.min(last, mondayOf(day) + 6);
    weeks.push({ first: day, last: end });
    day = end + 1;
  }
  return weeks;
}

/** Nothing of a flight lies in the span. */
export function isOutside({ first, last }: Span, { start, end }: { start: string; end: string }): boolean {
  return dayNumber(start) > last || dayNumber(end) < first;
}
