import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  clockTimeIn,
  type ClockTime,
  dateIn,
  type Instant,
  instantOf,
  type Zone,
} from '../../src/domain/time.ts';
import { playFires } from '../kit/fires/play.ts';
import { allZones, clockOf } from '../kit/fires/zone-clock.ts';

describe('A wall time', () => {
  it.each([
    // In the gap: forward by the gap.
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z', '03:30'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', '03:30'],
    ['2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:40:00.000Z', '02:40'],
    // In the overlap: the first of both.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '02:30'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', '01:30'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '01:45'],
    // Samoa left a day out.
    ['2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z', '10:00'],
  ])('%s %s in %s is %s, when the clock shows %s', (date, time, zone, instant, shown) => {
    expect(instantOf(date, time, zone)).toBe(instant);
    expect(clockTimeIn(zone, instant)).toBe(shown);
  });

  it('of 10:00 in Shanghai is 04:00 or 03:00 in Berlin, as summer time has it there', () => {
    const berlin = (date: string): string =>
      clockTimeIn('Europe/Berlin', instantOf(date, '10:00', 'Asia/Shanghai'));
    expect(['2026-03-28', '2026-03-30', '2026-10-24', '2026-10-26'].map(berlin)).toEqual([
      '03:00',
      '04:00',
      '04:00',
      '03:00',
    ]);
  });
});

describe('Dates, clock times, zones and instants', () => {
  it('are never taken for each other: this file would not compile', () => {
    const day: CalendarDate = '2026-03-02';
    const clock: ClockTime = '09:00';
    const zone: Zone = 'Asia/Shanghai';
    const at: Instant = '2026-03-02T01:00:00.000Z';
    expect(instantOf(day, clock, zone)).toBe(at);
    // @ts-expect-error An instant is no day.
    expect(() => instantOf(at, clock, zone)).toThrow(RangeError);
    // @ts-expect-error A day is no instant.
    expect(() => dateIn(zone, day)).toThrow(RangeError);
    // @ts-expect-error A clock time is no zone.
    expect(() => dateIn(clock, at)).toThrow(RangeError);
  });
});

/** A third of the zones, another one for each seed; the bench `fires` plays all of them. */
const thirdOfZones = (seed: number): readonly string[] => allZones.filter((_, at) => at % 3 === seed % 3);

describe('What recurs', () => {
  it('fires on each of its days once, in order, at the right instant', { timeout: 120_000 }, () => {
    const seed = Date.now() % 1_000_000;
    const among = thirdOfZones(seed);
    const played = playFires(seed, 10_000, among);
    expect(played.violations).toEqual([]);
    expect(played.fires).toBe(10_000);
    expect(played.zones).toBe(among.length);
    expect(Math.min(played.met.gap, played.met.overlap)).toBeGreaterThan(3);
  });
});

/* Each late one with the release of the tz database that brought it, as its NEWS file tells. */
describe('The zones know short times and what was changed of late', () => {
  it.each([
    ['America/Boa_Vista', '2000-10-12', -3, 'summer time for seven days'],
    ['America/Argentina/Tucuman', '2004-06-05', -4, 'winter time for twelve days'],
    ['America/Mexico_City', '2023-07-01', -6, '2022f: no summer time in most of Mexico after 2022-10-30'],
    ['America/Chihuahua', '2023-07-01', -6, '2022f: to Central time for good'],
    ['Asia/Amman', '2023-01-15', 3, '2022e: summer time for good in Jordan'],
    ['Asia/Damascus', '2023-01-15', 3, '2022e: and in Syria'],
    ['Europe/Kyiv', '2026-07-01', 3, '2022b: the zone is called so now'],
    ['Asia/Tehran', '2023-07-01', 3.5, '2022b: no summer time in Iran any more'],
    ['America/Nuuk', '2023-12-15', -2, '2022g: stays an hour ahead from 2023-03-25 on'],
    ['America/Nuuk', '2024-07-01', -1, '2023a: and has summer time again from 2024 on'],
    ['Africa/Cairo', '2023-07-01', 3, '2023a: summer time in Egypt again'],
    ['Asia/Almaty', '2024-04-01', 5, '2024a: one time in all of Kazakhstan from 2024-03-01 on'],
    ['Asia/Qostanay', '2024-04-01', 5, '2024a'],
    ['America/Asuncion', '2025-07-01', -3, '2025a: summer time for good in Paraguay from 2024-10 on'],
    ['America/Vancouver', '2026-12-15', -7, '2026b: no change in autumn any more'],
    ['America/Edmonton', '2026-12-15', -6, '2026c: nor in Alberta'],
    ['Africa/Casablanca', '2026-12-15', 0, 'as of 2026c: Greenwich time in Morocco again'],
  ])('%s on %s: %s hours from UTC (%s)', (zone, date, hours) => {
    const noon = Date.parse(`${date}T12:00:00Z`);
    expect(clockOf(zone).offsetAt(noon) / 3_600_000).toBe(hours);
    const shown = new Date(noon + hours * 3_600_000).toISOString();
    expect(instantOf(shown.slice(0, 10), shown.slice(11, 16), zone)).toBe(new Date(noon).toISOString());
  });

  it('Manila had summer time in 1990, as 2025a has it', () => {
    expect(clockOf('Asia/Manila').offsetAt(Date.parse('1990-06-15T00:00:00Z')) / 3_600_000).toBe(9);
  });
});
