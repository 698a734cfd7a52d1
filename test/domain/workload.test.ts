import { describe, expect, it } from 'vitest';
import { isOver, loadOf } from '../../src/domain/workload.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

const plain = plainWeek('Asia/Shanghai');
/** Two weeks from Monday 2 March 2026, seen on the Wednesday of the first. */
const stretch = { from: '2026-03-02', weeks: 2, today: '2026-03-04' };
const task = (id: string, start: string | null, end: string) => ({ id, personId: 'lin', start, end });

describe('The load of a person', () => {
  it('is a quarter of each working day between start and end, week by week, the largest first', () => {
    const [first, second] = loadOf(
      [task('day', null, '2026-03-05'), task('long', '2026-03-05', '2026-03-10')],
      plain,
      stretch,
    );
    expect(first).toEqual({
      capacity: 40,
      demand: 6,
      shares: [
        { workId: 'long', hours: 4, late: false },
        { workId: 'day', hours: 2, late: false },
      ],
    });
    expect(second).toEqual({ capacity: 40, demand: 4, shares: [{ workId: 'long', hours: 4, late: false }] });
  });

  it('takes the hours that somebody said, evenly in the working time between start and due', () => {
    const said = { ...task('film', '2026-03-05', '2026-03-10'), effort: 20 };
    const [first, second] = loadOf([said], plain, stretch);
    expect([first?.demand, second?.demand]).toEqual([10, 10]);
    const weekend = { ...task('fair', null, '2026-03-07'), effort: 6 };
    expect(loadOf([weekend], plain, stretch)[0]?.demand).toBe(6);
    const late = { ...task('late', '2026-02-24', '2026-03-03'), effort: 5 };
    expect(loadOf([late], plain, stretch)[0]?.shares).toEqual([{ workId: 'late', hours: 5, late: true }]);
  });

  it('leaves out days off and leave, from what is to be done and from what can be done', () => {
    const away = { ...plain, daysOff: new Set(['2026-03-05', '2026-03-06']) };
    const [first] = loadOf([task('long', '2026-03-04', '2026-03-06')], away, stretch);
    expect(first).toMatchObject({ capacity: 24, demand: 2 });
    const [onHoliday] = loadOf([task('fair', '2026-03-07', '2026-03-08')], away, stretch);
    expect(onHoliday?.demand).toBe(2);
  });

  it('counts days that are worked instead, and shorter days as they are', () => {
    const saturday = { ...plain, extraWorkdays: new Set(['2026-03-07']) };
    expect(loadOf([], saturday, stretch)[0]).toMatchObject({ capacity: 48, demand: 0, shares: [] });
    const mornings = { ...plain, hours: [{ from: '09:00', to: '13:00' }] };
    expect(loadOf([task('day', null, '2026-03-05')], mornings, stretch)[0]).toMatchObject({
      capacity: 20,
      demand: 1,
    });
  });

  it('has all late work in this week', () => {
    const [first, second] = loadOf([task('late', '2026-02-24', '2026-03-03')], plain, stretch);
    expect(first?.shares).toEqual([{ workId: 'late', hours: 12, late: true }]);
    expect(second?.demand).toBe(0);
  });

  it('is too much from more than there is time for on', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => task(`task-${at}`, '2026-03-09', '2026-03-13'));
    const second = (count: number) => loadOf(many(count), plain, stretch)[1] ?? { capacity: 0, demand: 0 };
    expect(isOver(second(4))).toBe(false);
    expect(isOver(second(5))).toBe(true);
    expect(second(5).demand).toBe(50);
  });
});
