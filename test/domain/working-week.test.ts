import { describe, expect, it } from 'vitest';
import { countryOfZone } from '../../src/domain/country.ts';
import { workingCalendarOf } from '../../src/domain/working-calendar.ts';
import { addWorkingDays, addWorkingHours, isWorkday } from '../../src/domain/working-time.ts';
import {
  DepartmentCalendar,
  PersonalCalendar,
  departmentPlain,
  personalPlain,
} from '../../src/domain/working-week.ts';

const department = departmentPlain('nova', 'marketing');
const shanghai = { zone: 'Asia/Shanghai' };
const berlin = { zone: 'Europe/Berlin' };
const personal = personalPlain('nova', 'lin');

describe('How somebody works', () => {
  it('is told by the zone they live in, with made-up Saturdays and Sundays', () => {
    const calendar = workingCalendarOf(shanghai, department, undefined);
    expect(
      ['2021-02-07', '2021-02-20', '2021-10-09', '2018-12-29'].map((day) => isWorkday(calendar, day)),
    ).toEqual([true, true, true, true]);
    expect(isWorkday(calendar, '2026-10-01')).toBe(false);
    expect(isWorkday(workingCalendarOf(berlin, department, undefined), '2026-10-01')).toBe(true);
  });

  it('makes another day of three working days across National Day in China than in Germany', () => {
    // Asked on Wednesday 30 September 2026, 09:00; China works Saturday the 10th.
    const asked = '2026-09-30';
    const day = (person: { readonly zone: string }) =>
      addWorkingDays(workingCalendarOf(person, department, undefined), asked, 3);
    expect(day(shanghai)).toBe('2026-10-10');
    expect(day(berlin)).toBe('2026-10-05');
    const hours = (person: { readonly zone: string }, from: string) =>
      addWorkingHours(workingCalendarOf(person, department, undefined), from, 3 * 8);
    expect(hours(shanghai, '2026-09-30T01:00:00.000Z')).toBe('2026-10-09T10:00:00.000Z');
    expect(hours(berlin, '2026-09-30T07:00:00.000Z')).toBe('2026-10-02T16:00:00.000Z');
  });

  it('leaves made-up days out where the department does not work them', () => {
    const calendar = workingCalendarOf(shanghai, { ...department, makeUpDays: false }, undefined);
    expect(isWorkday(calendar, '2026-10-10')).toBe(false);
    expect(addWorkingDays(calendar, '2026-09-30', 3)).toBe('2026-10-12');
  });

  it('goes by what is nearer: leave, then the department, then the country, then the plain week', () => {
    const ours = {
      ...department,
      daysOff: [{ date: '2026-10-08', name: 'Outing' }],
      extraWorkdays: [{ date: '2026-10-01', name: 'Launch' }],
    };
    const plain = workingCalendarOf(shanghai, ours, undefined);
    expect(isWorkday(plain, '2026-10-01')).toBe(true);
    expect(isWorkday(plain, '2026-10-08')).toBe(false);
    const away = workingCalendarOf(shanghai, ours, {
      ...personal,
      leave: [{ from: '2026-09-30', to: '2026-10-01' }],
    });
    expect(isWorkday(away, '2026-10-01')).toBe(false);
    expect(isWorkday(away, '2026-09-30')).toBe(false);
  });

  it('takes another country, none, or a week of their own where they say so', () => {
    const inGermany = workingCalendarOf(shanghai, department, { ...personal, country: 'DE' });
    expect(isWorkday(inGermany, '2026-10-01')).toBe(true);
    expect(isWorkday(inGermany, '2026-10-03')).toBe(false);
    const nowhere = workingCalendarOf(shanghai, department, { ...personal, country: 'none', week: [2, 6] });
    expect(['2026-10-01', '2026-10-03', '2026-10-06'].map((day) => isWorkday(nowhere, day))).toEqual([
      false,
      true,
      true,
    ]);
    expect(countryOfZone('Europe/Lisbon')).toBeUndefined();
    expect(isWorkday(workingCalendarOf({ zone: 'Europe/Lisbon' }, department, undefined), '2026-12-25')).toBe(
      true,
    );
  });
});

describe('What can be written about it', () => {
  it.each([
    ['hours that end before they begin', { hours: [{ from: '18:00', to: '09:00' }] }],
    [
      'hours that lie in each other',
      {
        hours: [
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '18:00' },
        ],
      },
    ],
    ['a week without a day', { week: [] }],
    ['a day of the week twice', { week: [1, 1] }],
    ['leave that ends before it begins', { leave: [{ from: '2026-05-04', to: '2026-05-01' }] }],
    ['leave of a lifetime', { leave: [{ from: '2026-05-04', to: '2036-05-01' }] }],
    ['a country that we do not know', { country: 'XX' }],
  ])('is not %s', (_, part) => {
    expect(PersonalCalendar.safeParse(personal).success).toBe(true);
    expect(PersonalCalendar.safeParse({ ...personal, ...part }).success).toBe(false);
  });

  it('is not the same day twice', () => {
    const twice = [
      { date: '2026-10-08', name: 'Outing' },
      { date: '2026-10-08', name: 'Fair' },
    ];
    expect(DepartmentCalendar.safeParse(department).success).toBe(true);
    expect(DepartmentCalendar.safeParse({ ...department, daysOff: twice }).success).toBe(false);
  });
});
