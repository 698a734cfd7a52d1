import { type CalendarDate, addDays } from './time.ts';

/** Days from one to another, both included. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The seven days before a date, without it. */
export function weekBefore(date: CalendarDate): Period {
  return { start: addDays(date, -7), end: addDays(date, -1) };
}
