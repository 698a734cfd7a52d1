import { describe, expect, it } from 'vitest';
import { dateOrderOf, readDate } from '../../src/domain/import-dates.ts';

describe('a date in an imported file', () => {
  it.each([
    ['2026-03-02'],
    ['2026/3/2'],
    ['2026.03.02'],
    ['20260302'],
    ['2.3.2026'],
    ['02.03.2026'],
    ['2. 3. 2026'],
    ['2 Mar 2026'],
    ['2nd March 2026'],
    ['2-Mar-2026'],
    ['March 2, 2026'],
    ['Mar 2 2026'],
    ['Mon, 2 March 2026'],
    ['Monday 2 Mar 2026'],
    ['2026年3月2日'],
    ['2026 年 3 月 2 日'],
    ['2026年03月02號'],
    ['民國115年3月2日'],
    ['46083'],
    ['46083.375'],
    ['2026-03-02 00:00:00'],
    ['2026-03-02T09:30:00Z'],
    ['2026-03-02T09:30:00+08:00'],
    ['２０２６／３／２'],
    [' 2026-03-02 '],
  ])('is understood as "%s"', (text) => {
    expect(readDate(text, undefined)).toBe('2026-03-02');
  });

  it.each([
    ['2026-02-30'],
    ['2026-13-01'],
    ['31.02.2026'],
    ['30 Feb 2026'],
    ['2026-3'],
    ['3/2026'],
    ['02.03.26'],
    ['tomorrow'],
    ['Q2 2026'],
    ['4608'],
    ['460830'],
    ['2026-03-02 – 2026-03-09'],
    ['1066-10-14'],
    ['=TODAY()'],
    ['32/01/2026'],
    ['2026年3月'],
  ])('is refused as "%s"', (text) => {
    expect(readDate(text, 'dayFirst')).toBe('badDate');
  });

  it('with slashes is ambiguous on its own, unless day and month are the same or one is beyond 12', () => {
    expect(readDate('03/04/2026', undefined)).toBe('ambiguousDate');
    expect(readDate('3-4-2026', undefined)).toBe('ambiguousDate');
    expect(readDate('03/03/2026', undefined)).toBe('2026-03-03');
    expect(readDate('25/12/2026', undefined)).toBe('2026-12-25');
    expect(readDate('12/25/2026', undefined)).toBe('2026-12-25');
  });

  it('with slashes follows the order of its column', () => {
    expect(readDate('03/04/2026', 'dayFirst')).toBe('2026-04-03');
    expect(readDate('03/04/2026', 'monthFirst')).toBe('2026-03-04');
  });

  it('with slashes means what it must mean, whatever the column says', () => {
    expect(readDate('25/12/2026', 'monthFirst')).toBe('2026-12-25');
  });
});

describe('the order of a column of dates', () => {
  it('is decided by one value that can be read only one way', () => {
    expect(dateOrderOf(['03/04/2026', '25/12/2026', ''])).toBe('dayFirst');
    expect(dateOrderOf(['03/04/2026', '04/30/2026'])).toBe('monthFirst');
    expect(dateOrderOf(['03/04/2026', '04/30/2026 00:00'])).toBe('monthFirst');
  });

  it('stays open when nothing decides, and when values contradict each other', () => {
    expect(dateOrderOf(['03/04/2026', '05/06/2026'])).toBeUndefined();
    expect(dateOrderOf(['25/12/2026', '12/25/2026'])).toBeUndefined();
    expect(dateOrderOf(['2026-03-02'])).toBeUndefined();
  });
});
