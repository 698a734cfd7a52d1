import type { CalendarDate } from './time.ts';
import type { WorkingCalendar } from './working-time.ts';

/** The working days of a calendar from a first day on, counted from 0: for rules that compute with very many dates. */
export interface WorkingDays {
  /** The count of the first working day that is not before `date`. */
  readonly startOf: (date: CalendarDate) => number;
  /** The count of the working day after `date`: where something ends that takes this day too. */
  readonly endOf: (date: CalendarDate) => number;
  /** The date of the working day with this count; the first one for a negative count. */
  readonly dateOf: (count: number) => CalendarDate;
}

const dayLength = 86_400_000;
/** A calendar without a working day for so long is broken; looking on would never end. */
const longestRest = 3_660;

/** Counts the working days from `first` on, each only once it is asked for. Dates before `first` count as it does. */
export function workingDaysFrom(first: CalendarDate, calendar: WorkingCalendar): WorkingDays {
  const off = new Set([...calendar.daysOff].map(dayNumber));
  const extra = new Set([...calendar.extraWorkdays].map(dayNumber));
  const week = new Set(calendar.week);
  const start = dayNumber(first);
  /** How many working days lie before `start + index`. */
  const before: number[] = [0];
  const worked: number[] = [];
  const names: string[] = [];

  const isWorked = (day: number): boolean => !off.has(day) && (week.has(isoWeekday(day)) || extra.has(day));

  function extend(): void {
    const day = start + before.length - 1;
    if (isWorked(day)) worked.push(day);
    else if (day - (worked.at(-1) ?? start) > longestRest)
      throw new RangeError(`No working day within ${longestRest} days before ${dateOfNumber(day)}.`);
    before.push(worked.length);
  }

  function countBefore(day: number): number {
    const index = Math.max(0, day - start);
    while (before.length <= index) extend();
    return before[index] ?? 0;
  }

  return {
    startOf: (date) => countBefore(dayNumber(date)),
    endOf: (date) => countBefore(dayNumber(date) + 1),
    dateOf(count) {
      const wanted = Math.max(0, count);
      while (worked.length <= wanted) extend();
      return (names[wanted] ??= dateOfNumber(worked[wanted] ?? start));
    },
  };
}

/** Working days from `from` on, before `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): number {
  return from <= to
    ? workingDaysFrom(from, calendar).startOf(to)
    : -workingDaysFrom(to, calendar).startOf(from);
}

/** Days since 1970-01-01, which was a Thursday. A date alone is read as midnight in UTC. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(date) / dayLength;
}

function dateOfNumber(day: number): CalendarDate {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
