import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { type Decide, decideApproval } from '../../src/usecases/approvals/decide.ts';
import { decideOnCard } from '../../src/usecases/approvals/decide-on-card.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { listApprovals, readApproval } from '../../src/usecases/approvals/seen.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readApprovalNotice } from '../../src/usecases/notices/approval-notice.ts';
import { type PersonName, granted } from '../kit/department.ts';
import { type Desk, openDesk, present, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const which = ({ document }: FoundRequest) => ({ campaignId: document.campaignId, requestId: document.id });

const answer = (found: FoundRequest, more: Partial<Decide> = {}): Decide => ({
  ...which(found),
  verb: 'approve',
  revisionShown: found.document.revision,
  round: found.document.round,
  comment: '',
  ...more,
});

async function decides(who: PersonName, wanted: Decide): Promise<string> {
  const decided = await decideApproval(desk.doors, desk.actors[who], wanted);
  if (isRefusal(decided)) return decided.refused;
  return decided.refusal?.refused ?? decided.found.document.status;
}

/** The code of the refusal, after which nothing may have been written. */
async function refusal(who: PersonName, wanted: Decide): Promise<string> {
  const before = desk.commits();
  const code = await decides(who, wanted);
  expect(desk.commits()).toBe(before);
  return code;
}

async function dearer(found: FoundRequest): Promise<void> {
  const campaign = await present(desk, found).campaign();
  const stored = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
  const edit = { budget: { minor: (campaign?.budget?.minor ?? 0) + 1_500_000, currency: 'CNY' } };
  const ifVersion = stored?.version ?? '';
  granted(
    await editCampaign(desk.doors, desk.actors.lin, {
      campaignId: found.document.campaignId,
      ifVersion,
      edit,
    }),
  );
}

describe('An answer is refused', () => {
  it.each<[PersonName, string]>([
    ['ana', 'notAsked'],
    ['lin', 'notAsked'],
    ['gus', 'notFound'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('from %s, who was not asked', async (who, code) => {
    expect(await refusal(who, answer(await submitted(desk)))).toBe(code);
  });

  it('to a request that does not exist', async () => {
    expect(await refusal('mei', answer(await submitted(desk), { requestId: 'none' }))).toBe('notFound');
  });

  it('from an approver who has become a guest since', async () => {
    const found = await submitted(desk);
    const memberships = [{ workspaceId: 'marketing', role: 'guest' as const }];
    const demoted = await desk.change('bo', { memberships });
    const before = desk.commits();
    const decided = await decideApproval(desk.doors, demoted, answer(found));
    expect(isRefusal(decided) && decided.refused).toBe('notFound');
    expect(desk.commits()).toBe(before);
  });

  it('without the words that it needs', async () => {
    const found = await submitted(desk);
    expect(await refusal('mei', answer(found, { verb: 'requestChanges', comment: ' ' }))).toBe(
      'commentNeeded',
    );
    expect(await refusal('mei', answer(found, { verb: 'reject' }))).toBe('reasonNeeded');
  });

  it('to content that has changed, and says what changed', async () => {
    const found = await submitted(desk);
    await dearer(found);
    expect(await refusal('mei', answer(found))).toBe('changedSinceShown');
    const healed = granted(await decideOnCard(desk.doors, desk.actors.mei, answer(found)));
    expect(healed).toMatchObject({
      refusal: { refused: 'changedSinceShown' },
      notice: {
        approval: {
          revision: 2,
          mine: 'decide',
          changes: [{ field: 'budget', from: { minor: 8_000_000 }, to: { minor: 9_500_000 } }],
        },
      },
    });
  });

  it('after somebody else was faster, by name', async () => {
    const found = await submitted(desk);
    await decides('mei', answer(found));
    const late = granted(await decideApproval(desk.doors, desk.actors.bo, answer(found)));
    expect(late.refusal).toMatchObject({ refused: 'alreadyDecided', facts: { name: 'Mei' } });
    expect(late.found.document.status).toBe('approved');
  });

  it('after the request was taken back', async () => {
    const found = await submitted(desk);
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which(found), reason: 'Not yet' }));
    expect(await refusal('mei', answer(found))).toBe('requestClosed');
  });

  it('to a round that is over, even when a new one waits', async () => {
    const found = await submitted(desk);
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which(found), reason: '' }));
    const campaign = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    if (!campaign) throw new Error('no campaign');
    await submitted(desk, { once: 'submit-0002' }, campaign);
    expect(await refusal('mei', answer(found))).toBe('requestClosed');
  });
});

