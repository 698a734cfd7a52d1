import type { Locale } from '../../src/domain/person.ts';
import { daysFromTo } from './days.ts';

const formats = new Map<Locale, Intl.RelativeTimeFormat>();

/** "tomorrow", "in 3 days", "2 days ago": only ever beside the date itself. */
export function relativeDay(locale: Locale, date: string, today: string): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })));
  const days = daysFromTo(today, date);
  if (Math.abs(days) < 14) return format.format(days, 'day');
  if (Math.abs(days) < 60) return format.format(Math.round(days / 7), 'week');
  return format.format(Math.round(days / 30), 'month');
}
