import { describe, expect, it } from 'vitest';
import { Cadence, asksHolidays } from '../../src/domain/report-cadence.ts';
import { daysCovered } from '../../src/domain/report-days.ts';
import { daysOfCampaigns, momentRuns, momentsOf } from '../../src/domain/report-moments.ts';
import { runDayOf, runDays } from '../../src/domain/report-run-days.ts';
import { isRunTime, nextRuns } from '../../src/domain/report-times.ts';
import type { HolidayRule } from '../../src/domain/series.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { workingCalendarOf } from '../../src/domain/working-calendar.ts';
import { departmentPlain } from '../../src/domain/working-week.ts';

const department = departmentPlain('t-1', 'w-1');
const china = workingCalendarOf({ zone: 'Asia/Shanghai' }, department, undefined);
const germany = workingCalendarOf({ zone: 'Europe/Berlin' }, department, undefined);

const daysOf = (cadence: Cadence, from: string, most = 4, holidays: HolidayRule = 'next', calendar = china) =>
  runDays({ cadence, holidays }, calendar, from, most).map(({ on }) => on);

describe('A report goes out', () => {
  // In 2021 the festival takes 11 to 17 February; Sunday the 7th and Saturday the 20th are worked.
  it('on working days, make-up Sundays included, and never in the festival', () => {
    expect(daysOf({ every: 'workday' }, '2021-02-06', 6)).toEqual([
      '2021-02-07',
      '2021-02-08',
      '2021-02-09',
      '2021-02-10',
      '2021-02-18',
      '2021-02-19',
    ]);
    expect(daysOf({ every: 'workday' }, '2021-02-10', 3, 'stay', germany)).toEqual([
      '2021-02-10',
      '2021-02-11',
      '2021-02-12',
    ]);
  });

  it('on chosen days of the week, and every other week from the one that was named', () => {
    expect(daysOf({ every: 'week', weekdays: [4, 1] }, '2026-03-02')).toEqual([
      '2026-03-02',
      '2026-03-05',
      '2026-03-09',
      '2026-03-12',
    ]);
    const fortnightly = { every: 'weeks', weekdays: [1], interval: 2, from: '2024-01-03' } as const;
    // Counted from the week of 1 January 2024: 113 weeks later is an odd one.
    expect(daysOf(fortnightly, '2026-03-01', 2)).toEqual(['2026-03-09', '2026-03-23']);
    expect(daysOf({ ...fortnightly, from: '2026-03-18' }, '2026-03-01', 2)).toEqual([
      '2026-03-16',
      '2026-03-30',
    ]);
  });

  it('on a day of the month, in a shorter month on its last', () => {
    expect(daysOf({ every: 'month', on: 31 }, '2026-01-15', 4, 'stay')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(daysOf({ every: 'quarter', on: 5 }, '2026-01-06', 2, 'stay')).toEqual([
      '2026-04-05',
      '2026-07-05',
    ]);
  });

  it('on the first or last working day of a month or quarter', () => {
    // 1 to 8 October 2020 are off in China; Germany has the 3rd off, a Saturday.
    expect(daysOf({ every: 'month', on: 'first' }, '2020-09-30', 1)).toEqual(['2020-10-09']);
    expect(daysOf({ every: 'month', on: 'first' }, '2020-09-30', 1, 'stay', germany)).toEqual(['2020-10-01']);
    expect(daysOf({ every: 'month', on: 'last' }, '2026-01-01', 2, 'skip')).toEqual([
      '2026-01-30',
      '2026-02-28',
    ]);
    expect(daysOf({ every: 'quarter', on: 'last' }, '2026-01-01', 2, 'stay', germany)).toEqual([
      '2026-03-31',
      '2026-06-30',
    ]);
  });

  it('on the last working day before a holiday, and not before each weekend', () => {
    expect(daysOf({ every: 'eve' }, '2021-02-01', 2)).toEqual(['2021-02-10', '2021-04-02']);
  });

  // Monday, 5 October 2020 lies in the Chinese national days, which end with Thursday the 8th.
  it.each<[HolidayRule, string[]]>([
    ['stay', ['2020-10-05', '2020-10-12']],
    ['skip', ['2020-10-12', '2020-10-19']],
    ['previous', ['2020-10-12', '2020-10-19']],
    ['next', ['2020-10-09', '2020-10-12']],
  ])('with the holiday rule "%s" around the national days', (holidays, expected) => {
    expect(daysOf({ every: 'week', weekdays: [1] }, '2020-10-01', 2, holidays)).toEqual(expected);
  });

  it('so many days after what campaigns do, each on a day of its own, after the holidays', () => {
    const moments = [
      { campaignId: 'c-1', campaign: 'Moon', date: '2020-09-24' },
      { campaignId: 'c-2', campaign: 'Harbour', date: '2020-10-03' },
      { campaignId: 'c-3', campaign: 'Spring', date: '2020-09-28' },
    ];
    const after = (holidays: HolidayRule) =>
      momentRuns({ cadence: { every: 'campaign', moment: 'end', days: 7 }, holidays }, china, moments).map(
        ({ campaignId, on }) => [campaignId, on],
      );
    expect(after('next')).toEqual([
      ['c-1', '2020-10-09'],
      ['c-3', '2020-10-09'],
      ['c-2', '2020-10-10'],
    ]);
    expect(after('skip')).toEqual([['c-2', '2020-10-10']]);
    expect(after('previous')[0]).toEqual(['c-1', '2020-09-30']);
  });

  it('by the days of campaigns that are planned: not of drafts, nor of what lies in the archive', () => {
    const flight = { start: '2026-03-02', end: '2026-03-20' };
    const campaign = (id: string, status: Summary['status'], dates: Summary['flight'] = flight) => ({
      id,
      name: id,
      status,
      flight: dates,
    });
    const all = [
      campaign('runs', 'running'),
      campaign('draft', 'draft'),
      campaign('old', 'archived'),
      campaign('open', 'planning', null),
    ];
    const milestone = { kind: 'milestone', id: 'm', title: 'Proof', start: null, end: '2026-03-09' } as const;
    const lines = [{ id: 'runs', lines: [{ ...milestone, at: null, personIds: [], open: true }] }];
    const dates = (moment: 'start' | 'end' | 'milestone') =>
      momentsOf({ every: 'campaign', moment, days: 0 }, all, lines).map(({ campaignId, date }) => [
        campaignId,
        date,
      ]);
    expect(dates('start')).toEqual([['runs', '2026-03-02']]);
    expect(dates('end')).toEqual([['runs', '2026-03-20']]);
    expect(dates('milestone')).toEqual([['runs', '2026-03-09']]);
  });

  it('one day earlier where it falls on a day off and is meant to come before', () => {
    expect(daysOf({ every: 'week', weekdays: [1] }, '2020-09-29', 1, 'previous')).toEqual(['2020-09-30']);
  });

  it('at its hour alone, strictly after the last one', () => {
    const schedule = { cadence: { every: 'workday' }, holidays: 'stay', time: '09:00' } as const;
    const [first = '', second] = nextRuns(schedule, china, '2021-02-07T00:59:59.000Z', 2);
    expect([first, second]).toEqual(['2021-02-07T01:00:00.000Z', '2021-02-08T01:00:00.000Z']);
    expect(nextRuns(schedule, china, first, 1)).toEqual([second]);
    expect(isRunTime(schedule, china, first)).toBe(true);
    expect(isRunTime(schedule, china, '2021-02-07T01:00:00.001Z')).toBe(false);
    expect(isRunTime(schedule, germany, '2021-02-07T08:00:00.000Z')).toBe(false);
  });
});

describe('What a report covers', () => {
  it('of campaigns: all their days that have passed, at most 400', () => {
    const moon = { start: '2026-03-02', end: '2026-03-20' };
    expect(daysOfCampaigns([moon], '2026-03-27')).toEqual(moon);
    expect(daysOfCampaigns([moon], '2026-03-09')).toEqual({ start: '2026-03-02', end: '2026-03-08' });
    expect(daysOfCampaigns([moon], '2026-03-02')).toBeUndefined();
    expect(daysOfCampaigns([moon, { start: '2024-01-01', end: '2026-03-25' }], '2026-03-27')).toEqual({
      start: '2025-02-19',
      end: '2026-03-25',
    });
    expect(
      daysCovered(
        { cadence: { every: 'campaign', moment: 'end', days: 7 }, holidays: 'next' },
        china,
        '2026-03-27',
        moon,
      ),
    ).toEqual({ period: moon, before: { start: '2026-02-11', end: '2026-03-01' } });
  });

  const covered = (cadence: Cadence, on: string, holidays: HolidayRule = 'next') =>
    daysCovered({ cadence, holidays }, china, on);

  it('are the days since the working day before, set against those of the week before', () => {
    expect(covered({ every: 'workday' }, '2026-03-02')).toEqual({
      period: { start: '2026-02-28', end: '2026-03-01' },
      before: { start: '2026-02-21', end: '2026-02-22' },
    });
  });

  it('are seven days, or as many weeks as lie between two', () => {
    expect(covered({ every: 'week', weekdays: [1] }, '2026-03-09').period).toEqual({
      start: '2026-03-02',
      end: '2026-03-08',
    });
    const fortnightly = { every: 'weeks', weekdays: [1], interval: 2, from: '2026-03-09' } as const;
    expect(covered(fortnightly, '2026-03-23')).toEqual({
      period: { start: '2026-03-09', end: '2026-03-22' },
      before: { start: '2026-02-23', end: '2026-03-08' },
    });
  });

  it('is the month or quarter that is over, also where a day off brought the report into it', () => {
    expect(covered({ every: 'month', on: 1 }, '2020-09-30', 'previous').period).toEqual({
      start: '2020-09-01',
      end: '2020-09-30',
    });
    expect(covered({ every: 'quarter', on: 'first' }, '2020-10-09').period).toEqual({
      start: '2020-07-01',
      end: '2020-09-30',
    });
  });

  it('is the month so far on its last working day', () => {
    expect(covered({ every: 'month', on: 'last' }, '2026-01-30')).toEqual({
      period: { start: '2026-01-01', end: '2026-01-31' },
      before: { start: '2025-12-01', end: '2025-12-31' },
    });
  });

  it('is what a definition says, where the schedule carries one', () => {
    const definition = { days: 'quarter', compare: 'before' } as const;
    const days = { cadence: { every: 'workday' }, holidays: 'stay', definition } as const;
    expect(daysCovered(days, china, '2026-05-04').period).toEqual({ start: '2026-01-01', end: '2026-03-31' });
  });
});

describe('A cadence', () => {
  it('is refused without a day, with one twice, and outside of a month', () => {
    for (const wrong of [
      { every: 'week', weekdays: [] },
      { every: 'week', weekdays: [1, 1] },
      { every: 'weeks', weekdays: [1], interval: 1, from: '2026-03-02' },
      { every: 'month', on: 32 },
      { every: 'month', on: 'second' },
      { every: 'hour' },
    ])
      expect(Cadence.safeParse(wrong).success).toBe(false);
  });

  it('asks what becomes of days off only where it could fall on one', () => {
    expect(asksHolidays({ every: 'month', on: 3 })).toBe(true);
    expect(asksHolidays({ every: 'month', on: 'last' })).toBe(false);
    expect(asksHolidays({ every: 'workday' })).toBe(false);
  });

  it('says of a day whether something goes out, and for which day it was meant', () => {
    const days = { cadence: { every: 'month', on: 1 }, holidays: 'next' } as const;
    expect(runDayOf(days, china, '2020-10-09')).toMatchObject({ date: '2020-10-01', on: '2020-10-09' });
    expect(runDayOf(days, china, '2020-10-01')).toBeUndefined();
  });
});
