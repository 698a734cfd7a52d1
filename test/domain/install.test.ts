import { describe, expect, it } from 'vitest';
import { isAway } from '../../src/domain/colleague.ts';
import { awaitChat, delivery, end, postpone } from '../../src/domain/delivery.ts';
import { DueItem, arm } from '../../src/domain/due.ts';
import { installOn } from '../../src/domain/install.ts';
import { addMilliseconds } from '../../src/domain/time.ts';

const at = '2026-03-02T01:00:00.000Z';
const message = arm(
  'tell.1',
  { tenantId: 't-1', scope: 'c-1' },
  { type: 'tellReport', runId: 'run-1', personId: 'mei' },
  at,
);
const pauseAfter = (waited: number): number => {
  const now = addMilliseconds(at, waited);
  return Date.parse(awaitChat(message, now).wakeAt ?? '') - Date.parse(now);
};

describe('A message that waits for a chat', () => {
  it('is looked at soon at first, ever more rarely, and within a quarter of an hour', () => {
    const pauses = [0, 60_000, 600_000, 3_600_000, 20 * 3_600_000].map(pauseAfter);
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(pauses[0]).toBeGreaterThanOrEqual(delivery.chatPause);
    expect(pauses[0]).toBeLessThanOrEqual(delivery.chatPause * 1.25);
    expect(pauses[4]).toBeLessThanOrEqual(delivery.longestPause * 1.25);
  });

  it('has not been tried, and keeps its doubt', () => {
    expect(awaitChat(message, at)).toMatchObject({ state: 'armed', attempts: 0, reason: 'awaitingChat' });
    expect(awaitChat({ ...message, reason: 'mayDouble' }, at).reason).toBe('mayDouble');
  });

  it('ends when nothing came of it for a day', () => {
    const late = addMilliseconds(at, delivery.longestPatience + 1);
    expect(awaitChat(message, late)).toMatchObject({ state: 'dead', reason: 'noConversation', wakeAt: null });
  });

  it('stays as it is once it is over', () => {
    const over = end(message, 'cancelled', 'left');
    expect(awaitChat(over, at)).toBe(over);
  });
});

describe('Bringing the app to somebody', () => {
  it('has one id a day, in the partition of the person', () => {
    const morning = DueItem.parse(installOn(at, 't-1', 'mei'));
    expect(morning).toMatchObject({ id: 'due.install.2026-03-02', scope: 'person.mei' });
    expect(installOn('2026-03-02T23:59:59.999Z', 't-1', 'mei').id).toBe(morning.id);
    expect(installOn('2026-03-03T00:00:00.000Z', 't-1', 'mei').id).not.toBe(morning.id);
  });

  it('is tried again no sooner than it was asked for, and given up after a day of that', () => {
    const item = installOn(at, 't-1', 'mei');
    const later = postpone(item, 'status429', at, 60_000);
    expect(Date.parse(later?.wakeAt ?? '') - Date.parse(at)).toBeGreaterThanOrEqual(60_000);
    const hopeless = postpone(item, 'status429', addMilliseconds(at, delivery.longestPatience + 1), 60_000);
    expect(hopeless).toMatchObject({ state: 'dead', reason: 'status429' });
  });
});

describe('An absence', () => {
  it.each([
    [null, null, true],
    ['2026-03-01T00:00:00.000Z', '2026-03-03T00:00:00.000Z', true],
    [at, null, true],
    [null, at, false],
    ['2026-03-02T01:00:00.001Z', null, false],
  ])('from %s until %s is one now: %s', (from, until, expected) => {
    expect(isAway({ from, until }, at)).toBe(expected);
  });
});
