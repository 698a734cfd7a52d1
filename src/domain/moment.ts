import type { Country } from './country.ts';
import lunarDays from './lunar-days.json' with { type: 'json' };
import type { MomentRule, MomentSpan, MomentWhen } from './moment-rule.ts';
import { announcedMoments } from './moments-announced.ts';
import { chineseMoments } from './moments-chinese.ts';
import { worldMoments } from './moments-world.ts';
import { type CalendarDate, addDays, weekdayOf } from './time.ts';

/** Every moment of marketing that we know of. */
export const momentRules: readonly MomentRule[] = [...chineseMoments, ...worldMoments, ...announcedMoments];
const rulesById: ReadonlyMap<string, MomentRule> = new Map(momentRules.map((rule) => [rule.id, rule]));

/** A moment in one year. */
export interface Moment extends MomentSpan {
  /** "singlesDay.2026" */
  readonly id: string;
  readonly rule: MomentRule;
  /** Reckoned and not announced: it may move. */
  readonly provisional: boolean;
}

export interface MomentsAsked {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly countries: ReadonlySet<Country>;
}

/** The moments of some countries of which a day lies between two dates, both included, by date. */
export function momentsBetween({ from, to, countries }: MomentsAsked): Moment[] {
  const years: number[] = [];
  // What began in the year before may still go on.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return momentRules
    .filter((rule) => rule.countries.some((country) => countries.has(country)))
    .flatMap((rule) => years.map((year) => momentIn(rule, year)))
    .filter((moment) => moment !== undefined)
    .filter(({ start, end }) => start <= to && end >= from)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ start, id }: Moment): string => `${start} ${id}`;

/** A moment by its id; undefined for what is none, or has no known day in that year. */
export function momentById(id: string): Moment | undefined {
  const [, ruleId = '', year = ''] = /^([A-Za-z0-9]+)\.(\d{4})$/.exec(id) ?? [];
  const rule = rulesById.get(ruleId);
  return rule && momentIn(rule, Number(year));
}

function momentIn(rule: MomentRule, year: number): Moment | undefined {
  if (year < (rule.since ?? 0)) return undefined;
  const span = spanIn(rule.when, year, rule.lasts);
  if (!span) return undefined;
  return { id: `${rule.id}.${year}`, rule, provisional: year >= (rule.provisionalFrom ?? Infinity), ...span };
}

function spanIn(when: MomentWhen, year: number, lasts: number): MomentSpan | undefined {
  const [start, end] = 'announced' in when ? announcedIn(when.announced, year) : [beginningIn(when, year)];
  if (start === undefined) return undefined;
  return { start, end: end ?? addDays(start, lasts - 1) };
}

function announcedIn(days: Readonly<Record<number, string>>, year: number): (CalendarDate | undefined)[] {
  return days[year]?.split(' ').map((day) => `${year}-${day}`) ?? [];
}

function beginningIn(
  when: Exclude<MomentWhen, { announced: unknown }>,
  year: number,
): CalendarDate | undefined {
  if ('each' in when) return `${year}-${when.each}`;
  if ('easter' in when) return addDays(easterOf(year), when.easter);
  if ('nth' in when) return nthIn(when, year);
  if ('lunar' in when) return lunarIn(when.lunar, year);
  const other = rulesById.get(when.after);
  const begins = other && momentIn(other, year)?.start;
  return begins && addDays(begins, when.days);
}

function lunarIn(day: string, year: number): CalendarDate | undefined {
  const days: Readonly<Record<string, Readonly<Record<string, string>>>> = lunarDays;
  return days[day]?.[year];
}

function nthIn(
  { nth, weekday, month, butNotOnEaster }: Extract<MomentWhen, { nth: number }>,
  year: number,
): CalendarDate {
  const two = String(month).padStart(2, '0');
  const first = `${year}-${two}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const day =
    nth > 0
      ? addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
      : addDays(next, -(((weekdayOf(next) - weekday + 6) % 7) + 1) + (nth + 1) * 7);
  const isTaken = butNotOnEaster !== undefined && day === addDays(easterOf(year), butNotOnEaster);
  return isTaken ? addDays(day, 7) : day;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that J. Meeus gives in "Astronomical Algorithms", ch. 8. */
export function easterOf(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const month = Math.floor(n / 31);
  return `${year}-0${month}-${String((n % 31) + 1).padStart(2, '0')}`;
}
