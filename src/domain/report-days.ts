import type { Cadence, Days } from './report-cadence.ts';
import { type ReportDefinition, daysOf } from './report-definition.ts';
import { runDayOf } from './report-run-days.ts';
import { type Period, weekBefore } from './period.ts';
import { type CalendarDate, addDays, daysBetween } from './time.ts';
import { type WorkingCalendar, addWorkingDays } from './working-time.ts';

interface Compared {
  readonly period: Period;
  readonly before: Period;
}

/**
 * Which days a report of this cadence is about when it goes out on `on`, and what they are set against: as many as have
 * passed since the report before, or the month or quarter that is over. What goes out on the last working day is about
 * its month up to that day; what goes by campaigns, about `theirs`. A definition says its own days.
 */
export function daysCovered(
  days: Days & { readonly definition?: Pick<ReportDefinition, 'days' | 'compare'> | undefined },
  calendar: WorkingCalendar,
  on: CalendarDate,
  theirs?: Period,
): Compared {
  const { cadence, definition } = days;
  // What the holiday rule brought into another month is still about the month that it was meant for.
  const meant = runDayOf(days, calendar, on)?.date ?? on;
  if (theirs && !definition) return { period: theirs, before: earlier(theirs, lengthOf(theirs)) };
  return definition ? daysOf(definition, meant) : covered[cadence.every](cadence, calendar, { on, meant });
}

type When = { readonly on: CalendarDate; readonly meant: CalendarDate };

const covered: Record<
  Cadence['every'],
  (cadence: Cadence, calendar: WorkingCalendar, when: When) => Compared
> = {
  /** A Monday is about the weekend too; days of the week before are set beside it, not a Friday beside a Sunday. */
  workday: (_, calendar, { on }) => {
    const period = { start: addWorkingDays(calendar, on, -1), end: addDays(on, -1) };
    return { period, before: earlier(period, 7) };
  },
  week: (_, __, { on }) => lastDays(on, 7),
  weeks: (cadence, _, { on }) => lastDays(on, cadence.every === 'weeks' ? cadence.interval * 7 : 7),
  month: (cadence, _, { meant }) => wholeOrSoFar(cadence, meant, 'month'),
  quarter: (cadence, _, { meant }) => wholeOrSoFar(cadence, meant, 'quarter'),
  eve: (_, __, { on }) => lastDays(on, 7),
  campaign: (_, __, { on }) => lastDays(on, 7),
};

function lastDays(on: CalendarDate, count: number): Compared {
  const period = count === 7 ? weekBefore(on) : { start: addDays(on, -count), end: addDays(on, -1) };
  return { period, before: earlier(period, count) };
}

const lengthOf = ({ start, end }: Period): number => daysBetween(start, end) + 1;

const earlier = ({ start, end }: Period, days: number): Period => ({
  start: addDays(start, -days),
  end: addDays(end, -days),
});

function wholeOrSoFar(cadence: Cadence, meant: CalendarDate, days: 'month' | 'quarter'): Compared {
  const whole = daysOf({ days, compare: 'before' }, meant);
  const isSoFar = (cadence.every === 'month' || cadence.every === 'quarter') && cadence.on === 'last';
  return isSoFar
    ? { period: { start: addDays(whole.period.end, 1), end: meant }, before: whole.period }
    : whole;
}
