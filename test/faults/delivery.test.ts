import { beforeEach, describe, expect, it } from 'vitest';
import { delivery } from '../../src/domain/delivery.ts';
import { listTroubles } from '../../src/usecases/troubles/list.ts';
import { granted, workspaceId } from '../kit/department.ts';
import { type Desk, jobsOf, openDesk, present, submitted } from '../usecases/approvals-desk.ts';
import { deliveryOf, dyingStore, makeReport, passDoubt, passSettleTime, withStore } from './delivery-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const toMei = () => makeReport(desk, 'run-1', ['mei']);
const item = () => deliveryOf(desk, 'run-1', 'mei');

async function pass(milliseconds: number): Promise<void> {
  desk.clock.pass(milliseconds);
  await desk.jobs.settle();
}

describe('A platform that says "later"', () => {
  it('is left in peace for as long as it asked, and then tried once', async () => {
    desk.messenger.next({ later: 20_000 });
    await toMei();
    await desk.jobs.settle();
    expect(await item()).toMatchObject({ state: 'armed', attempts: 1, reason: '429' });
    await pass(19_999);
    expect(desk.messenger.calls).toHaveLength(1);
    await pass(delivery.firstPause + 1);
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent', activityId: 'activity-1' });
  });
});

describe('A platform that cannot be reached', () => {
  it('is tried again, and given up visibly in the end', async () => {
    desk.messenger.always(() => 'refused');
    await toMei();
    for (let round = 0; round < delivery.mostAttempts; round += 1) await pass(delivery.longestPause);
    expect(desk.messenger.calls).toHaveLength(delivery.mostAttempts);
    expect(await item()).toMatchObject({ state: 'dead', reason: 'unreachable', wakeAt: null });
    expect(granted(await listTroubles(desk.doors, desk.actors.ana, workspaceId))).toMatchObject([
      { id: 'due.tell.run-1.mei', state: 'dead' },
    ]);
  });
});

describe('A person who cannot be reached any more', () => {
  it('is not tried again', async () => {
    desk.messenger.next('gone');
    await toMei();
    await desk.jobs.settle();
    await pass(delivery.longestPatience);
    expect(desk.messenger.calls).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'dead', reason: '403' });
  });
});

describe('A card that was deleted', () => {
  it('is forgotten, and never edited again', async () => {
    const found = await submitted(desk, { approverIds: ['mei'], dueAt: '2026-03-09T01:00:00.000Z' });
    await desk.jobs.settle();
    desk.messenger.always(({ verb }) => (verb === 'update' ? 'gone' : 'sent'));
    desk.clock.passUntil('2026-03-09T01:00:00.000Z');
    await desk.jobs.settle();
    const before = desk.messenger.calls.length;
    const partition = found.campaign.partition;
    expect(
      await desk.store.get(partition, 'postedCard', `approval.${found.document.id}.mei`),
    ).toBeUndefined();
    await pass(delivery.longestPatience);
    expect(desk.messenger.calls).toHaveLength(before);
  });
});

describe('A message whose answer was lost', () => {
  it('is found and adopted, not sent again; and its card is looked over', async () => {
    desk.messenger.next('lost answer');
    await toMei();
    await desk.jobs.settle();
    expect(await item()).toMatchObject({ state: 'unknown', reason: 'reset' });
    await pass(delivery.settle - 1);
    expect(await item()).toMatchObject({ state: 'unknown' });
    await pass(1);
    expect(await item()).toMatchObject({ state: 'sent', activityId: 'activity-1', reason: 'adopted' });
    expect(desk.messenger.of('mei')).toMatchObject([{ edits: 1 }]);
    const card = await desk.store.get(
      { tenantId: 'tenant-1', scope: 'reports.marketing' },
      'postedCard',
      'report.run-1.mei',
    );
    expect(card?.document).toMatchObject({ activityId: 'activity-1', conversationId: 'chat-of-mei' });
  });

  it('is sent again when it never arrived', async () => {
    desk.messenger.next('lost');
    await toMei();
    await desk.jobs.settle();
    await pass(delivery.settle);
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is not repeated when it means nothing any more', async () => {
    desk.messenger.next('lost');
    await toMei();
    await desk.jobs.settle();
    await desk.change('mei', { active: false });
    await pass(delivery.settle);
    expect(desk.messenger.of('mei')).toEqual([]);
    expect(await item()).toMatchObject({ state: 'cancelled', reason: 'left' });
  });
});

