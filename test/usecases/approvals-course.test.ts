import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { type Refusal, isRefusal } from '../../src/domain/refusal.ts';
import type { Doors } from '../../src/ports.ts';
import { addApproverTo } from '../../src/usecases/approvals/add-approver.ts';
import { askToReopenApproval } from '../../src/usecases/approvals/ask-to-reopen.ts';
import { copyApproval } from '../../src/usecases/approvals/copy.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import type { FoundRequest, WhichRequest } from '../../src/usecases/approvals/find.ts';
import { readInbox } from '../../src/usecases/approvals/inbox.ts';
import { nameApprovalPoint } from '../../src/usecases/approvals/name-point.ts';
import { overrideApproval } from '../../src/usecases/approvals/override.ts';
import { reopenApproval } from '../../src/usecases/approvals/reopen.ts';
import { returnApproval } from '../../src/usecases/approvals/return.ts';
import { readApproval } from '../../src/usecases/approvals/seen.ts';
import { settleApprovalPoint } from '../../src/usecases/approvals/settle-point.ts';
import { transferApproval } from '../../src/usecases/approvals/transfer.ts';
import { undoAnswer } from '../../src/usecases/approvals/undo.ts';
import { urgeApprover } from '../../src/usecases/approvals/urge.ts';
import { saveMyCalendar } from '../../src/usecases/calendars/save.ts';
import { waiveAll } from '../../src/usecases/launch/change.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { type PersonName, granted } from '../kit/department.ts';
import { type Desk, openDesk, present, submitted, workOf } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const which = ({ document }: FoundRequest): WhichRequest => ({
  campaignId: document.campaignId,
  requestId: document.id,
});

type Act = (doors: Doors, actor: Actor, which: WhichRequest) => Promise<FoundRequest | Refusal>;

const acts = {
  undo: undoAnswer,
  reopen: (doors, actor, of) => reopenApproval(doors, actor, { ...of, reason: 'Because' }),
  askToReopen: askToReopenApproval,
  return: (doors, actor, of) => returnApproval(doors, actor, { ...of, stageId: 'stage-1', comment: 'Look' }),
  transfer: (doors, actor, of) => transferApproval(doors, actor, { ...of, toId: 'ana', comment: '' }),
  transferFor: (doors, actor, of) =>
    transferApproval(doors, actor, { ...of, fromId: 'bo', toId: 'ana', comment: '' }),
  addApprover: (doors, actor, of) =>
    addApproverTo(doors, actor, { ...of, toId: 'ana', where: 'before', comment: '' }),
  namePoint: (doors, actor, of) => nameApprovalPoint(doors, actor, { ...of, text: 'Logo', anchor: null }),
  copy: (doors, actor, of) => copyApproval(doors, actor, { ...of, toId: 'ana', comment: '' }),
  urge: (doors, actor, of) => urgeApprover(doors, actor, { ...of, toId: 'bo' }),
  override: (doors, actor, of) => overrideApproval(doors, actor, { ...of, verb: 'approve', reason: 'Fair' }),
  settlePoint: (doors, actor, of) =>
    settleApprovalPoint(doors, actor, { ...of, pointId: 'point-1', how: 'resolved', words: '' }),
} as const satisfies Record<string, Act>;
type ActName = keyof typeof acts;
const names = Object.keys(acts) as ActName[];

/** The code of a refusal, after which nothing may have been written; or `done`. */
async function tried(act: ActName, who: PersonName, of: WhichRequest): Promise<string> {
  const before = desk.commits();
  const answer = await acts[act](desk.doors, desk.actors[who], of);
  if (!isRefusal(answer)) return 'done';
  expect(desk.commits()).toBe(before);
  return answer.refused;
}

async function says(who: PersonName, found: FoundRequest, verb: 'approve' | 'requestChanges' = 'approve') {
  const now = await present(desk, found).request();
  const { round = 1, revision: revisionShown = 1 } = now ?? {};
  const wanted = { ...which(found), verb, round, revisionShown, comment: 'Because' };
  return granted(await decideApproval(desk.doors, desk.actors[who], wanted));
}

