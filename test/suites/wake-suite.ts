import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock, Wake } from '../../src/ports.ts';
import type { Timers } from '../../src/wake/poller.ts';
import { type TestClock, createTestClock } from '../kit/clock.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

export interface WakeStand {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: (problem: unknown) => void;
}

/** What every engine behind the Wake door promises, whatever else helps it. */
export function wakeSuite(name: string, open: (stand: WakeStand) => Wake): void {
  describe(`wake on ${name}`, () => {
    let clock: TestClock;
    let timers: HandTimers;
    let wake: Wake;
    let looks: string[];
    let problems: unknown[];
    beforeEach(() => {
      clock = createTestClock('2026-03-02T09:00:00.000Z');
      timers = handTimers(clock);
      problems = [];
      looks = [];
      wake = open({ clock, timers, log: (problem) => problems.push(problem) });
    });
    afterEach(() => wake.stop());

    const look = async (): Promise<void> => {
      looks.push(clock.now().slice(11, 19));
    };

    test('looks at once when it starts, for what came due while nobody was there', async () => {
      wake.start(look);
      await timers.settle();
      expect(looks).toEqual(['09:00:00']);
    });

    test('looks at the time that was asked for, not before', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      wake.at('2026-03-02T09:00:20.000Z');
      await timers.pass(18 * SECOND);
      expect(looks).toHaveLength(1);
      await timers.pass(SECOND);
      expect(looks).toEqual(['09:00:00', '09:00:20']);
    });

    test('looks when what was asked for before the start comes due', async () => {
      wake.at('2026-03-02T09:00:02.000Z');
      wake.start(look);
      await timers.pass(2 * SECOND);
      expect(looks).toEqual(['09:00:00', '09:00:02']);
    });

    test('looks once for all that is due at a time, however often it was asked for', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      for (let time = 0; time < 5; time += 1) wake.at('2026-03-02T09:00:10.000Z');
      for (let time = 0; time < 5; time += 1) wake.at(`2026-03-01T09:00:1${time}.000Z`);
      await timers.pass(20 * SECOND);
      expect(looks).toEqual(['09:00:00', '09:00:01', '09:00:10']);
    });

    test('keeps a later time in mind while it looks for an earlier one', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      wake.at('2026-03-02T09:00:20.000Z');
      wake.at('2026-03-02T09:00:10.000Z');
      await timers.pass(25 * SECOND);
      expect(looks).toEqual(['09:00:00', '09:00:10', '09:00:20']);
    });

    test('looks soon when somebody set the clock past a time that it waits for', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      wake.at('2026-03-02T09:30:00.000Z');
      clock.jumpTo('2026-03-02T10:00:00.000Z');
      wake.at('2026-03-02T10:00:01.000Z');
      await timers.pass(2 * SECOND);
      expect(looks).toEqual(['09:00:00', '10:00:00', '10:00:01']);
    });

    test('looks soon for what is due already', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      wake.at('2026-03-02T08:00:00.000Z');
      await timers.pass(0);
      expect(looks).toEqual(['09:00:00', '09:00:01']);
    });

    test('looks at least once a minute anyway, for what another process armed', async () => {
      wake.start(look);
      for (let minute = 1; minute <= 3; minute += 1) {
        const before = looks.length;
        await timers.pass(MINUTE);
        expect(looks.length).toBeGreaterThan(before);
        expect(looks.length).toBeLessThanOrEqual(before + 2);
      }
    });

    test('never sleeps longer than a minute, so that a clock that jumps is noticed', async () => {
      wake.start(look);
      await timers.pass(SECOND);
      wake.at('2026-03-02T18:00:00.000Z');
      expect(timers.longest()).toBeLessThanOrEqual(MINUTE);
      clock.jumpTo('2026-03-02T18:00:00.000Z');
      await timers.pass(MINUTE);
      expect(looks.at(1)).toMatch(/^18:0/);
    });

    test('goes on when the clock jumps back', async () => {
      wake.start(look);
      await timers.settle();
      clock.jumpTo('2026-03-01T09:00:00.000Z');
      await timers.pass(MINUTE);
      await timers.pass(MINUTE);
      expect(looks.length).toBeGreaterThanOrEqual(3);
    });

    test('does not look twice at the same time; what is asked for meanwhile follows once', async () => {
      const gate = Promise.withResolvers<void>();
      let running = 0;
      let most = 0;
      wake.start(async () => {
        running += 1;
        most = Math.max(most, running);
        looks.push('look');
        if (looks.length === 1) await gate.promise;
        running -= 1;
      });
      for (let asked = 0; asked < 5; asked += 1) wake.at('2026-03-02T08:00:00.000Z');
      await timers.pass(SECOND);
      expect(looks).toHaveLength(1);
      gate.resolve();
      await timers.settle();
      await timers.pass(SECOND);
      expect(looks).toHaveLength(2);
      expect(most).toBe(1);
    });

    test('takes a breath between two looks, so that an item that stays due cannot make it spin', async () => {
      wake.start(async () => {
        looks.push('look');
        wake.at('2026-03-02T08:00:00.000Z');
      });
      await timers.settle();
      await timers.pass(100);
      expect(looks.length).toBeGreaterThan(2);
      expect(looks.length).toBeLessThanOrEqual(6);
    });

    test('outlives a look that fails, and tells the log', async () => {
      wake.start(async () => {
        looks.push('look');
        throw new Error('The store is not there.');
      });
      await timers.settle();
      await timers.pass(MINUTE);
      expect(looks.length).toBeGreaterThanOrEqual(2);
      expect(problems).toHaveLength(looks.length);
      expect(new Set(problems.map(String))).toEqual(new Set(['Error: The store is not there.']));
    });

    test('waits for the running look when it stops, and never looks again', async () => {
      const gate = Promise.withResolvers<void>();
      let ended = false;
      wake.start(async () => {
        looks.push('look');
        await gate.promise;
        ended = true;
      });
      await timers.settle();
      const stopping = wake.stop();
      gate.resolve();
      await stopping;
      expect(ended).toBe(true);
      wake.at('2026-03-02T08:00:00.000Z');
      await timers.pass(5 * MINUTE);
      expect(looks).toHaveLength(1);
    });

    test('cannot be started twice, nor asked for a time that is none', () => {
      wake.start(look);
      expect(() => wake.start(look)).toThrow('running already');
      expect(() => wake.at('tomorrow')).toThrow('no instant');
    });
  });
}

export interface HandTimers extends Timers {
  /** Time passes, and the timers that are due ring. */
  pass(milliseconds: number): Promise<void>;
  settle(): Promise<void>;
  /** The longest time that any timer was set for. */
  longest(): number;
}

/** Timers that ring when time is moved by hand. */
export function handTimers(clock: TestClock): HandTimers {
  const set = new Map<symbol, { at: number; ring: () => void }>();
  let longest = 0;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return {
    after(milliseconds, ring) {
      const key = Symbol('timer');
      longest = Math.max(longest, milliseconds);
      set.set(key, { at: clock.elapsed() + milliseconds, ring });
      return () => set.delete(key);
    },
    async pass(milliseconds) {
      const until = clock.elapsed() + milliseconds;
      await settle();
      for (let rings = 0; ; rings += 1) {
        if (rings > 1_000) throw new Error('The wake spins.');
        const [next] = [...set.entries()].toSorted(([, one], [, other]) => one.at - other.at);
        if (!next || next[1].at > until) break;
        set.delete(next[0]);
        clock.pass(Math.max(0, next[1].at - clock.elapsed()));
        next[1].ring();
        await settle();
      }
      clock.pass(until - clock.elapsed());
    },
    settle,
    longest: () => longest,
  };
}
