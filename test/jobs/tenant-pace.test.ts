import { beforeEach, describe, expect, it } from 'vitest';
import { type TenantPace, createTenantPace, partOf } from '../../src/jobs/tenant-pace.ts';

let now = 0;
let pace: TenantPace;
beforeEach(() => {
  now = 0;
  pace = createTenantPace(() => now, 20);
});

function send(count: number, tenantId = 'a'): void {
  for (let index = 0; index < count; index += 1) pace.take(tenantId).called();
}

describe('The pace of a tenant', () => {
  it('has room for twenty messages within any second, and is no other tenant’s', () => {
    send(15);
    now = 400;
    send(5);
    expect([pace.room('a'), pace.freeIn('a'), pace.room('b')]).toEqual([0, 600, 20]);
    now = 999;
    expect(pace.room('a')).toBe(0);
    now = 1_000;
    expect([pace.room('a'), pace.freeIn('a')]).toEqual([15, 0]);
  });

  it('counts what is in hand, until it is let go without a call', () => {
    const turns = Array.from({ length: 20 }, () => pace.take('a'));
    expect(pace.room('a')).toBe(0);
    turns.slice(0, 5).forEach((turn) => turn.letGo());
    turns[0]?.letGo();
    expect(pace.room('a')).toBe(5);
  });

  it('is halved by a "later", once for those under way together, and comes back with quiet', () => {
    const turns = Array.from({ length: 8 }, () => pace.take('a'));
    turns.forEach((turn) => turn.called());
    turns.forEach((turn) => turn.toldLater());
    expect(pace.room('a')).toBe(2);
    now = 1_000;
    turns[0]?.toldLater();
    expect(pace.room('a')).toBe(5);
    now = 10_999;
    expect(pace.room('a')).toBe(5);
    now = 11_000;
    expect(pace.room('a')).toBe(10);
    now = 21_000;
    expect(pace.room('a')).toBe(20);
  });

  it('is halved again by each second of "later", however close they come', () => {
    const turn = pace.take('a');
    turn.called();
    for (now = 0; now <= 2_000; now += 100) turn.toldLater();
    expect(pace.room('a')).toBe(2);
  });

  it('never comes to a standstill', () => {
    const turn = pace.take('a');
    turn.called();
    for (now = 1_000; now <= 9_000; now += 1_000) turn.toldLater();
    expect(pace.room('a')).toBe(1);
  });

  it('says when there will be room although it was slowed down meanwhile', () => {
    send(10);
    now = 500;
    const turn = pace.take('a');
    turn.called();
    turn.toldLater();
    // Ten a second are left, and eleven were begun: the first two have to be over.
    expect([pace.room('a'), pace.freeIn('a')]).toEqual([-1, 500]);
  });
});

describe('The part of one instance', () => {
  it.each([
    [1, 20],
    [3, 6],
    [20, 1],
  ])('of %i is %i a second', (instances, part) => {
    expect(partOf(instances)).toBe(part);
    expect(partOf(instances) * instances).toBeLessThanOrEqual(20);
  });
});
