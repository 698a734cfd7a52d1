import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type RuleParts, partsOf, ruleText } from './rule-parts.ts';
import { type CalendarDate, type WallTime, addDays } from './time.ts';

/** What a clock on the wall shows, without a zone: "1997-09-02T09:00". */
export type Wall = string;

export interface Reach {
  /** Both included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** No more than so many; without an end, a rule without an end never stops. */
  readonly most: number;
}

/** Where nobody says an end, it is looked for so many days: some sixty years. A rule that never comes true ends there. */
const furthest = 22_000;
/** More steps than days are looked through: the library throws where it needs more. */
const mostSteps = 4 * furthest;

/**
 * When something recurs, as clocks on the wall show it: the occurrences of a rule of RFC 5545 §3.3.10 that begins at
 * `start`, in order. No zone is in it. The library would leave out what falls into the gap of a clock change; our rule
 * moves it forward (`instantOf`), so the library counts on a clock that never changes.
 */
export function wallTimes(rule: string, start: WallTime, { from, to, most }: Reach): Wall[] {
  if (most <= 0) return [];
  const { UNTIL, ...parts } = partsOf(rule);
  const first: Wall = `${from ?? start.date}T00:00:00`;
  const last: Wall = `${to ?? addDays(from ?? start.date, furthest)}T23:59:59`;
  const said = UNTIL === undefined ? last : lastWall(UNTIL, start.zone);
  const unrolled = new RRuleTemporal({
    rruleString: `RRULE:${ruleText(parts)}`,
    dtstart: onUtc(`${start.date}T${start.time}`),
    until: onUtc(said < last ? said : last),
    maxIterations: mostSteps,
  });
  // Of so many times, those before count too.
  if (from !== undefined && parts.COUNT === undefined)
    return unrolled.between(onUtc(first), onUtc(last), true).slice(0, most).map(wallOf);
  const found: Wall[] = [];
  unrolled.all((each) => {
    const wall = wallOf(each);
    if (wall >= first.slice(0, 16)) found.push(wall);
    return found.length < most;
  });
  return found;
}

/** The days on which a rule that knows whole days alone falls. */
export function datesOf(rule: string, start: CalendarDate, reach: Reach): CalendarDate[] {
  return wallTimes(rule, { date: start, time: '00:00', zone: 'UTC' }, reach).map((wall) => wall.slice(0, 10));
}

/** How many occurrences lie before a day, counted to at most so many. */
export function countBefore(rule: string, start: CalendarDate, day: CalendarDate, most = 100_000): number {
  const to = addDays(day, -1);
  return to < start ? 0 : datesOf(rule, start, { to, most }).length;
}

/** `UNTIL` says an instant, a wall time, or a day, which is included. */
function lastWall(until: NonNullable<RuleParts['UNTIL']>, zone: string): Wall {
  const [, year, month, day, time = '235959', utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})(Z?))?$/.exec(until) ?? [];
  const wall = `${year}-${month}-${day}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  if (!utc) return wall;
  return Temporal.Instant.from(`${wall}Z`).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

function onUtc(wall: Wall): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime('UTC');
}

function wallOf(at: { toPlainDateTime(): { toString(options: { smallestUnit: 'minute' }): string } }): Wall {
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
