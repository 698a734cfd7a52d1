import { type CalendarDate, type Instant, addDays, dateIn, instantOf, weekdayOf } from './time.ts';

/** When somebody works. Who has which, and what is official where, is the affair of the calendars; this is all that rules need. */
export interface WorkingCalendar {
  readonly zone: string;
  /** ISO weekdays (1 = Monday) that are worked in a plain week. */
  readonly week: readonly number[];
  /** The spans of a working day on the wall clock, in order and apart: 09:00–12:00, 13:30–18:00. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  /** Holidays and leave; they win over everything else. */
  readonly daysOff: ReadonlySet<CalendarDate>;
  /** Days that are worked although the plain week says no (调休). */
  readonly extraWorkdays: ReadonlySet<CalendarDate>;
}

const hour = 60 * 60_000;
/** A calendar without a working day for so long is broken; asking on would never end. */
const mostDays = 3_660;

export function isWorkday(calendar: WorkingCalendar, date: CalendarDate): boolean {
  if (calendar.daysOff.has(date)) return false;
  return calendar.week.includes(weekdayOf(date)) || calendar.extraWorkdays.has(date);
}

/** The instant at which `hours` of working time have passed since `from`; 0 hours give the next moment of work. */
export function addWorkingHours(calendar: WorkingCalendar, from: Instant, hours: number): Instant {
  const start = Date.parse(from);
  let left = Math.round(hours * hour);
  for (const span of spansFrom(calendar, dateIn(calendar.zone, from))) {
    const begin = Math.max(span.from, start);
    if (span.to <= begin) continue;
    if (left <= span.to - begin) return new Date(begin + left).toISOString();
    left -= span.to - begin;
  }
  throw new RangeError(`No working time within ${mostDays} days after ${from}.`);
}

/**
 * The workday that lies `days` workdays after `date`, or before it when negative. 0 gives the date itself when it is
 * worked, else the next workday.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: CalendarDate, days: number): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let day = date;
  for (let walked = 0; walked <= mostDays; walked += 1) {
    if (left === 0 && isWorkday(calendar, day)) return day;
    day = addDays(day, step);
    if (left > 0 && isWorkday(calendar, day)) left -= 1;
  }
  throw new RangeError(`No workday within ${mostDays} days of ${date}.`);
}

/** Hours of working time from `from` to `to`; negative when `to` is earlier. */
export function workingHoursBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  if (to < from) return -workingHoursBetween(calendar, to, from);
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const last = dateIn(calendar.zone, to);
  let sum = 0;
  for (let date = dateIn(calendar.zone, from); date <= last; date = addDays(date, 1)) {
    for (const span of workingSpans(calendar, date)) {
      sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start));
    }
  }
  return sum / hour;
}

/** Monday to Friday, nine to six with a lunch break: how somebody works of whom no calendar is known. */
export function plainWeek(zone: string): WorkingCalendar {
  return {
    zone,
    week: [1, 2, 3, 4, 5],
    hours: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
    daysOff: new Set(),
    extraWorkdays: new Set(),
  };
}

/** Working hours of somebody, added to an instant: what deadlines, urging and escalation are counted with. */
export type InWorkingTime = (personId: string, from: Instant, hours: number) => Instant;

/** Of epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

function* spansFrom(calendar: WorkingCalendar, first: CalendarDate): Generator<Span> {
  let date = first;
  for (let walked = 0; walked < mostDays; walked += 1) {
    yield* workingSpans(calendar, date);
    date = addDays(date, 1);
  }
}

/** When a day is worked: in epoch milliseconds, so that a change of the clock within a span counts as it passes. */
export function workingSpans(calendar: WorkingCalendar, date: CalendarDate): Span[] {
  if (!isWorkday(calendar, date)) return [];
  const at = (time: string) => Date.parse(instantOf(date, time, calendar.zone));
  return calendar.hours.map(({ from, to }) => ({ from: at(from), to: at(to) }));
}