describe('Where the platform cannot say what arrived', () => {
  beforeEach(() => desk.messenger.canFind(false));

  it('a report is left unconfirmed, visibly, rather than sent twice', async () => {
    desk.messenger.next('lost answer');
    await toMei();
    await desk.jobs.settle();
    await pass(delivery.settle);
    await pass(delivery.longestPatience);
    expect(desk.messenger.calls).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'unconfirmed' });
    expect(granted(await listTroubles(desk.doors, desk.actors.ana, workspaceId))).toHaveLength(1);
  });

  it('a request for approval is asked once more rather than lost, and never a third time', async () => {
    desk.messenger.always(({ personId }) => (personId === 'mei' ? 'lost' : 'sent'));
    const found = await submitted(desk);
    await desk.jobs.settle();
    for (let round = 0; round < 5; round += 1) await pass(delivery.settle);
    expect(desk.messenger.calls.filter(({ personId }) => personId === 'mei')).toHaveLength(2);
    const due = await present(desk, found).due(`tell.approval.${found.document.id}.mei`);
    expect(due).toMatchObject({ state: 'unconfirmed', reason: 'unknownTwice' });
  });

  it('a request that may have been doubled says so for ever', async () => {
    desk.messenger.next('lost answer', 'sent', 'sent');
    const found = await submitted(desk, { approverIds: ['mei'] });
    await desk.jobs.settle();
    await pass(delivery.settle);
    const due = await present(desk, found).due(`tell.approval.${found.document.id}.mei`);
    expect(due).toMatchObject({ state: 'sent', reason: 'mayDouble' });
  });

  it('an edit is simply made again', async () => {
    await submitted(desk, { approverIds: ['mei'], dueAt: '2026-03-09T01:00:00.000Z' });
    await desk.jobs.settle();
    desk.messenger.always(({ verb }) => (verb === 'update' ? 'lost' : 'sent'));
    desk.clock.passUntil('2026-03-09T01:00:00.000Z');
    await desk.jobs.settle();
    desk.messenger.always(() => 'sent');
    await pass(delivery.settle);
    expect(desk.messenger.of('mei')[0]?.notice).toMatchObject({ approval: { status: 'expired' } });
  });
});

describe('A worker that hangs beyond its lease', () => {
  async function hanging(arrives: boolean) {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    desk.messenger.next({ hangsUntil: end.promise, arrives, begun: begun.resolve });
    await toMei();
    const slow = desk.jobs.settle();
    await begun.promise;
    const second = jobsOf(desk, desk.messenger);
    passDoubt(desk);
    await second.settle();
    // What is there is adopted at once; what is not may still be on its way.
    if (!arrives) expect(await item()).toMatchObject({ state: 'unknown', reason: 'leaseOver' });
    passSettleTime(desk);
    await second.settle();
    return async () => {
      end.resolve();
      await slow;
    };
  }

  it('is overtaken by another one, who finds its message', async () => {
    const finish = await hanging(true);
    expect(await item()).toMatchObject({ state: 'sent', reason: 'adopted' });
    await finish();
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent', reason: 'adopted', fence: 1 });
  });

  it('is overtaken by another one, who sends it; its own late answer counts no more', async () => {
    const finish = await hanging(false);
    expect(await item()).toMatchObject({ state: 'sent', fence: 2 });
    await finish();
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent', fence: 2 });
  });
});

describe('A process that dies', () => {
  function dyingOnce(state: string, when: 'before' | 'after') {
    let alive = true;
    const store = dyingStore(desk.store, (states) => {
      if (!alive || !states.includes(state)) return undefined;
      alive = false;
      return when;
    });
    return jobsOf(withStore(desk.doors, store), desk.messenger, () => undefined);
  }

  it.each([
    ['before its claim is written', 'sending', 'before'],
    ['after its claim, before the call', 'sending', 'after'],
    ['after the call, before its outcome is written', 'sent', 'before'],
    ['after its outcome was written', 'sent', 'after'],
  ] as const)('%s loses nothing and doubles nothing', async (_, state, when) => {
    await toMei();
    await dyingOnce(state, when).settle();
    const survivor = jobsOf(desk, desk.messenger);
    for (const wait of [delivery.firstPause, delivery.lease, delivery.settle]) {
      desk.clock.pass(wait);
      await survivor.settle();
    }
    expect(desk.messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent', activityId: 'activity-1' });
  });
});

describe('Two workers at the same time', () => {
  it('send one message', async () => {
    await makeReport(desk, 'run-1', ['mei', 'bo', 'lin']);
    const other = jobsOf(desk, desk.messenger);
    await Promise.all([desk.jobs.settle(), other.settle()]);
    expect(desk.messenger.calls.map(({ personId }) => personId).toSorted()).toEqual(['bo', 'lin', 'mei']);
  });
});

describe('A wall clock that is set wrong', () => {
  it('and put right again neither loses nor doubles a message', async () => {
    await toMei();
    desk.clock.jumpTo('2026-03-02T00:00:00.000Z');
    await desk.jobs.settle();
    expect(desk.messenger.calls).toEqual([]);
    desk.clock.jumpTo('2026-03-05T00:00:00.000Z');
    await desk.jobs.settle();
    desk.clock.jumpTo('2026-03-02T01:00:00.000Z');
    await desk.jobs.settle();
    expect(desk.messenger.of('mei')).toHaveLength(1);
  });
});
