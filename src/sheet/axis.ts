import type { CalendarSheet } from '../domain/calendar-sheet.ts';
import type { Locale } from '../domain/person.ts';
import { type CalendarDate, addDays, daysBetween, weekdayOf } from '../domain/time.ts';
import type { Shape } from './shapes.ts';

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Days from left to right. */
export interface Axis extends Pick<Frame, 'left' | 'right'> {
  /** Where a day begins, or the page. */
  readonly at: (date: CalendarDate) => number;
  /** Where it is over. */
  readonly after: (date: CalendarDate) => number;
  readonly shapes: readonly Shape[];
}

/** English as the world outside America writes it. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };
export const tagOf = (locale: Locale): string => tags[locale];

const light = '#e1dfdd';
const strong = '#a19f9d';

/** The days of a sheet: single ones with weekends up to a month, then weeks, in a year months. */
export function axisOf(
  { from, to, locale }: Pick<CalendarSheet, 'from' | 'to' | 'locale'>,
  frame: Frame,
): Axis {
  const days = daysBetween(from, to) + 1;
  const pace = (frame.right - frame.left) / days;
  const at = (date: CalendarDate): number =>
    frame.left + Math.max(0, Math.min(days, daysBetween(from, date))) * pace;
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  const named = (options: Intl.DateTimeFormatOptions): ((date: CalendarDate) => string) => {
    const format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
    return (date) => format.format(Date.parse(`${date}T00:00:00Z`));
  };
  const month = named({ month: 'long', year: 'numeric' });
  const short = days > 100 ? month : named({ day: 'numeric', month: 'short' });
  const single = named(pace < 60 ? { day: 'numeric' } : { weekday: 'short', day: 'numeric', month: 'short' });
  const shapes: Shape[] = [];
  const text = (x: number, y: number, size: number, said: string): void => {
    shapes.push({ is: 'text', x: x + 2, y, size, ink: '#1f1f1f', text: said });
  };
  const rule = (x: number, ink: string, top: number): void => {
    shapes.push({ is: 'line', x, y: top, toX: x, toY: frame.bottom, ink });
  };
  for (const date of all) {
    const x = at(date);
    const isFirst = date === from || date.endsWith('-01');
    const weekday = weekdayOf(date);
    if (days <= 31 && (weekday === 6 || weekday === 7))
      shapes.push({
        is: 'box',
        x,
        y: frame.top - 14,
        wide: pace,
        high: frame.bottom - frame.top + 14,
        fill: '#f6f5f4',
      });
    if (isFirst && days > 1) rule(x, strong, frame.top - 28);
    // The rest of a month at the edge has no room for its name.
    if (isFirst && (days <= 31 ? date === from || date.slice(8) <= '24' : true))
      text(x, frame.top - 18, 8, month(date));
    if (days <= 31) {
      if (days > 1) rule(x, light, frame.top - 14);
      text(x, frame.top - 5, 7.5, single(date));
    } else if (days <= 100 && weekday === 1) {
      rule(x, light, frame.top - 14);
      text(x, frame.top - 5, 7.5, short(date));
    }
  }
  shapes.push({ is: 'line', x: frame.left, y: frame.top, toX: frame.right, toY: frame.top, ink: strong });
  return { left: frame.left, right: frame.right, at, after: (date) => at(addDays(date, 1)), shapes };
}
