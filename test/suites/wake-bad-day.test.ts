import { describe, expect, test } from 'vitest';
import { QueueTrouble } from '../../src/wake/message-queue.ts';
import { type QueueWake, wakeOnQueue } from '../../src/wake/queue-wake.ts';
import { chanceFrom } from '../kit/chance.ts';
import { createTestClock } from '../kit/clock.ts';
import { fakeQueue } from '../kit/fake-queue.ts';
import { MINUTE, SECOND, handTimers } from './wake-suite.ts';

interface Armed {
  readonly at: number;
  /** Whether the queue was well from then on, and whoever armed it lived for some seconds more. */
  calm: boolean;
  readonly by: QueueWake;
  readonly armedAt: number;
}

/** An hour in which instances come and go, and the queue with them; what was armed, and when somebody looked. */
async function badHour(seed: number): Promise<{ armed: Armed[]; looks: number[] }> {
  const chance = chanceFrom(seed);
  const clock = createTestClock('2026-03-02T09:00:00.000Z');
  const timers = handTimers(clock);
  const queue = fakeQueue(clock);
  const now = (): number => Date.parse(clock.now());
  const armed: Armed[] = [];
  const looks: number[] = [];
  let alive: QueueWake[] = [];
  let isWell = true;

  const open = (): QueueWake => {
    const dice = (): number => chance.below(1_000) / 1_000;
    const wake = wakeOnQueue({ queue: queue.open(), clock, timers, dice, log: () => undefined });
    wake.start(() => Promise.resolve(void looks.push(now())));
    return wake;
  };
  const trouble = (): void => {
    isWell = false;
    for (const one of armed) if (one.at + 12 * SECOND > now()) one.calm = false;
  };
  const happen = {
    arm() {
      const by = chance.pick(alive);
      const at = now() + 12 * SECOND + chance.below(5 * MINUTE);
      by.at(new Date(at).toISOString());
      armed.push({ at, by, armedAt: now(), calm: isWell && by.status().state === 'ok' });
    },
    async replace() {
      const gone = chance.pick(alive);
      for (const one of armed) if (one.by === gone && now() - one.armedAt < 3 * SECOND) one.calm = false;
      alive = [...alive.filter((wake) => wake !== gone), open()];
      await gone.stop();
    },
    fail() {
      trouble();
      queue.fail(new QueueTrouble(chance.pick(['unreachable', 'throttled', 'refused']), 'told'));
    },
    drop() {
      trouble();
      queue.drop(new QueueTrouble('missing', 'told'));
    },
    mend() {
      queue.fail();
      isWell = alive.every((wake) => wake.status().state === 'ok');
    },
  };

  alive = [open(), open(), open()];
  const kinds: readonly (keyof typeof happen)[] = [
    'arm',
    'arm',
    'arm',
    'replace',
    'mend',
    'mend',
    chance.pick(['fail', 'drop']),
  ];
  for (let step = 0; step < 240; step += 1) {
    await happen[chance.pick(kinds)]();
    await timers.pass(chance.below(30) * SECOND);
  }
  queue.fail();
  await timers.pass(7 * MINUTE);
  for (const wake of alive) await wake.stop();
  return { armed, looks };
}

describe('Three instances on a bad day of the queue', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'look for all that was armed (seed %d)',
    async (seed) => {
      const { armed, looks } = await badHour(seed);
      const within = ({ at }: Armed, time: number): boolean =>
        looks.some((look) => look >= at && look <= at + time);
      expect(armed.length).toBeGreaterThan(50);
      // A sweep finds it, whatever the queue did.
      expect(armed.filter((one) => !within(one, MINUTE))).toEqual([]);
      // Where nothing was wrong with the queue, another instance is told of it within seconds.
      expect(armed.filter((one) => one.calm && !within(one, 12 * SECOND))).toEqual([]);
      expect(armed.filter(({ calm }) => calm).length).toBeGreaterThan(5);
    },
  );
});
