import { timeOrderedIds } from '../../src/clock.ts';
import type { Clock } from '../../src/ports.ts';
import { type Chance, chanceFrom } from './chance.ts';

export interface TestClock extends Clock {
  /** Time passes: the wall clock and the monotonic one both move. */
  pass(milliseconds: number): void;
  /** Time passes until the wall clock shows `at`. */
  passUntil(at: string): void;
  /** Somebody sets the wall clock, forward or back; no time passes. */
  jumpTo(at: string): void;
}

/** A clock that is moved by hand. Ids come from a seed, so that a test sees the same ones in each run. */
export function createTestClock(start = '2026-03-02T01:00:00.000Z', seed = 1): TestClock {
  let wall = Date.parse(start);
  let monotonic = 0;
  const chance: Chance = chanceFrom(seed);
  const pass = (milliseconds: number): void => {
    if (!(milliseconds >= 0)) throw new Error('Time does not pass backwards; use jumpTo.');
    wall += milliseconds;
    monotonic += milliseconds;
  };
  return {
    now: () => new Date(wall).toISOString(),
    elapsed: () => monotonic,
    newId: timeOrderedIds(
      () => wall,
      () => Array.from({ length: 16 }, () => chance.below(32)),
    ),
    pass,
    passUntil: (at) => pass(Date.parse(at) - wall),
    jumpTo(at) {
      wall = Date.parse(at);
    },
  };
}