describe('Nobody learns of a request, and nothing happens to one that does not exist', () => {
  it.each(names)('%s', async (act) => {
    const of = which(await submitted(desk));
    expect([
      await tried(act, 'gus', of),
      await tried(act, 'otto', of),
      await tried(act, 'tia', of),
      await tried(act, 'mei', { ...of, requestId: 'none' }),
      await tried(act, 'mei', { ...of, campaignId: 'none' }),
    ]).toEqual(['notFound', 'notFound', 'notFound', 'notFound', 'notFound']);
  });
});

describe('Who may do what to a running request that asks Mei and Bo', () => {
  /** In the order Lin, who asks; Mei, an asked manager; Bo, an asked member; Ana, an administrator who is not asked. */
  const table: Record<ActName, readonly [lin: string, mei: string, bo: string, ana: string]> = {
    undo: ['notAllowed', 'notAsked', 'notAsked', 'notAllowed'],
    reopen: ['notAllowed', 'wrongStatus', 'notAllowed', 'wrongStatus'],
    askToReopen: ['wrongStatus', 'wrongStatus', 'wrongStatus', 'wrongStatus'],
    return: ['notAllowed', 'notFound', 'notFound', 'notAllowed'],
    transfer: ['notAllowed', 'done', 'done', 'notAsked'],
    transferFor: ['notAllowed', 'done', 'done', 'done'],
    addApprover: ['notAllowed', 'done', 'done', 'notAllowed'],
    namePoint: ['notAllowed', 'done', 'done', 'notAllowed'],
    copy: ['done', 'done', 'done', 'done'],
    urge: ['done', 'done', 'notAllowed', 'done'],
    override: ['notAllowed', 'done', 'notAllowed', 'done'],
    settlePoint: ['notFound', 'notFound', 'notAllowed', 'notFound'],
  };

  it.each(names)('%s', async (act) => {
    const results = [];
    for (const who of ['lin', 'mei', 'bo', 'ana'] as const) {
      desk = await openDesk();
      results.push(await tried(act, who, which(await submitted(desk, { mode: 'all' }))));
    }
    expect(results).toEqual(table[act]);
  });
});

describe('A place', () => {
  it.each([
    ['somebody unknown', 'nobody', 'unknownPerson'],
    ['somebody of another workspace', 'otto', 'unknownPerson'],
    ['a guest', 'gus', 'guestCannotDecide'],
    ['the requester', 'lin', 'ownRequest'],
    ['somebody who is asked already', 'mei', 'alreadyAsked'],
  ])('is not handed to %s', async (_, toId, code) => {
    const found = await submitted(desk);
    const before = desk.commits();
    const answer = await transferApproval(desk.doors, desk.actors.bo, { ...which(found), toId, comment: '' });
    expect([isRefusal(answer) && answer.refused, desk.commits()]).toEqual([code, before]);
  });

  it('changes hands: the new one gets the card and the work, the old one loses both', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    granted(
      await transferApproval(desk.doors, desk.actors.bo, { ...which(found), toId: 'ana', comment: 'Away' }),
    );
    await desk.jobs.settle();
    expect(desk.messenger.of('ana').map(({ notice }) => notice)).toMatchObject([
      { approval: { mine: 'decide' } },
    ]);
    expect(desk.messenger.of('bo').map(({ notice }) => notice)).toMatchObject([
      { approval: { mine: 'look' } },
    ]);
    expect([await workOf(desk, 'bo'), (await workOf(desk, 'ana')).length]).toEqual([[], 1]);
    expect((await present(desk, found).history()).slice(0, 2)).toEqual([
      'approval.asked',
      'approval.handled',
    ]);
  });
});

