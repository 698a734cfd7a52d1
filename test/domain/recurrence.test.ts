import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { countBefore, datesOf, wallTimes } from '../../src/domain/recurrence.ts';
import { partsOf } from '../../src/domain/rule-parts.ts';
import { examples, toldBy } from './recurrence-examples.ts';

const newYork = { time: '09:00', zone: 'America/New_York' };
const cases = examples.flatMap((example) => example.rules.map((rule) => ({ ...example, rule })));

describe('The examples of RFC 5545 recur as they are printed', () => {
  it.each(cases)('$words: $rule', (example) => {
    const told = toldBy(example);
    const { COUNT, UNTIL } = partsOf(example.rule);
    // A rule with an end is asked for one more than it has.
    const most = told.length + ((COUNT ?? UNTIL) ? 1 : 0);
    expect(wallTimes(example.rule, { date: example.start, ...newYork }, { most })).toEqual(told);
  });

  it('all of them', () => {
    expect([examples.length, cases.length]).toEqual([39, 42]);
  });

  it('also when only a window of them is asked for', () => {
    for (const example of cases.filter(({ walls }) => !walls)) {
      const told = toldBy(example).map((wall) => wall.slice(0, 10));
      const [from = '', to = ''] = [told[1], told.at(-2)];
      if (from > to) continue;
      const walls = wallTimes(example.rule, { date: example.start, ...newYork }, { from, to, most: 999 });
      expect([example.words, walls.map((wall) => wall.slice(0, 10))]).toEqual([
        example.words,
        told.slice(1, -1),
      ]);
    }
  });
});

describe('A rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  ])('%s falls on the days on which another program says that it falls', (rule) => {
    // It begins on a day of its own: what else that program makes of a first day that is none is its affair.
    const start = datesOf(rule, '2024-01-01', { most: 1 })[0] ?? '';
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
    const theirs = Array.from({ length: 14 }, () => iterator.next()?.toString());
    expect(datesOf(rule, start, { most: 14 })).toEqual(theirs);
  });

  it('that ends on a day includes it, and one that never ends gives as many as are wanted', () => {
    expect(datesOf('FREQ=DAILY;UNTIL=20260304', '2026-03-02', { most: 9 })).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ]);
    expect(datesOf('FREQ=WEEKLY', '2026-03-02', { most: 0 })).toEqual([]);
    expect(datesOf('FREQ=YEARLY', '2026-03-02', { most: 50 })).toHaveLength(50);
    expect(datesOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-03-02', { most: 1 })).toEqual([]);
  });

  it('knows how many of it lie before a day', () => {
    expect(countBefore('FREQ=WEEKLY;COUNT=10', '2026-03-02', '2026-03-02')).toBe(0);
    expect(countBefore('FREQ=WEEKLY;COUNT=10', '2026-03-02', '2026-03-23')).toBe(3);
    expect(countBefore('FREQ=WEEKLY;COUNT=10', '2026-03-02', '2030-01-01')).toBe(10);
  });
});
