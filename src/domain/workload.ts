import { mondayOf } from './conflict-weeks.ts';
import { type CalendarDate, addDays } from './time.ts';
import { type WorkingCalendar, isWorkday, workingSpans } from './working-time.ts';

/** Open work of one person between two days. */
export interface Work {
  readonly id: string;
  readonly personId: string;
  /** Null: it has one day alone. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate;
  /** Hours that it takes; null where nobody said. */
  readonly effort?: number | null | undefined;
}

/** So much of a working day a task takes of each day between its start and its end. */
export const partOfDay = 0.25;

/** How much of a task falls into a week. */
export interface Share {
  readonly workId: string;
  readonly hours: number;
  /** It should be done already: all of it weighs on this week. */
  readonly late: boolean;
}

/** A week of one person, in hours of working time. */
export interface LoadedWeek {
  /** What there is: the working hours of the week without days off and leave. */
  readonly capacity: number;
  readonly demand: number;
  /** The largest first. */
  readonly shares: readonly Share[];
}

export interface Stretch {
  /** A Monday. */
  readonly from: CalendarDate;
  readonly weeks: number;
  readonly today: CalendarDate;
}

const hour = 3_600_000;
export const plainDay = 8;
/** Working days of one task that are looked at, against dates that are years apart. */
const longest = 800;

/**
 * What somebody has to do in each week against what they can. The hours of a task lie evenly in the working time from its
 * start to its end. Where nobody said how long it takes, it is estimated: for each working day a quarter (`partOfDay`) of
 * the hours that the person works on that day. Work of which none of the days is worked takes its hours, or a quarter of
 * eight, in the week of its end. Work that is late
 * weighs on this week with all of it, because it is still to be done.
 */
export function loadOf(work: readonly Work[], calendar: WorkingCalendar, stretch: Stretch): LoadedWeek[] {
  const { from, weeks, today } = stretch;
  const shares = new Map<CalendarDate, Share[]>();
  for (const one of work) {
    for (const [week, hours] of spread(one, calendar, today)) {
      const share = { workId: one.id, hours: rounded(hours), late: one.end < today };
      shares.set(week, [...(shares.get(week) ?? []), share]);
    }
  }
  return Array.from({ length: weeks }, (_, at) => {
    const monday = addDays(from, at * 7);
    const here = (shares.get(monday) ?? []).toSorted((one, other) => other.hours - one.hours);
    const capacity = sum(weekFrom(monday).map((date) => hoursOn(calendar, date)));
    const demand = sum(here.map(({ hours }) => hours));
    return { capacity: rounded(capacity), demand: rounded(demand), shares: here };
  });
}

/** Whether there is more to do than time for it. */
export const isOver = ({ capacity, demand }: Pick<LoadedWeek, 'capacity' | 'demand'>): boolean =>
  demand > capacity;

/** The Monday of the week in which a day lies. */
export const weekOf = mondayOf;

function spread(
  { start, end, effort = null }: Work,
  calendar: WorkingCalendar,
  today: CalendarDate,
): Map<CalendarDate, number> {
  const days: CalendarDate[] = [];
  for (let date = start ?? end; date <= end && days.length < longest; date = addDays(date, 1)) {
    if (isWorkday(calendar, date)) days.push(date);
  }
  const found = new Map<CalendarDate, number>();
  const late = end < today;
  const put = (date: CalendarDate, hours: number): void => {
    const week = mondayOf(late ? today : date);
    found.set(week, (found.get(week) ?? 0) + hours);
  };
  const time = sum(days.map((date) => hoursOn(calendar, date)));
  const part = effort === null ? partOfDay : effort / time;
  if (time === 0) put(end, effort ?? plainDay * partOfDay);
  else for (const date of days) put(date, hoursOn(calendar, date) * part);
  return found;
}

/** The working hours of a day. */
export function hoursOn(calendar: WorkingCalendar, date: CalendarDate): number {
  return sum(workingSpans(calendar, date).map(({ from, to }) => (to - from) / hour));
}

const weekFrom = (monday: CalendarDate): CalendarDate[] =>
  Array.from({ length: 7 }, (_, day) => addDays(monday, day));
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
/** To a tenth of an hour, so that what is shown adds up to what is shown. */
const rounded = (hours: number): number => Math.round(hours * 10) / 10;