describe('An answer', () => {
  it('can be taken back for ten minutes, and the campaign waits again', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    desk.clock.pass(9 * 60_000);
    granted(await undoAnswer(desk.doors, desk.actors.mei, which(found)));
    const now = present(desk, found);
    expect(await now.campaign()).toMatchObject({ status: 'inReview', approval: { state: 'waiting' } });
    expect(await now.request()).toMatchObject({ status: 'inStage', closedAt: null, round: 2 });
    expect(await tried('undo', 'mei', which(found))).toBe('notAsked');
  });

  it('that is taken back leaves everything as before, with what was done to be read', async () => {
    const found = await submitted(desk);
    await desk.jobs.settle();
    await says('mei', found, 'requestChanges');
    await desk.jobs.settle();
    granted(await undoAnswer(desk.doors, desk.actors.mei, which(found)));
    await desk.jobs.settle();
    // Mei knows: the card that she has is shown anew. Bo, whose answer was not needed any more, is asked again.
    expect([desk.messenger.of('mei').length, desk.messenger.of('bo').length]).toEqual([1, 2]);
    const taken = { verb: 'requestChanges', withdrawn: { why: 'undone', at: desk.clock.now() } };
    expect(desk.messenger.of('mei')[0]?.notice).toMatchObject({
      approval: { mine: 'decide', answers: [taken] },
    });
    const line = { countedRound: 1, flags: [] };
    expect(await readInbox(desk.doors, desk.actors.mei)).toMatchObject([line]);
    expect(await readInbox(desk.doors, desk.actors.bo)).toMatchObject([line]);

    await says('mei', found, 'requestChanges');
    const { id } = found.campaign.document;
    const campaign = await desk.store.get(found.campaign.partition, 'campaign', id);
    const again = await submitted(desk, { once: 'submit-0002' }, campaign);
    expect(again.document).toMatchObject({ round: 3, undoneRounds: [2] });
    await desk.jobs.settle();
    expect(await readInbox(desk.doors, desk.actors.mei)).toMatchObject([
      { countedRound: 2, flags: ['asksAgain'] },
    ]);
  });

  it('can not be taken back later, or after the campaign was launched on it', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    const stored = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    desk.clock.pass(60_000);
    const launch = {
      campaignId: found.document.campaignId,
      ifVersion: stored?.version ?? '',
      status: 'running',
    } as const;
    const { campaignId } = launch;
    granted(await waiveAll(desk.doors, desk.actors.mei, { campaignId, reason: 'Seen' }));
    granted(await changeStatus(desk.doors, desk.actors.lin, launch));
    expect(await tried('undo', 'mei', which(found))).toBe('tooLate');
    const other = await submitted(desk, { once: 'submit-0002' });
    await says('mei', other);
    desk.clock.pass(10 * 60_000);
    expect(await tried('undo', 'mei', which(other))).toBe('tooLate');
  });

  it('that comes again after it was taken back changes nothing, and the requester hears of the second end', async () => {
    const found = await submitted(desk);
    const first = { ...which(found), verb: 'approve', round: 1, revisionShown: 1, comment: '' } as const;
    granted(await decideApproval(desk.doors, desk.actors.mei, first));
    await desk.jobs.settle();
    granted(await undoAnswer(desk.doors, desk.actors.mei, which(found)));
    const again = granted(await decideApproval(desk.doors, desk.actors.mei, first));
    expect(again.refusal?.refused).toBe('changedSinceShown');
    await says('bo', found);
    await desk.jobs.settle();
    expect(desk.messenger.of('lin').map(({ notice }) => notice.kind)).toEqual(['outcome', 'outcome']);
  });
});

