import { occurrencesOf } from './occurrence.ts';
import type { Cadence, Days } from './report-cadence.ts';
import type { HolidayRule } from './series.ts';
import { type CalendarDate, addDays, daysBetween, weekdayOf } from './time.ts';
import { type WorkingCalendar, isWorkday } from './working-time.ts';

/** A day on which a report goes out, and the day that the cadence gives it before the holiday rule. */
export interface RunDay {
  readonly date: CalendarDate;
  readonly on: CalendarDate;
}

/** So far a day before a holiday is looked for: every country of ours has some within a year. */
const furthest = 400;

/** The next days from a date on, it included. What goes by campaigns is looked at every day: which of them, says `report-moments`. */
export function runDays(days: Days, calendar: WorkingCalendar, from: CalendarDate, most: number): RunDay[] {
  if (days.cadence.every !== 'eve') return occurrencesOf(planOf(days, from), calendar, { from, most });
  const found: RunDay[] = [];
  for (let ahead = 0; ahead < furthest && found.length < most; ahead += 1) {
    const date = addDays(from, ahead);
    if (isEve(calendar, date)) found.push({ date, on: date });
  }
  return found;
}

/** The run of a day; undefined where nothing goes out on it. */
export function runDayOf(days: Days, calendar: WorkingCalendar, on: CalendarDate): RunDay | undefined {
  if (days.cadence.every === 'eve') return isEve(calendar, on) ? { date: on, on } : undefined;
  return occurrencesOf(planOf(days, on), calendar, { from: on, to: on })[0];
}

function isEve(calendar: WorkingCalendar, date: CalendarDate): boolean {
  if (!isWorkday(calendar, date)) return false;
  for (let next = addDays(date, 1); !isWorkday(calendar, next); next = addDays(next, 1)) {
    if (calendar.week.includes(weekdayOf(next))) return true;
  }
  return false;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const startMonths = '1,4,7,10';
const lastMonths = '3,6,9,12';
/** A rule is unrolled from a little before: what the holiday rule moves may come from there. */
const headStart = 98;

/** The cadence as a rule of RFC 5545. It begins near `from`, so that a rule of long ago costs no more than a new one. */
function planOf({ cadence, holidays }: Days, from: CalendarDate) {
  const start = addDays(from, -headStart);
  const plan = { start, time: null, zone: 'UTC', holidays } as const;
  const byDay = (weekdays: readonly number[]): string =>
    codes.filter((_, at) => weekdays.includes(at + 1)).join(',');
  switch (cadence.every) {
    case 'eve':
    case 'workday':
      return { ...plan, rule: 'FREQ=DAILY', holidays: 'skip' } as const;
    case 'campaign':
      return { ...plan, rule: 'FREQ=DAILY', holidays: 'stay' } as const;
    case 'week':
      return { ...plan, rule: `FREQ=WEEKLY;BYDAY=${byDay(cadence.weekdays)}` };
    case 'weeks': {
      const { weekdays, interval } = cadence;
      const rule = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byDay(weekdays)}`;
      return { ...plan, rule, start: nearWeek(cadence, start) };
    }
    case 'month':
    case 'quarter':
      return { ...plan, ...monthly(cadence, holidays) };
  }
}

function monthly(
  { every, on }: Extract<Cadence, { every: 'month' | 'quarter' }>,
  holidays: HolidayRule,
): { readonly rule: string; readonly holidays: HolidayRule } {
  const months = every === 'month' ? '' : `;BYMONTH=${on === 'last' ? lastMonths : startMonths}`;
  const rule = (days: string): string => `FREQ=MONTHLY${months};${days}`;
  if (on === 'first') return { rule: rule('BYMONTHDAY=1'), holidays: 'next' };
  if (on === 'last') return { rule: rule('BYMONTHDAY=-1'), holidays: 'previous' };
  if (on <= 28) return { rule: rule(`BYMONTHDAY=${on}`), holidays };
  const inShortOnes = [28, 29, 30, 31].filter((day) => day <= on).join(',');
  return { rule: rule(`BYMONTHDAY=${inShortOnes};BYSETPOS=-1`), holidays };
}

/** A Monday at or before `start`, and not before the first, that is a whole number of intervals after the first. */
function nearWeek(
  { from, interval }: Extract<Cadence, { every: 'weeks' }>,
  start: CalendarDate,
): CalendarDate {
  const monday = addDays(from, 1 - weekdayOf(from));
  const step = interval * 7;
  return addDays(monday, Math.max(0, Math.floor(daysBetween(monday, start) / step)) * step);
}
