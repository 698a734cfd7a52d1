import { describe, expect, it } from 'vitest';
import {
  type WorkingCalendar,
  addWorkingDays,
  addWorkingHours,
  isWorkday,
  workingHoursBetween,
} from '../../src/domain/working-time.ts';

const office: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  week: [1, 2, 3, 4, 5],
  hours: [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ],
  daysOff: new Set(),
  extraWorkdays: new Set(),
};

/** The days around the holidays of 2018, 2019 and 2021 that matter here, by hand. */
const china: WorkingCalendar = {
  ...office,
  daysOff: new Set([
    '2018-12-31',
    '2019-01-01',
    ...['11', '12', '15', '16', '17'].map((day) => `2021-02-${day}`),
    ...['01', '04', '05', '06', '07'].map((day) => `2021-10-${day}`),
  ]),
  extraWorkdays: new Set(['2018-12-29', '2021-02-07', '2021-02-20', '2021-09-26', '2021-10-09']),
};
const germany: WorkingCalendar = { ...office, zone: 'Europe/Berlin', daysOff: new Set(['2021-10-03']) };
const always: WorkingCalendar = {
  ...office,
  zone: 'Europe/Berlin',
  week: [1, 2, 3, 4, 5, 6, 7],
  hours: [{ from: '00:00', to: '23:00' }],
};

const inShanghai = (wall: string): string => new Date(`${wall}+08:00`).toISOString();

describe('A workday', () => {
  it.each([
    ['2021-02-07', 'a Sunday that makes up for the Spring Festival', true],
    ['2021-02-20', 'a Saturday that makes up for the Spring Festival', true],
    ['2021-10-09', 'a Saturday that makes up for the National Day', true],
    ['2018-12-29', 'a Saturday that makes up for New Year', true],
    ['2021-02-06', 'a plain Saturday', false],
    ['2021-10-04', 'a holiday', false],
    ['2021-10-08', 'a plain Friday', true],
  ])('%s, %s', (date, _, worked) => {
    expect([isWorkday(china, date), isWorkday(office, date)]).toEqual([
      worked,
      ![0, 6].includes(new Date(date).getUTCDay()),
    ]);
  });

  it('is none on leave, even when the others make up for a holiday', () => {
    expect(isWorkday({ ...china, daysOff: new Set(['2021-10-09']) }, '2021-10-09')).toBe(false);
  });
});

describe('Three working days', () => {
  it('across the National Day end on Monday in China, with the make-up Saturday counted', () => {
    expect(addWorkingDays(china, '2021-09-30', 3)).toBe('2021-10-11');
  });

  it('end on Tuesday in Germany', () => {
    expect(addWorkingDays(germany, '2021-09-30', 3)).toBe('2021-10-05');
  });

  it('lead back over the same days', () => {
    expect([
      addWorkingDays(china, '2021-10-11', -3),
      addWorkingDays(germany, '2021-10-05', -3),
      addWorkingDays(china, '2021-10-09', -1),
    ]).toEqual(['2021-09-30', '2021-09-30', '2021-10-08']);
  });

  it('of none stay where they are, or go to the next workday', () => {
    expect([addWorkingDays(china, '2021-10-08', 0), addWorkingDays(china, '2021-10-02', 0)]).toEqual([
      '2021-10-08',
      '2021-10-08',
    ]);
  });

  it('never end where nobody ever works', () => {
    expect(() => addWorkingDays({ ...office, week: [] }, '2021-10-08', 1)).toThrow('No workday');
    expect(() => addWorkingHours({ ...office, week: [] }, inShanghai('2021-10-08T09:00'), 1)).toThrow(
      'No working time',
    );
  });
});

describe('Working hours', () => {
  it.each([
    ['within a morning', '2026-03-02T09:30', 2, '2026-03-02T11:30'],
    ['over lunch', '2026-03-02T11:00', 2, '2026-03-02T14:00'],
    ['to the very end of a day', '2026-03-02T17:00', 1, '2026-03-02T18:00'],
    ['over night', '2026-03-02T17:00', 2, '2026-03-03T10:00'],
    ['over a weekend', '2026-03-06T17:30', 1, '2026-03-09T09:30'],
    ['from a Sunday', '2026-03-08T20:00', 1.5, '2026-03-09T10:30'],
    ['of none, from a Sunday', '2026-03-08T20:00', 0, '2026-03-09T09:00'],
    ['of a whole week', '2026-03-02T09:00', 40, '2026-03-06T18:00'],
  ])('%s', (_, from, hours, to) => {
    expect(addWorkingHours(office, inShanghai(from), hours)).toBe(inShanghai(to));
  });

  it('count between two moments what was added', () => {
    const from = inShanghai('2021-09-30T15:00');
    for (const hours of [0.5, 3, 8, 17, 40]) {
      expect(workingHoursBetween(china, from, addWorkingHours(china, from, hours))).toBe(hours);
    }
    expect(workingHoursBetween(china, inShanghai('2021-10-08T10:00'), from)).toBe(-4);
  });

  it('pass as they pass when the clock is put forward or back', () => {
    // 2026-03-29: 02:00 to 03:00 does not exist in Berlin; 2026-10-25: it is there twice.
    expect(addWorkingHours(always, '2026-03-29T00:00:00.000Z', 2)).toBe('2026-03-29T02:00:00.000Z');
    expect(workingHoursBetween(always, '2026-03-28T23:00:00.000Z', '2026-03-29T21:00:00.000Z')).toBe(22);
    expect(workingHoursBetween(always, '2026-10-24T22:00:00.000Z', '2026-10-25T22:00:00.000Z')).toBe(24);
  });
});
