import { datesOf } from './recurrence.ts';
import type { Series } from './series.ts';
import { type CalendarDate, type ClockTime, type Instant, type Zone, addDays, instantOf } from './time.ts';
import { type WorkingCalendar, addWorkingDays, isWorkday } from './working-time.ts';

/** When a series falls; all that is needed to unroll it. */
export type Plan = Pick<Series, 'rule' | 'start' | 'time' | 'zone' | 'holidays'>;

export interface Occurrence {
  /** The day that the rule gives it: by this it is known. */
  readonly date: CalendarDate;
  /** The day on which it falls after the holiday rule. */
  readonly on: CalendarDate;
  readonly time: ClockTime | null;
  readonly zone: Zone;
}

interface Reach {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  readonly most?: number;
}

/** No row of days off moves an occurrence further than this. */
const margin = 31;
/** Days that are looked through one after the other, until enough is found: near ones are cheap. */
const spans = [60, 400, 4_000, 22_000];

/** The occurrences that fall between two days, both included, by day; of several that a row of days off brings together, one. */
export function occurrencesOf(
  plan: Plan,
  calendar: WorkingCalendar,
  { from, to, most }: Reach,
): Occurrence[] {
  if (to !== undefined) return between(plan, calendar, from, to).slice(0, most);
  let found: Occurrence[] = [];
  for (const span of spans) {
    found = between(plan, calendar, from, addDays(from, span));
    if (most !== undefined && found.length >= most) break;
  }
  return found.slice(0, most);
}

function between(plan: Plan, calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): Occurrence[] {
  const reach = { from: addDays(from, -margin), to: addDays(to, margin), most: Infinity };
  const dates = datesOf(plan.rule, plan.start, reach);
  return fallen(plan, calendar, dates).filter(({ on }) => from <= on && on <= to);
}

/** Whether the rule gives this day at all. */
export function isOccurrence({ rule, start }: Pick<Plan, 'rule' | 'start'>, date: CalendarDate): boolean {
  return date >= start && datesOf(rule, start, { from: date, to: date, most: 1 }).length > 0;
}

/** Where an occurrence falls; undefined where the holiday rule leaves it out. */
export function landingOf(
  { holidays }: Pick<Plan, 'holidays'>,
  calendar: WorkingCalendar,
  date: CalendarDate,
): CalendarDate | undefined {
  if (holidays === 'stay' || isWorkday(calendar, date)) return date;
  if (holidays === 'skip') return undefined;
  return addWorkingDays(calendar, date, holidays === 'previous' ? -1 : 0);
}

/** The instant of an occurrence; undefined where it takes the whole day. */
export function instantOn({ on, time, zone }: Omit<Occurrence, 'date'>): Instant | undefined {
  return time === null ? undefined : instantOf(on, time, zone);
}

/** One on each day: whichever belongs there by itself goes before those that were moved there. */
function fallen(
  { time, zone, ...plan }: Plan,
  calendar: WorkingCalendar,
  dates: readonly CalendarDate[],
): Occurrence[] {
  const days = new Map<CalendarDate, Occurrence>();
  for (const date of dates) {
    const on = landingOf(plan, calendar, date);
    if (on !== undefined && (!days.has(on) || on === date)) days.set(on, { date, on, time, zone });
  }
  return [...days.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
