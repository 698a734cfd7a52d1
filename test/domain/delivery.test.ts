import { describe, expect, it } from 'vitest';
import {
  type Doubt,
  type Found,
  type Outcome,
  askLater,
  claim,
  delivery,
  end,
  isOver,
  lapse,
  mayStillSend,
  postpone,
  record,
  resolve,
} from '../../src/domain/delivery.ts';
import { type DueItem, type DueState, arm, dueStates } from '../../src/domain/due.ts';
import { addMilliseconds } from '../../src/domain/time.ts';

const at = '2026-03-02T01:00:00.000Z';
const where = { tenantId: 't-1', scope: 'c-1' };
const fresh = arm('tell.1', where, { type: 'tellReport', runId: 'run-1', personId: 'mei' }, at);

/** The item as it stands in each state after one claim, due for a look now unless it is over. */
function itemIn(state: DueState, changes: Partial<DueItem> = {}): DueItem {
  const over = isOver({ ...fresh, state });
  return { ...fresh, state, fence: 1, attempts: 1, wakeAt: over ? null : at, ...changes };
}

const sent: Outcome = { kind: 'sent', activityId: 'a-1' };
const gone: Outcome = { kind: 'gone', reason: '403' };
const unknown: Outcome = { kind: 'unknown', reason: 'timeout' };
const notSent: Outcome = { kind: 'notSent', retryAfterMs: null, reason: 'unreachable' };

const actions = {
  claim: (item: DueItem) => claim(item, at),
  lapse: (item: DueItem) => lapse(item, at),
  sent: (item: DueItem) => record(item, 1, sent, at),
  notSent: (item: DueItem) => record(item, 1, notSent, at),
  gone: (item: DueItem) => record(item, 1, gone, at),
  unknown: (item: DueItem) => record(item, 1, unknown, at),
  found: (item: DueItem) => resolve(item, { activityId: 'a-2' }, 'leave', at),
  absent: (item: DueItem) => resolve(item, 'absent', 'leave', at),
  askLater: (item: DueItem) => askLater(item, at),
  postpone: (item: DueItem) => postpone(item, 'fault', at),
};
type Action = keyof typeof actions;
const none: Record<Action, DueState | 'no'> = {
  claim: 'no',
  lapse: 'no',
  sent: 'no',
  notSent: 'no',
  gone: 'no',
  unknown: 'no',
  found: 'no',
  absent: 'no',
  askLater: 'no',
  postpone: 'no',
};

describe('In every state, every action leads to one state or is refused', () => {
  const table: Record<DueState, Record<Action, DueState | 'no'>> = {
    armed: {
      ...none,
      claim: 'sending',
      sent: 'sent',
      notSent: 'armed',
      gone: 'dead',
      postpone: 'armed',
    },
    sending: {
      ...none,
      lapse: 'unknown',
      sent: 'sent',
      notSent: 'armed',
      gone: 'dead',
      unknown: 'unknown',
    },
    unknown: {
      ...none,
      sent: 'sent',
      notSent: 'armed',
      gone: 'dead',
      found: 'sent',
      absent: 'armed',
      askLater: 'unknown',
    },
    sent: none,
    done: none,
    unconfirmed: none,
    cancelled: none,
    expired: none,
    dead: none,
  };

  it.each(dueStates)('%s', (state) => {
    const reached = Object.fromEntries(
      Object.entries(actions).map(([name, act]) => [name, act(itemIn(state))?.state ?? 'no']),
    );
    expect(reached).toEqual(table[state]);
  });

  it.each(dueStates.filter((state) => isOver(itemIn(state))))('%s is the end', (state) => {
    expect(end(itemIn(state), 'dead', 'again')).toEqual(itemIn(state));
    expect(itemIn(state).wakeAt).toBeNull();
  });
});

