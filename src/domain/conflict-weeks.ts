import type { CalendarDate } from './time.ts';

const day = 86_400_000;

/** Days since 1970-01-01, a Thursday: quick where whole years are gone through week by week. */
function dayNumber(date: CalendarDate): number {
  return Date.parse(date) / day;
}

function dateOf(number: number): CalendarDate {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** Mondays of weeks as numbers, of the first and the last day. */
function weekNumber(date: CalendarDate): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

const mondayOfWeek = (week: number): CalendarDate => dateOf(week * 7 - 3);

/** The Monday of the week in which a date lies. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return mondayOfWeek(weekNumber(date));
}

/** What weighs on something, week by week. */
export interface Weight {
  readonly campaignId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly amount: number;
}

/** Weeks in a row in which more weighs than may. */
export interface Overload {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The most in one of the weeks. */
  readonly count: number;
  readonly campaignIds: readonly string[];
}

/** Where more than `most` weighs; neighbouring weeks with the same campaigns are one. */
export function overloads(weights: readonly Weight[], most: number): Overload[] {
  const weeks = new Map<number, { count: number; ids: Set<string> }>();
  for (const { campaignId, from, to, amount } of weights) {
    const last = weekNumber(to);
    for (let week = weekNumber(from); week <= last; week += 1) {
      const known = weeks.get(week) ?? { count: 0, ids: new Set() };
      known.count += amount;
      known.ids.add(campaignId);
      weeks.set(week, known);
    }
  }
  const over = [...weeks].filter(([, { count }]) => count > most).toSorted(([one], [other]) => one - other);
  const found: Overload[] = [];
  for (const [week, { count, ids }] of over) {
    const campaignIds = [...ids].toSorted();
    const before = found.at(-1);
    const from = mondayOfWeek(week);
    const goesOn = before && weekNumber(before.to) === week - 1 && sameIds(before.campaignIds, campaignIds);
    if (goesOn) found.pop();
    found.push({
      from: goesOn ? before.from : from,
      to: dateOf(week * 7 + 3),
      count: goesOn ? Math.max(before.count, count) : count,
      campaignIds,
    });
  }
  return found;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
