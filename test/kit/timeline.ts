import type { Timer } from '../../bot/pacing.ts';
import type { Timers } from '../../src/wake/poller.ts';
import { type TestClock, createTestClock } from './clock.ts';

/** Time that passes only when everybody waits: for the machine room, the poller and the chat platform at once. */
export interface Timeline {
  readonly clock: TestClock;
  readonly timer: Timer;
  readonly timers: Timers;
  /** Lets so many milliseconds pass, with everything that happens in them. */
  pass(milliseconds: number): Promise<void>;
  /** Until `isOver`; throws when it is not, after so many milliseconds. */
  passUntil(isOver: () => boolean, most: number): Promise<void>;
}

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

export function createTimeline(start?: string): Timeline {
  const clock = createTestClock(start);
  const alarms = new Set<Alarm>();

  function after(milliseconds: number, ring: () => void): () => void {
    const alarm = { at: clock.elapsed() + Math.max(0, Math.ceil(milliseconds)), ring };
    alarms.add(alarm);
    return () => void alarms.delete(alarm);
  }

  /** To the next alarm, at most until `end`. False when nothing rings before it. */
  async function step(end: number): Promise<boolean> {
    await quiet();
    const at = Math.min(...[...alarms].map((alarm) => alarm.at));
    clock.pass(Math.max(0, Math.min(at, end) - clock.elapsed()));
    if (at > end) return false;
    for (const alarm of [...alarms].filter((each) => each.at <= clock.elapsed())) {
      alarms.delete(alarm);
      alarm.ring();
    }
    return true;
  }

  return {
    clock,
    timers: { after },
    timer: {
      elapsed: () => clock.elapsed(),
      async wait(milliseconds, until) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const cancel = after(milliseconds, resolve);
        until?.addEventListener('abort', () => resolve(), { once: true });
        await promise;
        cancel();
      },
    },
    async pass(milliseconds) {
      const end = clock.elapsed() + milliseconds;
      while (await step(end));
    },
    async passUntil(isOver, most) {
      const end = clock.elapsed() + most;
      while (!isOver()) if (!(await step(end))) throw new Error(`It is not over after ${most} ms.`);
    },
  };
}

/** Until those who need no time have come as far as they can. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
