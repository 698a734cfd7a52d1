import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DueItem } from '../../src/domain/due.ts';
import type { Event } from '../../src/domain/event.ts';
import { createJobs } from '../../src/jobs/create-jobs.ts';
import type { Follower } from '../../src/jobs/follower.ts';
import type { Store, Wake } from '../../src/ports.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { type Desk, jobsOf, noWake, openDesk, submitted } from '../usecases/approvals-desk.ts';
import { makeReport, withStore } from './delivery-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

/** Remembers what it was told; fails while `fails` says so. */
function listener(id: string, fails: (events: readonly Event[]) => boolean = () => false) {
  const heard: string[] = [];
  const follower: Follower = {
    id,
    async follow(events) {
      if (fails(events)) throw new Error(`${id} cannot`);
      heard.push(...events.map(({ what }) => ('runId' in what ? what.runId : what.type)));
    },
  };
  return { heard, follower };
}

function room(subscribers: readonly Follower[], more: { wake?: Wake; store?: Store } = {}) {
  const problems: string[] = [];
  const jobs = createJobs({
    doors: { ...desk.doors, ...(more.store && { store: more.store }) },
    wake: more.wake ?? noWake,
    messenger: desk.messenger,
    subscribers,
    log: (_, line) => problems.push(line),
  });
  return { ...jobs, problems };
}

describe('A subscriber that fails', () => {
  it('does not hold the others up, rests, and is told again', async () => {
    let broken = true;
    const good = listener('good');
    const bad = listener('bad', () => broken);
    const jobs = room([bad.follower, good.follower]);
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    expect([bad.heard, good.heard]).toEqual([[], ['run-1']]);
    expect((await jobs.status()).relay).toEqual({ behind: true, failing: ['bad'], setAside: 0 });
    broken = false;
    await jobs.settle();
    expect(bad.heard).toEqual([]);
    desk.clock.pass(500);
    await jobs.settle();
    expect([bad.heard, good.heard]).toEqual([['run-1'], ['run-1']]);
    expect((await jobs.status()).relay).toEqual({ behind: false, failing: [], setAside: 0 });
  });

  it('over one event again and again goes on without it, and an operator is told', async () => {
    const bad = listener('bad', (events) =>
      events.some(({ what }) => 'runId' in what && what.runId === 'run-2'),
    );
    const jobs = room([bad.follower]);
    for (const id of ['run-1', 'run-2', 'run-3']) await makeReport(desk, id, ['mei']);
    for (let round = 0; round < 20; round += 1) {
      await jobs.settle();
      desk.clock.pass(60_000);
    }
    expect(bad.heard).toEqual(['run-1', 'run-3']);
    expect(jobs.problems.at(-1)).toBe('event set aside');
    expect((await jobs.status()).relay).toEqual({ behind: false, failing: [], setAside: 1 });
  });
});

describe('A machine room that starts again', () => {
  it('goes on where it was', async () => {
    const before = listener('one');
    await makeReport(desk, 'run-1', ['mei']);
    await room([before.follower]).settle();
    const after = listener('one');
    await makeReport(desk, 'run-2', ['mei']);
    await room([after.follower]).settle();
    expect([before.heard, after.heard]).toEqual([['run-1'], ['run-2']]);
  });

  it('begins with the first event for a subscriber that is new', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    await room([listener('old').follower]).settle();
    const fresh = listener('new');
    await room([fresh.follower]).settle();
    expect(fresh.heard).toEqual(['run-1']);
  });

  it('tells those who only hear what is new nothing of the past', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    const tab = listener('tab');
    const jobs = room([{ ...tab.follower, from: 'now' }]);
    await jobs.settle();
    await makeReport(desk, 'run-2', ['mei']);
    await jobs.settle();
    expect(tab.heard).toEqual(['run-2']);
  });

  it('after its place was lost tells everything again, and nobody gets a second message', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    const forgetful: Store = {
      ...desk.store,
      get: async (partition, kind, id) =>
        kind === 'relayCursor' ? undefined : desk.store.get(partition, kind, id),
    };
    const before = desk.messenger.calls.length;
    await jobsOf(withStore(desk.doors, forgetful), desk.messenger).settle();
    expect(desk.messenger.calls).toHaveLength(before);
    expect(found.document.status).toBe('inStage');
  });

  it('does not hurt when every subscriber hears every event twice', async () => {
    const twice = createSubscribers(desk.doors).map((each) => ({
      ...each,
      follow: async (events: readonly Event[]) => {
        await each.follow(events);
        await each.follow(events);
      },
    }));
    await submitted(desk);
    await makeReport(desk, 'run-1', ['mei']);
    const jobs = room(twice);
    await jobs.settle();
    await jobs.settle();
    expect(desk.messenger.calls.map(({ personId }) => personId).toSorted()).toEqual(['bo', 'mei', 'mei']);
    expect(jobs.problems).toEqual([]);
  });
});

describe('An errand that only a newer version knows', () => {
  it('is left alone, and holds nobody up', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    const written: string[] = [];
    const mixed: Store = {
      ...desk.store,
      async dueBefore(at, limit) {
        const [first, ...rest] = await desk.store.dueBefore(at, limit);
        return first
          ? [{ document: alien(first.document), version: '1' }, first, ...rest].slice(0, limit)
          : [];
      },
      async commit(partition, commit) {
        written.push(...(commit.put ?? []).map(({ document }) => document.id));
        return desk.store.commit(partition, commit);
      },
    };
    await room(createSubscribers(desk.doors), { store: mixed }).settle();
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(written).not.toContain('due.alien');
  });

  /** As it would come from the store: no version of ours can write it. */
  function alien(like: DueItem): DueItem {
    return JSON.parse(
      JSON.stringify({ ...like, id: 'due.alien', errand: { type: 'brewTea', personId: 'mei' } }),
    ) as DueItem;
  }
});

describe('A live machine room', () => {
  it('does by itself what is committed, and asks to be woken for what is due later', async () => {
    let look = async (): Promise<void> => undefined;
    const asked: string[] = [];
    const wake: Wake = {
      at: (at) => void asked.push(at),
      start: (given) => {
        look = given;
      },
      stop: async () => undefined,
    };
    const jobs = room(createSubscribers(desk.doors), { wake });
    jobs.start();
    await submitted(desk, { dueAt: '2026-03-09T01:00:00.000Z' });
    for (let round = 0; round < 40; round += 1) {
      await look();
      // The store writes after the present turn of the event loop.
      await setImmediate();
    }
    await jobs.stop();
    expect(desk.messenger.calls.map(({ personId }) => personId).toSorted()).toEqual(['bo', 'mei']);
    const next = await desk.store.nextWake();
    expect(next).not.toBeNull();
    expect(asked).toContain(next);
    const before = desk.messenger.calls.length;
    await makeReport(desk, 'run-1', ['mei']);
    await look();
    expect(desk.messenger.calls).toHaveLength(before);
  });

  it('says how late the oldest item is', async () => {
    const jobs = room([]);
    expect((await jobs.status()).dueLagMs).toBe(0);
    await submitted(desk, { dueAt: '2026-03-09T01:00:00.000Z' });
    desk.clock.passUntil('2026-03-09T01:00:05.000Z');
    expect((await jobs.status()).dueLagMs).toBe(5_000);
  });
});
