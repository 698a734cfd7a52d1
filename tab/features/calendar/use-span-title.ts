import { dateOf, weekdayOfDay } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { spanOf, weekNumber, type Zoom } from './spans.ts';

/** "March 2026", "Q1 2026", "2–8 Mar 2026 · Week 10". */
export function useSpanTitle(zoom: Zoom, day: string): string {
  const text = useTexts(zoomTexts);
  const format = useFormat();
  const { first, last } = spanOf(zoom, day);
  const titles: Record<Zoom, () => string> = {
    day: () => format.longDate(day),
    week: () =>
      text.weekTitle(format.range(dateOf(first), dateOf(last)), weekNumber(first - weekdayOfDay(first) + 1)),
    month: () => format.month(day.slice(0, 7)),
    quarter: () => text.quarterTitle(day.slice(0, 4), Math.ceil(Number(day.slice(5, 7)) / 3)),
    year: () => text.yearTitle(day.slice(0, 4)),
  };
  return titles[zoom]();
}