describe('A closed request', () => {
  it('is opened again with a reason, and asks anew', async () => {
    const found = await submitted(desk);
    await says('mei', found);
    granted(await reopenApproval(desk.doors, desk.actors.ana, { ...which(found), reason: 'New price' }));
    expect(await present(desk, found).campaign()).toMatchObject({ approval: { state: 'waiting' } });
    await desk.jobs.settle();
    expect(desk.messenger.of('mei').at(-1)?.notice).toMatchObject({ approval: { mine: 'decide', round: 2 } });
  });

  it('is not opened again over a newer one', async () => {
    const found = await submitted(desk);
    await says('mei', found, 'requestChanges');
    const stored = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    if (!stored) throw new Error('no campaign');
    await submitted(desk, { once: 'submit-0002' }, stored);
    expect(await tried('reopen', 'ana', which(found))).toBe('approvalRunning');
  });

  it('whose time was over is closed for everybody, and can be wished back', async () => {
    const dueAt = '2026-03-09T01:00:00.000Z';
    const found = await submitted(desk, { dueAt });
    desk.clock.passUntil(dueAt);
    const answer = await transferApproval(desk.doors, desk.actors.bo, {
      ...which(found),
      toId: 'ana',
      comment: '',
    });
    expect(isRefusal(answer) && answer.refused).toBe('requestClosed');
    expect(await present(desk, found).request()).toMatchObject({ status: 'expired' });
    expect(await tried('askToReopen', 'bo', which(found))).toBe('done');
    const before = desk.commits();
    expect([await tried('askToReopen', 'bo', which(found)), desk.commits()]).toEqual(['done', before]);
    expect(await tried('reopen', 'mei', which(found))).toBe('done');
  });
});

describe('Urging', () => {
  it('sends the card again, at most once in four working hours', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    expect(await tried('urge', 'lin', which(found))).toBe('done');
    await desk.jobs.settle();
    expect([desk.messenger.of('bo').length, desk.messenger.of('mei').length]).toEqual([2, 1]);
    expect(await tried('urge', 'lin', which(found))).toBe('tooSoon');
    desk.clock.pass(24 * 3_600_000);
    expect(await tried('urge', 'lin', which(found))).toBe('done');
    expect((await present(desk, found).request())?.stages[0]?.urged).toMatchObject([
      { personId: 'bo', count: 2 },
    ]);
  });

  it('says from when on it is possible again, in the working time of whoever is urged, and keeps to it', async () => {
    const found = await submitted(desk, { mode: 'all' });
    const country = 'none' as const;
    const draft = { country, week: [3 as const], hours: [{ from: '10:00', to: '16:00' }], leave: [] };
    granted(await saveMyCalendar(desk.doors, desk.actors.bo, { draft, ifVersion: null }));
    expect(await tried('urge', 'lin', which(found))).toBe('done');
    const shown = granted(await readApproval(desk.doors, desk.actors.lin, which(found)));
    const [bo, mei] = ['bo', 'mei'].map((id) => shown.urging.find(({ personId }) => personId === id));
    expect([bo?.count, mei]).toEqual([1, { personId: 'mei', count: 0, lastAt: null, againAt: null }]);
    const againAt = bo?.againAt ?? '';
    expect(new Date(againAt).getUTCDay()).toBe(3);
    desk.clock.pass(Date.parse(againAt) - Date.parse(desk.clock.now()) - 1);
    expect(await tried('urge', 'lin', which(found))).toBe('tooSoon');
    desk.clock.pass(1);
    expect(await tried('urge', 'lin', which(found))).toBe('done');
  });
});

describe('A copy', () => {
  it('is told how it ends', async () => {
    const found = await submitted(desk);
    expect(await tried('copy', 'lin', which(found))).toBe('done');
    await says('mei', found);
    await desk.jobs.settle();
    expect(desk.messenger.of('ana').map(({ notice }) => notice)).toMatchObject([
      { kind: 'outcome', approval: { status: 'approved' } },
    ]);
  });
});

describe('Somebody above', () => {
  it('decides in the place of all, and the requester is told', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    expect(await tried('override', 'ana', which(found))).toBe('done');
    expect(await present(desk, found).campaign()).toMatchObject({ status: 'approved' });
    await desk.jobs.settle();
    const kinds = (who: PersonName) => desk.messenger.of(who).map(({ notice }) => notice.kind);
    expect([kinds('lin'), kinds('mei'), kinds('bo'), kinds('ana')]).toEqual([
      ['outcome'],
      ['approval', 'outcome'],
      ['approval', 'outcome'],
      [],
    ]);
    const late = { ...which(found), verb: 'approve', round: 1, revisionShown: 1, comment: '' } as const;
    const refused = granted(await decideApproval(desk.doors, desk.actors.mei, late));
    expect(refused.refusal).toMatchObject({ refused: 'alreadyDecided', facts: { name: 'Ana' } });
  });
});