describe('A claim', () => {
  it('draws a new fence and owns the item until the lease is over', () => {
    expect(claim(fresh, at)).toMatchObject({
      fence: 1,
      attempts: 1,
      wakeAt: addMilliseconds(at, delivery.lease),
    });
  });

  it('is not possible before the time', () => {
    expect(claim({ ...fresh, wakeAt: addMilliseconds(at, 1) }, at)).toBeUndefined();
  });

  it('does not lapse before the lease is over', () => {
    expect(lapse(itemIn('sending', { wakeAt: addMilliseconds(at, 1) }), at)).toBeUndefined();
  });

  it('allows a call only while it can end within the lease', () => {
    const last = delivery.lease - delivery.sendTimeout - delivery.margin;
    expect([mayStillSend(0), mayStillSend(last), mayStillSend(last + 1)]).toEqual([true, true, false]);
  });

  it('is lost when somebody claimed the item again: a late answer counts no more', () => {
    const again = itemIn('sending', { fence: 2 });
    expect([sent, notSent, gone, unknown].map((outcome) => record(again, 1, outcome, at))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of a slow worker still tells the truth while nobody claimed the item again', () => {
    expect(record(itemIn('unknown'), 1, sent, at)).toMatchObject({ state: 'sent', activityId: 'a-1' });
  });
});

describe('A message that was not sent', () => {
  it('waits at least as long as the platform asked', () => {
    const asked: Outcome = { kind: 'notSent', retryAfterMs: 9_000, reason: '429' };
    const item = record(itemIn('sending'), 1, asked, at);
    expect(item?.wakeAt && item.wakeAt >= addMilliseconds(at, 9_000)).toBe(true);
  });

  it('waits longer from time to time, never longer than a quarter of an hour', () => {
    const pauses = Array.from({ length: 9 }, (_, index) => {
      const item = record(itemIn('sending', { attempts: index + 1 }), 1, notSent, at);
      return Date.parse(item?.wakeAt ?? at) - Date.parse(at);
    });
    pauses.forEach((pause, index) => {
      const ceiling = Math.min(delivery.longestPause, delivery.firstPause * 2 ** index);
      expect(pause).toBeGreaterThanOrEqual(delivery.shortestPause);
      expect(pause).toBeLessThanOrEqual(ceiling + delivery.shortestPause);
    });
  });

  it('waits differently from its neighbours, and the same each time it is computed', () => {
    const pause = (id: string) => record(itemIn('sending', { id, attempts: 8 }), 1, notSent, at)?.wakeAt;
    const many = Array.from({ length: 40 }, (_, index) => pause(`due.${index}`));
    expect(new Set(many).size).toBeGreaterThan(30);
    expect(pause('due.7')).toBe(many[7]);
  });

  it('is given up after ten attempts', () => {
    const last = itemIn('sending', { attempts: delivery.mostAttempts });
    expect(record(last, 1, notSent, at)).toMatchObject({
      state: 'dead',
      reason: 'unreachable',
      wakeAt: null,
    });
  });

  it('is kept for a day while the platform says "later", however often', () => {
    const asked: Outcome = { kind: 'notSent', retryAfterMs: 1_000, reason: '429' };
    const tried = itemIn('sending', { attempts: 40 });
    const nextDay = addMilliseconds(at, delivery.longestPatience + 1);
    expect(record(tried, 1, asked, at)?.state).toBe('armed');
    expect(record(tried, 1, asked, nextDay)?.state).toBe('dead');
  });

  it('keeps its reason short', () => {
    const long: Outcome = { ...notSent, reason: 'x'.repeat(500) };
    expect(record(itemIn('sending'), 1, long, at)?.reason).toHaveLength(200);
  });
});

describe('A message of unknown fate', () => {
  const doubt = (found: Found, kind: Doubt, changes: Partial<DueItem> = {}) =>
    resolve(itemIn('unknown', changes), found, kind, at);

  it('is left alone until it must have arrived or not', () => {
    const item = record(itemIn('sending'), 1, unknown, at);
    expect(item).toMatchObject({ state: 'unknown', wakeAt: addMilliseconds(at, delivery.settle) });
    expect(item && resolve(item, 'absent', 'repeat', at)).toBeUndefined();
  });

  it('waits longer than a call that timed out can still be under way', () => {
    // The call itself has ended by then: ten seconds of late acceptance, and two until it can be read back.
    expect(delivery.settle).toBeGreaterThan(12_000);
    expect(delivery.lease).toBeGreaterThan(delivery.sendTimeout + delivery.margin);
  });

  it('is adopted when it is found', () => {
    expect(doubt({ activityId: 'a-7' }, 'leave')).toMatchObject({
      state: 'sent',
      activityId: 'a-7',
      reason: 'adopted',
    });
  });

  it('is sent again when it never arrived, but not for ever', () => {
    expect(doubt('absent', 'leave')).toMatchObject({ state: 'armed', wakeAt: at });
    expect(doubt('absent', 'leave', { attempts: delivery.mostAttempts })?.state).toBe('dead');
  });

  it('is left as unconfirmed where a second copy is worse than none', () => {
    expect(doubt('unsupported', 'leave')).toMatchObject({ state: 'unconfirmed', wakeAt: null });
  });

  it('is sent once more, visibly, where none is worse than a second copy', () => {
    const repeated = doubt('unsupported', 'repeatOnce');
    expect(repeated).toMatchObject({ state: 'armed', reason: 'mayDouble' });
    const claimed = repeated && claim(repeated, at);
    expect(claimed && record(claimed, 2, sent, at)).toMatchObject({ state: 'sent', reason: 'mayDouble' });
    const again = claimed && record(claimed, 2, unknown, at);
    const late = addMilliseconds(at, delivery.settle);
    expect(again && resolve(again, 'unsupported', 'repeatOnce', late)?.state).toBe('unconfirmed');
  });

  it('is repeated where repeating changes nothing', () => {
    expect(doubt('unsupported', 'repeat')?.state).toBe('armed');
    expect(doubt('unsupported', 'repeat', { attempts: delivery.mostAttempts })?.state).toBe('dead');
  });

  it('is asked for again when the platform did not answer, but not for ever', () => {
    expect(askLater(itemIn('unknown'), at)?.wakeAt).toBe(addMilliseconds(at, delivery.settle));
    expect(askLater(itemIn('unknown', { attempts: delivery.mostAttempts }), at)?.state).toBe('unconfirmed');
  });
});
