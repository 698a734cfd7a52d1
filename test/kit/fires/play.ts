import { instantOn } from '../../../src/domain/occurrence.ts';
import { datesOf } from '../../../src/domain/recurrence.ts';
import { nextWeekly } from '../../../src/domain/time.ts';
import { type Chance, chanceFrom } from '../chance.ts';
import { allZones, clockOf, expectedInstant, firstDay, lastStart, type Meeting } from './zone-clock.ts';

const day = 86_400_000;
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const textOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const weekdayOf = (at: number): number => new Date(at).getUTCDay();

interface Played {
  readonly fires: number;
  readonly zones: number;
  readonly met: Readonly<Record<Meeting, number>>;
  /** The first of them, told so that it can be played again. */
  readonly violations: readonly string[];
}

/** A rule, and the same said once more as a plain question to a day. */
interface Rule {
  readonly text: string;
  readonly falls: (at: number, start: number) => boolean;
}

/**
 * Lets rules fire at random in all zones, half of them around a change of the clock, and holds each against what was
 * worked out without rules and without Temporal: each day once, in order, at the right instant.
 */
export function playFires(seed: number, wanted: number, among = allZones): Played {
  const chance = chanceFrom(seed);
  const met: Record<Meeting, number> = { plain: 0, gap: 0, overlap: 0 };
  const violations: string[] = [];
  const zones = new Set<string>();
  for (let fires = 0; fires < wanted;) {
    // Every zone has its turn before chance goes on.
    const zone = among[zones.size] ?? chance.pick(among);
    zones.add(zone);
    const series = seriesFrom(chance, zone);
    const faults = fire(series, Math.min(3 + chance.below(series.most), wanted - fires), met);
    fires = met.plain + met.gap + met.overlap;
    if (violations.length < 20)
      violations.push(
        ...faults.map(
          (fault) => `${series.rule.text} from ${textOf(series.start)} ${series.time} ${zone}: ${fault}`,
        ),
      );
  }
  return { fires: met.plain + met.gap + met.overlap, zones: zones.size, met, violations };
}

interface Series {
  readonly zone: string;
  readonly rule: Rule;
  readonly start: number;
  readonly time: string;
  readonly most: number;
}

function fire({ zone, rule, start, time }: Series, most: number, met: Record<Meeting, number>): string[] {
  const clock = clockOf(zone);
  const said = datesOf(rule.text, textOf(start), { most });
  const faults: string[] = [];
  let at = start;
  let [last, report] = ['', ''];
  for (const date of said) {
    while (!rule.falls(at, start)) at += day;
    if (date !== textOf(at)) return [...faults, `fell on ${date}, not on ${textOf(at)}`];
    const wall = Date.parse(`${date}T${time}:00Z`);
    const expected = expectedInstant(clock, wall);
    const instant = instantOn({ on: date, time, zone }) ?? '';
    met[expected.meeting] += 1;
    if (Date.parse(instant) !== expected.at)
      faults.push(
        `${date} at ${instant}, not at ${new Date(expected.at).toISOString()} (${expected.meeting})`,
      );
    // A day that a zone left out altogether comes together with the next.
    if (instant < last) faults.push(`${instant} came after ${last}`);
    if (report !== '' && report !== instant && instant !== last)
      faults.push(`a report would run at ${report}`);
    report = isPlainWeek(rule.text) ? nextWeekly(weekdayOf(at) || 7, time, zone, instant) : '';
    last = instant;
    at += day;
  }
  if (said.length < most) faults.push(`ended after ${said.length}`);
  return faults;
}

const isPlainWeek = (rule: string): boolean => /^FREQ=WEEKLY;INTERVAL=1;BYDAY=..$/.test(rule);

/** Any series, or a short one that falls on a day on which the clock changes, at about that time. */
function seriesFrom(chance: Chance, zone: string): Series {
  const { changes, offsetAt } = clockOf(zone);
  const near = changes.filter((change) => change < lastStart);
  if (near.length === 0 || chance.below(2) === 0) {
    const start = firstDay + chance.below((lastStart - firstDay) / day) * day;
    return { zone, rule: ruleFrom(chance), start, time: timeText(chance.below(1_440)), most: 60 };
  }
  const change = chance.pick(near);
  const wall = change + offsetAt(change - chance.below(2)) + (chance.below(151) - 75) * 60_000;
  const hit = Math.floor(wall / day) * day;
  const start = hit - chance.below(3) * day;
  const rules = Array.from({ length: 30 }, () => ruleFrom(chance));
  const rule = rules.find(({ falls }) => falls(hit, start)) ?? ruleFrom(chance);
  return { zone, rule, start, time: timeText(Math.floor((wall - hit) / 60_000)), most: 12 };
}

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function ruleFrom(chance: Chance): Rule {
  const interval = 1 + chance.below(3);
  switch (chance.below(5)) {
    case 0:
      return {
        text: `FREQ=DAILY;INTERVAL=${interval}`,
        falls: (at, start) => ((at - start) / day) % interval === 0,
      };
    case 1:
      return weekly(chance, 1, 1);
    case 2:
      return weekly(chance, interval, 1 + chance.below(4));
    case 3: {
      const date = 1 + chance.below(28);
      return {
        text: `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${date}`,
        falls: (at, start) => new Date(at).getUTCDate() === date && monthsBetween(start, at) % interval === 0,
      };
    }
    default: {
      const [place, weekday] = [1 + chance.below(4), chance.below(7)];
      return {
        text: `FREQ=MONTHLY;INTERVAL=1;BYDAY=${place}${codes[weekday]}`,
        falls: (at) => weekdayOf(at) === weekday && Math.ceil(new Date(at).getUTCDate() / 7) === place,
      };
    }
  }
}

function weekly(chance: Chance, interval: number, count: number): Rule {
  const weekdays = chance.shuffle([0, 1, 2, 3, 4, 5, 6]).slice(0, count);
  const monday = (at: number): number => at - ((weekdayOf(at) + 6) % 7) * day;
  return {
    text: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${weekdays.map((weekday) => codes[weekday]).join(',')}`,
    falls: (at, start) =>
      weekdays.includes(weekdayOf(at)) && ((monday(at) - monday(start)) / (7 * day)) % interval === 0,
  };
}

function monthsBetween(one: number, other: number): number {
  const [from, to] = [new Date(one), new Date(other)];
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}