describe('An answer', () => {
  it('moves request and campaign in one commit', async () => {
    const found = await submitted(desk);
    const before = desk.commits();
    expect(await decides('mei', answer(found))).toBe('approved');
    expect(desk.commits()).toBe(before + 1);
    const now = present(desk, found);
    expect(await now.campaign()).toMatchObject({ status: 'approved', approval: { state: 'approved' } });
    expect((await now.history()).slice(0, 2)).toEqual(['campaign.statusChanged', 'approval.decided']);
  });

  it.each([
    ['requestChanges', 'changesRequested'],
    ['reject', 'rejected'],
  ] as const)('%s sends the campaign back to planning', async (verb, status) => {
    const found = await submitted(desk, { mode: 'all' });
    expect(await decides('bo', answer(found, { verb, comment: 'Too dear' }))).toBe(status);
    expect(await present(desk, found).campaign()).toMatchObject({
      status: 'planning',
      approval: { state: status },
    });
  });

  it('leaves the campaign in review while others are waited for', async () => {
    const found = await submitted(desk, { mode: 'all' });
    expect(await decides('bo', answer(found))).toBe('inStage');
    expect(await present(desk, found).campaign()).toMatchObject({ status: 'inReview' });
    expect(await decides('mei', answer(found))).toBe('approved');
  });

  it('given twice is given once, and no fault', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await decides('bo', answer(found));
    const before = desk.commits();
    expect(await decides('bo', answer(found))).toBe('inStage');
    expect(await refusal('bo', answer(found, { verb: 'reject', comment: 'No' }))).toBe('alreadyDecided');
    expect(desk.commits()).toBe(before);
  });

  it('of two people in the same moment makes one transition', async () => {
    const found = await submitted(desk);
    const results = await Promise.all([decides('mei', answer(found)), decides('bo', answer(found))]);
    expect(results.toSorted()).toEqual(['alreadyDecided', 'approved']);
    const request = await present(desk, found).request();
    expect(request?.stages[0]?.decisions).toHaveLength(1);
    expect((await present(desk, found).history()).filter((type) => type === 'approval.decided')).toHaveLength(
      1,
    );
  });

  it('of everybody at once, where all are needed, loses none', async () => {
    const approverIds = ['mei', 'bo', 'ana'];
    const found = await submitted(desk, { mode: 'all', approverIds });
    const wanted = answer(found);
    const clicks = [...approverIds, ...approverIds].map((who) => decides(who as PersonName, wanted));
    await Promise.all(clicks);
    const request = await present(desk, found).request();
    expect(request?.status).toBe('approved');
    expect(request?.stages[0]?.decisions.map(({ personId }) => personId).toSorted()).toEqual(
      approverIds.toSorted(),
    );
  });

  it('after an edit is asked for again, and the yes before stays on record', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await decides('bo', answer(found));
    await dearer(found);
    const seen = granted(await readApproval(desk.doors, desk.actors.bo, which(found)));
    expect(seen).toMatchObject({
      verbs: ['approve', 'requestChanges', 'reject'],
      changes: [{ field: 'budget' }],
    });
    expect(seen.request.stages[0]?.decisions[0]?.withdrawn?.changes).toMatchObject([{ field: 'budget' }]);
    expect(await decides('bo', answer(found, { revisionShown: 2 }))).toBe('inStage');
  });
});

describe('A request past its time', () => {
  const dueAt = '2026-03-09T01:00:00.000Z';

  it('takes no answer, although nobody has closed it yet, and says so on the card', async () => {
    const found = await submitted(desk, { dueAt });
    desk.clock.passUntil(dueAt);
    expect(await decides('mei', answer(found))).toBe('requestClosed');
    expect(await present(desk, found).request()).toMatchObject({ status: 'expired', closedAt: dueAt });
    expect(await present(desk, found).campaign()).toMatchObject({ status: 'planning' });
  });

  it('expires by itself', async () => {
    const found = await submitted(desk, { dueAt });
    await desk.jobs.settle();
    expect(await present(desk, found).request()).toMatchObject({ status: 'inStage' });
    desk.clock.passUntil(dueAt);
    await desk.jobs.settle();
    expect(await present(desk, found).request()).toMatchObject({ status: 'expired' });
    expect(await present(desk, found).due(`expire.${found.document.id}`)).toMatchObject({ state: 'done' });
    expect((await present(desk, found).history()).slice(0, 2)).toContain('approval.expired');
  });

  it('does not expire when it was answered in time', async () => {
    const found = await submitted(desk, { dueAt });
    await decides('mei', answer(found));
    desk.clock.passUntil(dueAt);
    await desk.jobs.settle();
    expect(await present(desk, found).request()).toMatchObject({ status: 'approved' });
    expect(await present(desk, found).due(`expire.${found.document.id}`)).toMatchObject({
      state: 'cancelled',
    });
  });
});

describe('Taking a request back', () => {
  it('is for the requester and those above', async () => {
    const found = await submitted(desk);
    const asked = { ...which(found), reason: ' Not yet ' };
    const before = desk.commits();
    expect(await withdrawApproval(desk.doors, desk.actors.bo, asked)).toMatchObject({
      refused: 'notAllowed',
    });
    expect(await withdrawApproval(desk.doors, desk.actors.gus, asked)).toMatchObject({ refused: 'notFound' });
    expect(desk.commits()).toBe(before);
    granted(await withdrawApproval(desk.doors, desk.actors.mei, asked));
    expect(await present(desk, found).campaign()).toMatchObject({
      status: 'planning',
      approval: { state: 'withdrawn' },
    });
    expect(await withdrawApproval(desk.doors, desk.actors.lin, asked)).toMatchObject({
      refused: 'requestClosed',
    });
  });
});

describe('Whoever reads a request', () => {
  it('sees all rounds, newest first, with what they can do', async () => {
    const found = await submitted(desk);
    await decides('mei', answer(found, { verb: 'requestChanges', comment: 'Cheaper' }));
    const campaign = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    if (!campaign) throw new Error('no campaign');
    await dearer(found);
    const edited = await desk.store.get(found.campaign.partition, 'campaign', found.document.campaignId);
    await submitted(desk, { once: 'submit-0002' }, edited);
    const list = granted(await listApprovals(desk.doors, desk.actors.bo, found.document.campaignId));
    expect(list.map(({ request }) => request.round)).toEqual([2, 1]);
    expect(list[0]).toMatchObject({ can: { withdraw: false }, changes: [{ field: 'budget' }] });
    expect(list[0]?.verbs).toHaveLength(3);
    expect(list[1]).toMatchObject({ verbs: [], can: { withdraw: false } });
  });

  it('as a guest finds nothing', async () => {
    const found = await submitted(desk);
    expect(await listApprovals(desk.doors, desk.actors.gus, found.document.campaignId)).toMatchObject({
      refused: 'notFound',
    });
    expect(await readApprovalNotice(desk.doors, desk.actors.gus, which(found))).toMatchObject({
      refused: 'notFound',
    });
  });
});
