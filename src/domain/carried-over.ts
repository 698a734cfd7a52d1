import type { Plan } from './occurrence.ts';
import { datesOf } from './recurrence.ts';
import type { Entry } from './series.ts';
import { type Frequency, frequencyOf } from './series-rule.ts';
import { type CalendarDate, addDays, daysBetween, weekdayOf } from './time.ts';

/**
 * What was skipped, moved or made already, under another rule: each keeps its place in its week, month or year, on the
 * occurrence of the new rule that is nearest; so an exception stays one when the whole series moves from Monday to
 * Tuesday. Where the new rule has none left there, the old day stays. By the old day.
 */
export function carriedOver(
  entries: readonly Entry[],
  { rule, start }: Pick<Plan, 'rule' | 'start'>,
): ReadonlyMap<CalendarDate, CalendarDate> {
  const frequency = frequencyOf(rule);
  const carried = new Map<CalendarDate, CalendarDate>();
  const taken = new Set<CalendarDate>();
  const keep = (old: CalendarDate, date: CalendarDate): void => {
    carried.set(old, date);
    taken.add(date);
  };
  const within = (from: CalendarDate, to: CalendarDate): CalendarDate[] =>
    datesOf(rule, start, { from, to, most: 400 });
  // Those that stay where they are go first, so that nobody takes their place.
  for (const { date } of entries) if (within(date, date).length > 0) keep(date, date);
  for (const { date } of entries) {
    if (carried.has(date)) continue;
    const [from, to] = spanOf[frequency](date);
    const free = within(from, to).filter((each) => !taken.has(each));
    const [nearest] = free.toSorted(
      (one, other) => Math.abs(daysBetween(date, one)) - Math.abs(daysBetween(date, other)),
    );
    keep(date, nearest ?? date);
  }
  return carried;
}

/** The week, month or year in which a day lies. */
const spanOf: Record<Frequency, (date: CalendarDate) => readonly [CalendarDate, CalendarDate]> = {
  DAILY: (date) => [date, date],
  WEEKLY: (date) => [addDays(date, 1 - weekdayOf(date)), addDays(date, 7 - weekdayOf(date))],
  MONTHLY: (date) => [`${date.slice(0, 7)}-01`, endOfMonth(date)],
  YEARLY: (date) => [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`],
};

function endOfMonth(date: CalendarDate): CalendarDate {
  const next = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(next, -Number(next.slice(8)));
}
