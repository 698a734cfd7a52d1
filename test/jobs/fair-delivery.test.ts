import { beforeEach, describe, expect, it } from 'vitest';
import { breachesOf, overlapsOf } from '../kit/chat-limits.ts';
import { type FairDesk, openFairDesk } from './fair-desk.ts';

let desk: FairDesk;
beforeEach(() => {
  desk = openFairDesk();
});

const small = Array.from({ length: 50 }, (_, index) => `small-${String(index).padStart(2, '0')}`);
const big = 'a-big-one';

/** The big tenant's items come first in every page; those of the small ones are armed behind them. */
async function mondayMorning(runs = 6): Promise<string[]> {
  const keys = await desk.due(big, 200, runs);
  for (const tenantId of small) keys.push(...(await desk.due(tenantId, 3)));
  return keys;
}

function slowestOf(tenantIds: readonly string[]): number {
  return Math.max(...tenantIds.flatMap((tenantId) => desk.of(tenantId)).map(({ ended }) => ended));
}

function lossesOf(expected: readonly string[]) {
  const counts = Map.groupBy(desk.arrived, ({ key }) => key);
  return {
    lost: expected.filter((key) => !counts.has(key)),
    doubled: expected.filter((key) => (counts.get(key)?.length ?? 0) > 1),
    unexpected: [...counts.keys()].filter((key) => !expected.includes(key)),
  };
}

const nothingLost = { lost: [], doubled: [], unexpected: [] };

describe('A tenant with 1,200 messages in one second, beside fifty with three each', () => {
  it('keeps nobody waiting: the fifty are done within seconds, the big one at its own pace', async () => {
    const expected = await mondayMorning();
    desk.instance(1);
    await desk.time.passUntil(() => desk.arrived.length === expected.length, 120_000);
    await desk.time.pass(3_000);
    expect(slowestOf(small)).toBeLessThan(6_000);
    // 1,200 at 20 a second are 60 seconds.
    expect(slowestOf([big])).toBeGreaterThan(59_000);
    expect(slowestOf([big])).toBeLessThan(66_000);
    expect(breachesOf(desk.calls)).toEqual([]);
    expect(overlapsOf(desk.calls)).toEqual([]);
    expect(lossesOf(expected)).toEqual(nothingLost);
    expect(await desk.store.nextWake()).toBeNull();
  });

  it('takes nothing in hand that it may not send at once', async () => {
    const expected = await mondayMorning();
    desk.instance(1);
    await desk.time.passUntil(() => desk.arrived.length === expected.length, 120_000);
    await desk.time.pass(3_000);
    for (const key of expected) {
      const [tenantId = '', id = ''] = key.split(' ');
      const item = await desk.store.get({ tenantId, scope: 'reports.marketing' }, 'due', id);
      expect(item?.document).toMatchObject({ state: 'sent', fence: 1, attempts: 1 });
    }
  });

  it.each([2, 5])(
    'is served by %i instances together, and no faster than the platform allows',
    async (of) => {
      const expected = await mondayMorning(3);
      for (let count = 0; count < of; count += 1) desk.instance(of);
      await desk.time.passUntil(() => desk.arrived.length === expected.length, 120_000);
      await desk.time.pass(3_000);
      expect(slowestOf(small)).toBeLessThan(6_000);
      expect(slowestOf([big])).toBeLessThan(40_000);
      expect(breachesOf(desk.calls)).toEqual([]);
      expect(lossesOf(expected)).toEqual(nothingLost);
    },
  );

  it('loses and doubles nothing when one of three instances dies half-way', async () => {
    const expected = await mondayMorning(3);
    const [first] = [desk.instance(3), desk.instance(3), desk.instance(3)];
    await desk.time.pass(10_000);
    first?.die();
    const before = desk.arrived.length;
    await desk.time.pass(180_000);
    expect(before).toBeLessThan(expected.length);
    expect(lossesOf(expected)).toEqual(nothingLost);
    expect(breachesOf(desk.calls)).toEqual([]);
  });
});

describe('A tenant whose calls hang', () => {
  it('never holds more than half of the hands', async () => {
    desk.weather(({ tenantId }) => (tenantId === big ? 'hangs' : undefined));
    await desk.due(big, 100);
    desk.instance(1);
    await desk.time.pass(1_000);
    const expected: string[] = [];
    for (const tenantId of small) expected.push(...(await desk.due(tenantId, 3)));
    await desk.time.passUntil(() => desk.arrived.length === expected.length, 30_000);
    expect(slowestOf(small)).toBeLessThan(8_000);
    expect(lossesOf(expected)).toEqual(nothingLost);
  });
});

describe('A tenant to which the platform says "later"', () => {
  it('is sent less, while the others go on, and all of it arrives', async () => {
    desk.weather(({ tenantId, at }) =>
      tenantId === big && at < 10_000
        ? { kind: 'notSent', retryAfterMs: 2_000, reason: 'status429' }
        : undefined,
    );
    const expected = await mondayMorning(5);
    desk.instance(1);
    await desk.time.pass(10_000);
    expect(slowestOf(small)).toBeLessThan(6_000);
    const inSecond = (from: number) =>
      desk.calls.filter((call) => call.tenantId === big && Math.floor(call.begun / 1_000) === from).length;
    expect(inSecond(8)).toBeLessThanOrEqual(3);
    await desk.time.passUntil(() => desk.arrived.length === expected.length, 240_000);
    // Once it is quiet, the pace comes back.
    expect(inSecond(60)).toBeGreaterThanOrEqual(18);
    expect(lossesOf(expected)).toEqual(nothingLost);
    expect(breachesOf(desk.calls)).toEqual([]);
  });
});
