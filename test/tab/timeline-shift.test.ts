import { describe, expect, it } from 'vitest';
import { plainWeek } from '../../src/domain/working-time.ts';
import { majorTicks, minorTicks, scaleFor } from '../../tab/features/timeline/scale.ts';
import { shifted } from '../../tab/features/timeline/shift.ts';

const calendar = { ...plainWeek('Asia/Shanghai'), daysOff: new Set(['2026-04-06']) };
/** Thursday to Monday: three working days. */
const span = { start: '2026-03-05', due: '2026-03-09' };
const keys = (count: number) => ({ in: 'workingDays', count }) as const;
const pointer = (count: number) => ({ in: 'days', count }) as const;

describe('A task that is moved', () => {
  it('takes as many working days as before, and begins on one that is worked', () => {
    expect(shifted(calendar, span, 3, { grip: 'all', step: keys(1) })).toEqual({
      start: '2026-03-06',
      due: '2026-03-10',
    });
    expect(shifted(calendar, span, 3, { grip: 'all', step: pointer(2) })).toEqual({
      start: '2026-03-09',
      due: '2026-03-11',
    });
    expect(shifted(calendar, span, 3, { grip: 'all', step: pointer(29) })).toEqual({
      start: '2026-04-03',
      due: '2026-04-08',
    });
  });

  it('has its ends moved alone, and none passes the other', () => {
    expect(shifted(calendar, span, 3, { grip: 'end', step: keys(-1) })).toEqual({
      start: '2026-03-05',
      due: '2026-03-06',
    });
    expect(shifted(calendar, span, 3, { grip: 'end', step: pointer(-20) })).toEqual({
      start: '2026-03-05',
      due: '2026-03-05',
    });
    expect(shifted(calendar, span, 3, { grip: 'start', step: pointer(20) })).toEqual({
      start: '2026-03-09',
      due: '2026-03-09',
    });
  });

  it('as a milestone is one day, and stays where nothing moves', () => {
    const day = { start: '2026-03-07', due: '2026-03-07' };
    expect(shifted(calendar, day, 0, { grip: 'all', step: pointer(7) })).toEqual({
      start: '2026-03-16',
      due: '2026-03-16',
    });
    expect(shifted(calendar, day, 0, { grip: 'all', step: pointer(0) })).toBe(day);
  });
});

describe('The scale of the timeline', () => {
  it.each(['days', 'weeks', 'months', 'quarters'] as const)(
    'begins on a Monday and is covered by its ticks: %s',
    (zoom) => {
      const scale = scaleFor(zoom, '2026-03-05', '2026-06-01');
      expect(new Date(scale.from * 86_400_000).getUTCDay()).toBe(1);
      const covered = majorTicks(scale).reduce((sum, { width }) => sum + width, 0);
      expect(covered).toBe(scale.width);
      expect(scale.x('2026-06-01')).toBeLessThan(scale.width);
      expect(minorTicks(scale).every(({ x }) => x >= 0 && x < scale.width)).toBe(true);
    },
  );
});
