import type { CalendarSheet } from '../domain/calendar-sheet.ts';
import { tagOf } from './axis.ts';
import type { Shape } from './shapes.ts';
import { wordings } from './wording.ts';

/** How wide a text is in letters of a size. */
export type Measure = (text: string, size: number) => number;

/** Landscape, in points. */
export const paperA4 = { wide: 841.89, high: 595.28 };
export const paperA3 = { wide: 1190.55, high: 841.89 };
export const margin = 30;
export const black = '#1f1f1f';
export const grey = '#5c5c5c';

/** The text as far as it fits. */
export function cut(text: string, size: number, wide: number, measure: Measure): string {
  const plain = text.replaceAll(/\s+/g, ' ');
  if (measure(plain, size) <= wide) return plain;
  let kept = '';
  for (const sign of plain) {
    if (measure(`${kept}${sign}…`, size) > wide) break;
    kept += sign;
  }
  return `${kept}…`;
}

interface Head {
  readonly title: string;
  /** What is missing on the sheet. */
  readonly notes: readonly string[];
  readonly wide: number;
  readonly measure: Measure;
}

/** What a sheet is, of which days, and as of when. */
export function headOf(
  { from, to, at, zone, locale }: Pick<CalendarSheet, 'from' | 'to' | 'at' | 'zone' | 'locale'>,
  { title, notes, wide, measure }: Head,
): Shape[] {
  const tag = tagOf(locale);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const span = [...new Set([from, to])].map((date) => day.format(Date.parse(`${date}T00:00:00Z`)));
  const asOf = wordings[locale].asOf(clock.format(Date.parse(at)), zone);
  const under = [span.join(' – '), asOf, ...notes].join('   ·   ');
  return [
    { is: 'text', x: margin, y: margin + 14, size: 16, ink: black, text: cut(title, 16, wide, measure) },
    { is: 'text', x: margin, y: margin + 31, size: 9, ink: grey, text: cut(under, 9, wide, measure) },
  ];
}

/** Pages with their numbers at the foot. */
export function numbered(
  pages: readonly (readonly Shape[])[],
  high: number,
  words: (page: number, pages: number) => string,
): Shape[][] {
  return pages.map((page, index) => [
    ...page,
    { is: 'text', x: margin, y: high - 22, size: 8, ink: grey, text: words(index + 1, pages.length) },
  ]);
}
