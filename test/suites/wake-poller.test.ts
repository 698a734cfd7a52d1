import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Wake } from '../../src/ports.ts';
import { openPoller } from '../../src/wake/poller.ts';
import { createTestClock } from '../kit/clock.ts';
import { type HandTimers, MINUTE, SECOND, handTimers, wakeSuite } from './wake-suite.ts';

wakeSuite('timers of the process', ({ clock, timers, log }) => openPoller({ clock, timers, log }));

describe('the poller', () => {
  let timers: HandTimers;
  let looks: string[];
  let sweepAfter: (() => number) | undefined;
  let wake: Wake;
  beforeEach(() => {
    const clock = createTestClock('2026-03-02T09:00:00.000Z');
    timers = handTimers(clock);
    looks = [];
    sweepAfter = undefined;
    wake = openPoller({
      clock,
      timers,
      log: () => undefined,
      sweepAfter: () => sweepAfter?.() ?? MINUTE,
    });
    wake.start(async () => {
      looks.push(clock.now().slice(11, 19));
    });
  });
  afterEach(() => wake.stop());

  test('sweeps once a minute', async () => {
    await timers.pass(3 * MINUTE);
    expect(looks).toEqual(['09:00:00', '09:01:00', '09:02:00', '09:03:00']);
  });

  test('sweeps when it is told to, but never more than a minute apart', async () => {
    const pauses = [20 * SECOND, 45 * SECOND, 5 * MINUTE];
    sweepAfter = () => pauses.shift() ?? MINUTE;
    await timers.pass(MINUTE + 20 * SECOND + 45 * SECOND + MINUTE);
    expect(looks).toEqual(['09:00:00', '09:01:00', '09:01:20', '09:02:05', '09:03:05']);
  });
});
