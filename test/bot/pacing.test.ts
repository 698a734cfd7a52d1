import { describe, expect, it } from 'vitest';
import { createTurnstile } from '../../bot/pacing.ts';
import { breachesOf, type SeenCall } from '../kit/chat-limits.ts';
import { handTimer, settle } from '../kit/chat.ts';

/** So many calls to so many conversations of one tenant, through several turnstiles that know nothing of each other. */
async function callThrough(instances: number, wishes: { calls: number; conversations: number }) {
  const timer = handTimer();
  const seen: SeenCall[] = [];
  const turnstiles = Array.from({ length: instances }, () => createTurnstile(timer, instances));
  for (let index = 0; index < wishes.calls; index += 1) {
    const conversationId = `c-${index % wishes.conversations}`;
    void turnstiles[index % instances]?.enter({ tenantId: 'a', conversationId }, 600_000).then((entered) => {
      const begun = timer.elapsed();
      seen.push({ tenantId: 'a', conversationId, begun, ended: begun });
      if ('leave' in entered) entered.leave();
    });
  }
  await settle();
  return { seen, timer };
}

describe('Several instances, each with its part', () => {
  it.each([1, 3, 7])('keep the limits of a conversation together (%i)', async (instances) => {
    const { seen, timer } = await callThrough(instances, { calls: 90, conversations: 1 });
    for (let second = 0; second < 60; second += 1) await timer.move(1_000);
    expect(breachesOf(seen)).toEqual([]);
    expect(seen.length).toBeGreaterThan(50);
  });

  it.each([1, 3, 20])('keep the limit of a tenant together (%i)', async (instances) => {
    const { seen, timer } = await callThrough(instances, { calls: 240, conversations: 240 });
    for (let second = 0; second < 12; second += 1) await timer.move(1_000);
    expect(breachesOf(seen)).toEqual([]);
    expect(seen.length).toBeGreaterThan(200);
  });
});

describe('Who only watches the wire', () => {
  it('sees one call too many', () => {
    const calls = (count: number, apart: number): SeenCall[] =>
      Array.from({ length: count }, (_, index) => ({
        tenantId: 'a',
        conversationId: 'c',
        begun: index * apart,
        ended: index * apart + 1,
      }));
    expect(breachesOf(calls(7, 1))).toEqual([]);
    expect(breachesOf(calls(8, 1))).toEqual(['a c: over 7 in 1000 ms, 1 times']);
    expect(breachesOf(calls(61, 490))).toContain('a c: over 60 in 30000 ms, 1 times');
    const spread = calls(21, 1).map((call, index) => ({ ...call, conversationId: `c-${index}` }));
    expect(breachesOf(spread)).toEqual(['a: over 20 in 1000 ms, 1 times']);
  });
});
