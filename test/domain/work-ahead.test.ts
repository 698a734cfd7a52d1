import { describe, expect, it } from 'vitest';
import { isAtRisk } from '../../src/domain/squeeze.ts';
import { squeezeOf } from '../../src/domain/work-ahead.ts';
import { plainWeek } from '../../src/domain/working-time.ts';

const plain = plainWeek('Asia/Shanghai');
const line = (id: string, done: boolean) => ({ id, text: id, done });
const task = (due: string | null, effort: number | null, more: object = {}) => ({
  status: 'open' as const,
  due,
  effort,
  assigneeId: 'lin',
  ...more,
});

describe('The work that has to begin first', () => {
  it('is begun so early that the working time until it is due holds all of it', () => {
    // Friday 6 March and eight hours a day: twenty hours begin on the Wednesday.
    expect(squeezeOf([task('2026-03-06', 20)], plain)).toEqual({
      from: '2026-03-04',
      by: '2026-03-06',
      hours: 20,
    });
    expect(squeezeOf([task('2026-03-09', 20)], plain)?.from).toBe('2026-03-05');
    const holiday = { ...plain, daysOff: new Set(['2026-03-05', '2026-03-06']) };
    expect(squeezeOf([task('2026-03-09', 20)], holiday)?.from).toBe('2026-03-03');
  });

  it('adds up what one person has to do until a day, and nothing of somebody else', () => {
    const two = [task('2026-03-05', 8), task('2026-03-06', 16), task('2026-03-13', 8)];
    expect(squeezeOf(two, plain)).toEqual({ from: '2026-03-04', by: '2026-03-06', hours: 24 });
    const other = [task('2026-03-06', 16), task('2026-03-06', 16, { assigneeId: 'mei' })];
    expect(squeezeOf(other, plain)?.from).toBe('2026-03-05');
    const nobodys = [1, 2, 3].map(() => task('2026-03-06', 8, { assigneeId: null }));
    expect(squeezeOf(nobodys, plain)?.from).toBe('2026-03-06');
  });

  it('takes a quarter of a day where nobody said, less what is ticked, and neither milestones nor what is over', () => {
    expect(squeezeOf([task('2026-03-06', null)], plain)?.hours).toBe(2);
    const checklist = [line('a', true), line('b', true), line('c', false), line('d', false)];
    expect(squeezeOf([task('2026-03-06', 30, { checklist })], plain)?.hours).toBe(15);
    const over = [
      task('2026-03-06', 80, { status: 'done' }),
      task('2026-03-06', 80, { status: 'cancelled' }),
      task('2026-03-06', 80, { milestone: true }),
      task(null, 80),
    ];
    expect(squeezeOf(over, plain)).toBeUndefined();
  });

  it('is at risk from the day on after which it should have begun, and of years of work, too', () => {
    const squeeze = squeezeOf([task('2026-03-06', 20)], plain);
    expect([isAtRisk(squeeze, '2026-03-04'), isAtRisk(squeeze, '2026-03-05')]).toEqual([false, true]);
    expect(isAtRisk(undefined, '2026-03-05')).toBe(false);
    const never = { ...plain, week: [] };
    expect(isAtRisk(squeezeOf([task('2026-03-06', 2)], never), '2026-03-01')).toBe(true);
  });
});
