import { describe, expect, it } from 'vitest';
import { type DueItem, type Errand, arm } from '../../src/domain/due.ts';
import { inTurn } from '../../src/domain/message-pace.ts';
import { createSurplus, writeSurplus } from '../../src/jobs/surplus.ts';
import type { Stored } from '../../src/ports.ts';
import { createTestClock } from '../kit/clock.ts';
import { openTestStore } from '../kit/store.ts';

const now = '2026-03-02T01:00:00.000Z';
const later = (seconds: number): string => new Date(Date.parse(now) + seconds * 1_000).toISOString();

function items(tenantId: string, count: number, errand: Errand): Stored<DueItem>[] {
  return Array.from({ length: count }, (_, index) => ({
    document: arm(`${errand.type}.${index}`, { tenantId, scope: 'reports.marketing' }, errand, now),
    version: '1',
  }));
}
const report: Errand = { type: 'tellReport', runId: 'run', personId: 'mei' };
const request: Errand = { type: 'tellApproval', requestId: 'r', personId: 'bo', posting: 'new' };
const job: Errand = { type: 'remindTask', taskId: 't' };

function countsOf(surplus: readonly Stored<DueItem>[]): Record<string, number> {
  const times = Map.groupBy(surplus, ({ document }) => document.wakeAt ?? '');
  return Object.fromEntries([...times].map(([at, those]) => [at, those.length]));
}

describe('What a tenant cannot be sent for seconds yet', () => {
  it('is planned at its pace, behind what can be sent now', () => {
    expect(countsOf(createSurplus()(items('a', 95, report), now))).toEqual({
      [later(2)]: 20,
      [later(3)]: 20,
      [later(4)]: 15,
    });
  });

  it('stands behind what was planned before', () => {
    const surplusOf = createSurplus();
    surplusOf(items('a', 80, report), now);
    expect(countsOf(surplusOf(items('a', 50, report), now))).toEqual({ [later(4)]: 10 });
  });

  it('is no request that somebody waits for', () => {
    const surplus = createSurplus()([...items('a', 95, report), ...items('a', 5, request)], now);
    expect(surplus).toHaveLength(60);
    expect(new Set(surplus.map(({ document }) => document.errand.type))).toEqual(new Set(['tellReport']));
  });

  it('leaves alone whoever has little, and what is under way', () => {
    const claimed = items('a', 95, report).map(({ document, version }) => ({
      document: { ...document, state: 'sending' as const },
      version,
    }));
    expect(createSurplus()([...claimed, ...items('b', 40, report)], now)).toEqual([]);
  });

  it('keeps its promise, its attempts and its reason', () => {
    const [last] = createSurplus()(items('a', 41, report), now);
    expect(last?.document).toEqual({ ...items('a', 41, report).at(-1)?.document, wakeAt: later(2) });
  });
});

describe('Work of our own', () => {
  it('goes on at full speed while nobody else can be behind it', () => {
    expect(createSurplus()(items('a', 500, job), now)).toEqual([]);
  });

  it('makes room for others once there are any', () => {
    const surplus = createSurplus()([...items('a', 500, job), ...items('b', 1, job)], now);
    expect(surplus).toHaveLength(300);
  });
});

describe('The new times', () => {
  it('are written together, and not over what somebody else has written meanwhile', async () => {
    const clock = createTestClock(now);
    const store = openTestStore(clock);
    const where = { tenantId: 'a', scope: 'reports.marketing' };
    const due = items('a', 45, report).map(({ document }) => document);
    await store.commit(where, { due });
    const surplusOf = createSurplus();
    const page = await store.dueBefore(now, 500);
    expect(await writeSurplus(store, surplusOf(page, now))).toBe(true);
    expect(await store.dueBefore(now, 500)).toHaveLength(40);
    expect(await writeSurplus(store, surplusOf(page, now))).toBe(false);
    expect(await store.dueBefore(later(2), 500)).toHaveLength(45);
    await store.close();
  });
});

describe('The messages of one occasion', () => {
  it('go out at the promised time for twenty people, and second by second for more', () => {
    const [first] = items('a', 1, report);
    const times = [0, 19, 20, 199].map((place) => first && inTurn(first.document, place));
    expect(times.map((item) => item?.wakeAt)).toEqual([now, now, later(1), later(9)]);
    expect(new Set(times.map((item) => item?.dueAt))).toEqual(new Set([now]));
  });
});
