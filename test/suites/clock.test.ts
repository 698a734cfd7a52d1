import { describe, expect, test } from 'vitest';
import { movableClock, systemClock, timeOrderedIds } from '../../src/clock.ts';
import { Id } from '../../src/domain/person.ts';
import { steadyClock } from '../../src/steady-clock.ts';
import { createTestClock } from '../kit/clock.ts';

describe('ids', () => {
  test('sort as they were made, also within one millisecond', () => {
    const clock = systemClock();
    const ids = Array.from({ length: 20_000 }, () => clock.newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are lower case letters and digits, all of one length, so that none is the beginning of another', () => {
    const ids = Array.from({ length: 1_000 }, systemClock().newId);
    expect(ids.every((id) => /^[a-z0-9]{26}$/.test(id) && Id.safeParse(id).success)).toBe(true);
  });

  test('keep their order when the wall clock steps back', () => {
    const times = [5_000, 5_000, 4_000, 1, 5_000, 5_001];
    const newId = timeOrderedIds(() => times.shift() ?? 9_000);
    const ids = Array.from({ length: 7 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
  });

  test('count on over the end of a digit', () => {
    const newId = timeOrderedIds(
      () => 1,
      () => [0, ...Array<number>(15).fill(31)],
    );
    expect([newId(), newId()]).toEqual(['00000000010zzzzzzzzzzzzzzz', '00000000011000000000000000']);
  });

  test('of two processes in the same millisecond differ', () => {
    const at = () => 1_772_413_200_000;
    const ids = Array.from({ length: 1_000 }, () => timeOrderedIds(at)());
    expect(new Set(ids).size).toBe(1_000);
  });
});

describe('the system clock', () => {
  test('tells UTC with milliseconds, and durations on a clock of its own', () => {
    const clock = systemClock();
    expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(5_000);
    expect(clock.elapsed()).toBeLessThanOrEqual(clock.elapsed());
  });
});

describe('a movable clock', () => {
  test('goes with its base, as far ahead as it was moved', () => {
    const base = createTestClock('2026-03-02T09:00:00.000Z');
    const clock = movableClock(base);
    expect(clock.now()).toBe('2026-03-02T09:00:00.000Z');
    clock.forward(86_400_000);
    base.pass(1_000);
    expect(clock.now()).toBe('2026-03-03T09:00:01.000Z');
    expect(clock.ahead()).toBe(86_400_000);
  });

  test('leaves durations alone, because no time was spent', () => {
    const base = createTestClock();
    const clock = movableClock(base);
    clock.forward(3_600_000);
    expect(clock.elapsed()).toBe(base.elapsed());
  });

  test('makes ids that sort after those from before it was moved', () => {
    const clock = movableClock(createTestClock());
    const before = clock.newId();
    clock.forward(1);
    expect(clock.newId() > before).toBe(true);
  });

  test('starts as far ahead as it stood when the process ended', () => {
    const clock = movableClock(createTestClock('2026-03-02T09:00:00.000Z'), 60_000);
    expect(clock.now()).toBe('2026-03-02T09:01:00.000Z');
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is not moved by %d', (milliseconds) => {
    const clock = movableClock(createTestClock());
    expect(() => clock.forward(milliseconds)).toThrow('forward');
    expect(clock.ahead()).toBe(0);
  });
});

describe('a steady clock', () => {
  const start = Date.parse('2026-03-02T01:00:00.000Z');
  const opened = () => {
    const base = createTestClock(new Date(start).toISOString());
    const steady = steadyClock(base);
    const sinceStart = () => Date.parse(steady.now()) - start;
    const jump = (by: number) => base.jumpTo(new Date(Date.parse(base.now()) + by).toISOString());
    return { base, sinceStart, jump };
  };

  test.each([600_000, -600_000])('goes on evenly while the wall clock is %i ms wrong', (wrong) => {
    const { base, sinceStart, jump } = opened();
    base.pass(1_000);
    jump(wrong);
    for (let passed = 2_000; passed <= 120_000; passed += 1_000) {
      base.pass(1_000);
      expect(sinceStart()).toBe(passed);
    }
    jump(-wrong);
    expect(sinceStart()).toBe(120_000);
  });

  test('follows the small corrections of whatever keeps the machine on time', () => {
    const { base, sinceStart, jump } = opened();
    base.pass(60_000);
    jump(-800);
    expect(sinceStart()).toBe(59_200);
  });

  test('believes a wall clock that was set for good, after five minutes', () => {
    const { base, sinceStart, jump } = opened();
    jump(3_600_000);
    expect(sinceStart()).toBe(0);
    base.pass(299_999);
    expect(sinceStart()).toBe(299_999);
    base.pass(1);
    expect(sinceStart()).toBe(3_900_000);
  });

  test('counts the five minutes anew when it jumps again', () => {
    const { base, sinceStart, jump } = opened();
    jump(600_000);
    expect(sinceStart()).toBe(0);
    base.pass(200_000);
    jump(600_000);
    expect(sinceStart()).toBe(200_000);
    base.pass(200_000);
    expect(sinceStart()).toBe(400_000);
  });
});
