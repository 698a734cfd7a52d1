import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nationalDaysFromSources } from '../../infra/national-days-sources.ts';
import { countries } from '../../src/domain/country.ts';
import { isProvisional, nationalDays } from '../../src/domain/national-days.ts';
import { addDays, weekdayOf } from '../../src/domain/time.ts';
import { workingCalendarOf } from '../../src/domain/working-calendar.ts';
import { departmentPlain } from '../../src/domain/working-week.ts';
import { isWorkday } from '../../src/domain/working-time.ts';

/**
 * The notices of the General Office of the State Council on the arrangement of holidays, typed in by hand and apart from
 * the source that the product reads: first and last day off, and the days that are worked instead.
 */
const notices: Record<number, { readonly off: readonly string[]; readonly work: string }> = {
  2018: {
    off: [
      '01-01',
      '02-15 02-21',
      '04-05 04-07',
      '04-29 05-01',
      '06-16 06-18',
      '09-22 09-24',
      '10-01 10-07',
      '12-30 12-31',
    ],
    work: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  },
  2019: {
    off: ['01-01', '02-04 02-10', '04-05 04-07', '05-01 05-04', '06-07 06-09', '09-13 09-15', '10-01 10-07'],
    work: '02-02 02-03 04-28 05-05 09-29 10-12',
  },
  // The spring holidays of 2020 were lengthened on 26 January.
  2020: {
    off: ['01-01', '01-24 02-02', '04-04 04-06', '05-01 05-05', '06-25 06-27', '10-01 10-08'],
    work: '01-19 04-26 05-09 06-28 09-27 10-10',
  },
  2021: {
    off: [
      '01-01 01-03',
      '02-11 02-17',
      '04-03 04-05',
      '05-01 05-05',
      '06-12 06-14',
      '09-19 09-21',
      '10-01 10-07',
    ],
    work: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  },
  2022: {
    off: [
      '01-01 01-03',
      '01-31 02-06',
      '04-03 04-05',
      '04-30 05-04',
      '06-03 06-05',
      '09-10 09-12',
      '10-01 10-07',
      '12-31',
    ],
    work: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  },
  2023: {
    off: ['01-01 01-02', '01-21 01-27', '04-05', '04-29 05-03', '06-22 06-24', '09-29 10-06'],
    work: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  },
  2024: {
    off: ['01-01', '02-10 02-17', '04-04 04-06', '05-01 05-05', '06-10', '09-15 09-17', '10-01 10-07'],
    work: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  2025: {
    off: ['01-01', '01-28 02-04', '04-04 04-06', '05-01 05-05', '05-31 06-02', '10-01 10-08'],
    work: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    off: [
      '01-01 01-03',
      '02-15 02-23',
      '04-04 04-06',
      '05-01 05-05',
      '06-19 06-21',
      '09-25 09-27',
      '10-01 10-07',
    ],
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
};

function* daysFrom(first: string, last: string): Generator<string> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}

describe('National days', () => {
  it('are those of their sources: write them anew with `node infra/write-national-days.ts`, and look at what moved', () => {
    const written: unknown = JSON.parse(
      readFileSync(new URL('../../src/domain/national-days.json', import.meta.url), 'utf8'),
    );
    expect(written).toEqual(JSON.parse(JSON.stringify(nationalDaysFromSources()).replaceAll("'", '’')));
  });

  it.each(Object.keys(notices).map(Number))(
    'of China in %d are as they were announced, day by day',
    (year) => {
      const off = new Set(
        notices[year]?.off.flatMap((span) => {
          const [first = '', last = first] = span.split(' ');
          return [...daysFrom(`${year}-${first}`, `${year}-${last}`)];
        }),
      );
      const worked = new Set(notices[year]?.work.split(' ').map((day) => `${year}-${day}`));
      const calendar = workingCalendarOf(
        { zone: 'Asia/Shanghai' },
        departmentPlain('nova', 'marketing'),
        undefined,
      );
      const wrong = [...daysFrom(`${year}-01-01`, `${year}-12-31`)].filter(
        (day) => isWorkday(calendar, day) !== (!off.has(day) && (weekdayOf(day) <= 5 || worked.has(day))),
      );
      expect(wrong).toEqual([]);
      expect(isProvisional('CN', year)).toBe(false);
    },
  );

  it('are known of every country in every year, lie in it, and tell when they may still move', () => {
    for (const country of countries) {
      const { off, work } = nationalDays(country);
      for (let year = 2018; year <= 2030; year += 1) {
        const here = [...off.keys()].filter((day) => day.startsWith(String(year)));
        expect({ country, year, enough: here.length >= 5 }).toEqual({ country, year, enough: true });
      }
      expect([...work.keys()].filter((day) => off.has(day) || weekdayOf(day) <= 5)).toEqual([]);
      expect([...off.values()].filter(({ english, local }) => !english || !local)).toEqual([]);
      expect(isProvisional(country, 2031)).toBe(true);
    }
    expect(isProvisional('CN', 2027)).toBe(true);
    expect(isProvisional('DE', 2027)).toBe(false);
  });

  it('in Taiwan include those that were announced for 2026', () => {
    const { off } = nationalDays('TW');
    expect(off.get('2026-10-26')).toEqual({
      english: 'Retrocession Day (in lieu)',
      local: '臺灣光復紀念日補假',
    });
    expect(off.get('2026-02-21')).toBeUndefined();
  });
});
