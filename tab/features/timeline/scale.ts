import type { Zoom } from '../../ui/texts/timeline.ts';
import { dateOf, dayNumber, mondayOf, weekdayOfDay } from '../../ui/days.ts';

/** Width of a day in each zoom, in pixels. */
const widths: Record<Zoom, number> = { days: 32, weeks: 14, months: 5, quarters: 2 };
/** Days shown before the first and after the last date. */
const margins: Record<Zoom, number> = { days: 4, weeks: 10, months: 30, quarters: 60 };

/** A short plan fills the screen all the same. */
const leastWidth = 1_200;

/** Where dates stand on the chart. */
export interface Scale {
  readonly zoom: Zoom;
  readonly from: number;
  readonly days: number;
  readonly width: number;
  /** The left edge of a day, in pixels. */
  readonly x: (date: string) => number;
  readonly length: (start: string, due: string) => number;
  readonly dayWidth: number;
}

export function scaleFor(zoom: Zoom, first: string, last: string): Scale {
  const dayWidth = widths[zoom];
  const from = mondayOf(dayNumber(first) - margins[zoom]);
  const days = Math.max(dayNumber(last) + margins[zoom] + 1 - from, Math.ceil(leastWidth / dayWidth));
  return {
    zoom,
    from,
    days,
    dayWidth,
    width: days * dayWidth,
    x: (date) => (dayNumber(date) - from) * dayWidth,
    length: (start, due) => (dayNumber(due) - dayNumber(start) + 1) * dayWidth,
  };
}

export interface Tick {
  readonly date: string;
  readonly x: number;
  readonly width: number;
}

/** The upper row of the head: months, or years where months are narrow. */
export function majorTicks(scale: Scale): Tick[] {
  const year = scale.zoom === 'quarters';
  return runs(scale, (date) => (year ? date.slice(0, 4) : date.slice(0, 7)));
}

/** The lower row: days, weeks by their Monday, months or quarters. */
export function minorTicks(scale: Scale): Tick[] {
  switch (scale.zoom) {
    case 'days':
      return runs(scale, (date) => date);
    case 'weeks':
      return runs(scale, (date) => String(mondayOf(dayNumber(date))));
    case 'months':
      return runs(scale, (date) => String(mondayOf(dayNumber(date)))).filter((_, at) => at % 2 === 0);
    case 'quarters':
      return runs(scale, (date) => date.slice(0, 7));
  }
}

/** Days that nobody works, as stripes behind the bars; only where a day is wide enough to be seen. */
export function restStripes(scale: Scale, isRest: (day: number) => boolean): Tick[] {
  if (scale.dayWidth < 5) return [];
  const stripes: Tick[] = [];
  for (let day = scale.from; day < scale.from + scale.days; day += 1) {
    if (!isRest(day)) continue;
    stripes.push({ date: dateOf(day), x: (day - scale.from) * scale.dayWidth, width: scale.dayWidth });
  }
  return stripes;
}

export function isWeekend(day: number): boolean {
  return weekdayOfDay(day) > 5;
}

function runs(scale: Scale, keyOf: (date: string) => string): Tick[] {
  const ticks: { date: string; x: number; width: number }[] = [];
  let last = '';
  for (let day = scale.from; day < scale.from + scale.days; day += 1) {
    const date = dateOf(day);
    const key = keyOf(date);
    const tick = ticks.at(-1);
    if (key === last && tick) tick.width += scale.dayWidth;
    else ticks.push({ date, x: (day - scale.from) * scale.dayWidth, width: scale.dayWidth });
    last = key;
  }
  return ticks;
}
