import { type Instant, addDays, dateIn } from './time.ts';
import { type WorkingCalendar, workingSpans } from './working-time.ts';

/** Hours of working time from one instant to a later one. */
export type WorkingClock = (from: Instant, to: Instant) => number;

const hour = 60 * 60_000;

/**
 * The same as `workingHoursBetween`, made once for thousands of questions between `first` and `last`: every span of work
 * is looked up once, and each question is two searches.
 */
export function workingClock(calendar: WorkingCalendar, first: Instant, last: Instant): WorkingClock {
  const begins: number[] = [];
  const ends: number[] = [];
  /** How much was worked before each span. */
  const worked: number[] = [];
  let sum = 0;
  const end = dateIn(calendar.zone, last);
  for (let date = dateIn(calendar.zone, first); date <= end; date = addDays(date, 1)) {
    for (const span of workingSpans(calendar, date)) {
      begins.push(span.from);
      ends.push(span.to);
      worked.push(sum);
      sum += span.to - span.from;
    }
  }
  const until = (at: number): number => {
    const place = lastAtOrBefore(begins, at);
    if (place < 0) return 0;
    return (worked[place] ?? 0) + Math.min(at, ends[place] ?? at) - (begins[place] ?? at);
  };
  return (from, to) => Math.max(0, until(Date.parse(to)) - until(Date.parse(from))) / hour;
}

/** The place of the last of these rising values that is not above `value`; −1 when all are. */
function lastAtOrBefore(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
