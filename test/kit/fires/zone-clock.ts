/** A zone as the platform's own `Intl` knows it, looked at without any Temporal: an independent word on what clocks show. */
export interface ZoneClock {
  /** Milliseconds that the wall clock is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
  /** Instants at which the offset changes. */
  readonly changes: readonly number[];
}

const day = 86_400_000;
export const firstDay = Date.UTC(1990, 0, 1);
/** Series begin before this day, and the last of them end before 2056. */
export const lastStart = Date.UTC(2040, 0, 1);
const lastDay = Date.UTC(2056, 0, 1);
/** The shortest time between a change and its taking back in these years is seven days, in Boa Vista in 2000. */
const step = 6 * day;

const renamed =
  'Asia/Kolkata Asia/Kathmandu Europe/Kyiv America/Nuuk Pacific/Kanton Asia/Yangon US/Pacific Etc/GMT+12 Etc/GMT-14 UTC GB NZ PRC ROC'.split(
    ' ',
  );

/** All zones that this platform knows, with older names that people still have in their settings. */
export const allZones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), ...renamed])];

const known = new Map<string, ZoneClock>();

export function clockOf(zone: string): ZoneClock {
  const clock = known.get(zone) ?? lookedAt(zone);
  known.set(zone, clock);
  return clock;
}

function lookedAt(zone: string): ZoneClock {
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ask = (instant: number): number => {
    const [month = 0, date = 0, year = 0, hour = 0, minute = 0, second = 0] =
      shown.format(instant).match(/\d+/g)?.map(Number) ?? [];
    return Date.UTC(year, month - 1, date, hour, minute, second) - instant;
  };
  const changes: number[] = [];
  const offsets = [ask(firstDay)];
  for (let at = firstDay; at < lastDay; at += step) {
    let offset = offsets.at(-1) ?? 0;
    // More than one change may lie in one step.
    for (let from = at; ask(at + step) !== offset;) {
      let [low, high] = [from, at + step];
      while (high - low > 60_000) {
        const middle = Math.floor((low + high) / 120_000) * 60_000;
        if (ask(middle) === offset) low = middle;
        else high = middle;
      }
      changes.push(high);
      offset = ask(high);
      offsets.push(offset);
      from = high;
    }
  }
  return {
    changes,
    offsetAt(instant) {
      let [low, high] = [0, changes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((changes[middle] ?? 0) <= instant) low = middle + 1;
        else high = middle;
      }
      return offsets[low] ?? 0;
    },
  };
}

export type Meeting = 'plain' | 'gap' | 'overlap';

/**
 * The instant at which a wall clock shows so many milliseconds (as if it were UTC): in a gap the instant that the clock
 * would have shown had it not been put forward, in an overlap the first.
 */
export function expectedInstant({ offsetAt }: ZoneClock, wall: number): { at: number; meeting: Meeting } {
  // No offset is further from UTC than 14 hours, and a change moves no clock by more than a day.
  const before = offsetAt(wall - 1.75 * day);
  const fits = [...new Set([before, ...around(offsetAt, wall)])]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetAt(at) === wall)
    .toSorted((one, other) => one - other);
  const [first, second] = fits;
  if (first !== undefined) return { at: first, meeting: second === undefined ? 'plain' : 'overlap' };
  return { at: wall - lastOffsetBefore(offsetAt, wall), meeting: 'gap' };
}

function around(offsetAt: (at: number) => number, wall: number): number[] {
  return [-36, -24, -15, -6, -3, 0, 3, 6, 15, 24, 36].map((hours) => offsetAt(wall + hours * 3_600_000));
}

/** The offset that held until the gap: the last one under which the wall clock had not yet come so far. */
function lastOffsetBefore(offsetAt: (at: number) => number, wall: number): number {
  let offset = offsetAt(wall - 2 * day);
  for (let at = wall - 2 * day; at < wall + 2 * day; at += 900_000) {
    const now = offsetAt(at);
    if (at + now > wall) return offset;
    offset = now;
  }
  return offset;
}
