import { describe, expect, it } from 'vitest';
import { lunarDaysFromSource } from '../../infra/lunar-days-sources.ts';
import { countries } from '../../src/domain/country.ts';
import lunarDays from '../../src/domain/lunar-days.json' with { type: 'json' };
import { easterOf, momentById, momentRules, momentsBetween } from '../../src/domain/moment.ts';

/** Typed in by hand from calendars that were printed, apart from the sources and the rules that the product reads. */
const printed: Readonly<Record<string, readonly string[]>> = {
  springFestival: [
    '2018-02-16',
    '2020-01-25',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
  ],
  newYearsEveLunar: ['2024-02-09', '2025-01-28', '2026-02-16'],
  lanternFestival: ['2024-02-24', '2025-02-12', '2026-03-03', '2027-02-20'],
  // 2020 had a leap fourth month, 2023 a second one, 2025 a sixth one.
  dragonBoat: ['2019-06-07', '2020-06-25', '2023-06-22', '2024-06-10', '2025-05-31', '2026-06-19'],
  qixi: ['2020-08-25', '2023-08-22', '2024-08-10', '2025-08-29', '2026-08-19', '2027-08-08'],
  ghostMonth: ['2024-08-18', '2025-09-06', '2026-08-27'],
  midAutumn: [
    '2018-09-24',
    '2020-10-01',
    '2023-09-29',
    '2024-09-17',
    '2025-10-06',
    '2026-09-25',
    '2027-09-15',
  ],
  doubleNinth: ['2024-10-11', '2025-10-29', '2026-10-18'],
  tombSweeping: ['2018-04-05', '2020-04-04', '2024-04-04', '2025-04-04', '2026-04-05'],
  winterSolstice: ['2020-12-21', '2024-12-21', '2025-12-21', '2026-12-22'],
  shopping618: ['2026-06-18'],
  singlesDay: ['2026-11-11'],
  double12: ['2026-12-12'],
  goddessDay: ['2026-03-08'],
  thanksgiving: ['2018-11-22', '2023-11-23', '2024-11-28', '2025-11-27', '2026-11-26'],
  blackFriday: ['2018-11-23', '2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27'],
  cyberMonday: ['2024-12-02', '2025-12-01', '2026-11-30'],
  mothers: ['2024-05-12', '2025-05-11', '2026-05-10'],
  motheringSunday: ['2024-03-10', '2025-03-30', '2026-03-15', '2027-03-07'],
  // In 2020, 2023 and 2026 the last Sunday of May was, or is, Whit Sunday only in 2020 and 2023: then it is a week later.
  mothersFrance: ['2020-06-07', '2023-06-04', '2024-05-26', '2025-05-25', '2026-05-31'],
  fathers: ['2024-06-16', '2025-06-15', '2026-06-21'],
  fathersGermany: ['2024-05-09', '2025-05-29', '2026-05-14'],
  fathersTaiwan: ['2026-08-08'],
  fathersBrazil: ['2024-08-11', '2025-08-10', '2026-08-09'],
  easter: ['2018-04-01', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2030-04-21'],
  roseMonday: ['2024-02-12', '2025-03-03', '2026-02-16'],
  memorialDay: ['2024-05-27', '2025-05-26', '2026-05-25'],
  laborDay: ['2024-09-02', '2025-09-01', '2026-09-07'],
  diwali: ['2024-10-31', '2025-10-20', '2026-11-08'],
  holi: ['2025-03-14', '2026-03-04'],
};

/** New moons within ten minutes of midnight in Beijing, which the runtime puts a day off; the Hong Kong Observatory has ours. */
const closeToMidnight = ['2027-02-06', '2027-02-20', '2030-02-03', '2030-02-17'];

describe('moments of marketing', () => {
  it('fall on the days that printed calendars have', () => {
    for (const [id, days] of Object.entries(printed)) {
      for (const day of days) expect([id, momentById(`${id}.${day.slice(0, 4)}`)?.start]).toEqual([id, day]);
    }
    expect([2019, 2038].map(easterOf)).toEqual(['2019-04-21', '2038-04-25']);
  });

  it('follow lunar days that the source has, and that the calendar of the runtime has too', () => {
    expect(lunarDays).toEqual(lunarDaysFromSource());
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (const [day, years] of Object.entries(lunarDays).filter(([name]) => name.includes('-'))) {
      const [month, of] = day.split('-').map(Number);
      const sure = Object.values(years).filter((date) => !closeToMidnight.includes(date));
      for (const date of sure) expect(chinese.format(new Date(date))).toBe(`${month}/${of}`);
    }
  });

  it('are told of the countries that are asked for, by date, with those that began before', () => {
    const ids = (from: string, to: string, ...codes: (typeof countries)[number][]): string[] =>
      momentsBetween({ from, to, countries: new Set(codes) }).map(({ id }) => id);
    expect(ids('2026-11-01', '2026-11-30', 'CN')).toEqual([
      'cantonAutumn.2026',
      'ciie.2026',
      'singlesDay.2026',
    ]);
    expect(ids('2026-11-05', '2026-11-30', 'US')).toEqual([
      'thanksgiving.2026',
      'blackFriday.2026',
      'cyberMonday.2026',
    ]);
    // It began in January of the same year and still in December before: the season before Lunar New Year.
    expect(ids('2027-01-01', '2027-01-08', 'TW')).toEqual(['newYear.2027', 'newYearGoods.2027']);
    expect(ids('2023-01-01', '2023-01-01', 'CN')).toEqual(['newYearGoods.2023', 'newYear.2023']);
    expect(ids('2026-11-01', '2026-11-30')).toEqual([]);
    // Nothing that nobody announced, and no moon beyond the tables.
    expect(ids('2031-01-01', '2031-12-31', 'CN', 'US')).not.toContain('springFestival.2031');
    expect(ids('2028-01-01', '2028-12-31', 'US')).not.toContain('ces.2028');
    expect(momentById('ces.2028')).toBeUndefined();
    expect(momentById('constructor.2026')).toBeUndefined();
    expect(momentById('diwali.2028')?.provisional).toBe(true);
    expect(momentById('springFestival.2026')).toMatchObject({ end: '2026-02-23', provisional: false });
  });

  it('are named in three languages, each once, and no country is without', () => {
    expect(new Set(momentRules.map(({ id }) => id)).size).toBe(momentRules.length);
    for (const { names, ahead, countries: where } of momentRules) {
      expect(Object.values(names).every((name) => name.length > 0 && name.length <= 60)).toBe(true);
      expect(ahead).toBeGreaterThanOrEqual(7);
      expect(where.length).toBeGreaterThan(0);
    }
    for (const country of countries) {
      const asked = { from: '2026-01-01', to: '2026-12-31', countries: new Set([country]) };
      expect(momentsBetween(asked).length).toBeGreaterThanOrEqual(9);
    }
  });
});
