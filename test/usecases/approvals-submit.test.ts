import { beforeEach, describe, expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/approval.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { snapshotOf } from '../../src/usecases/approvals/snapshot.ts';
import { type SubmitForApproval, submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { type PersonName, granted, tenantId } from '../kit/department.ts';
import { type Desk, openDesk, present, readyCampaign, submission, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

/** The code of the refusal, after which nothing may have been written or armed. */
async function refusal(who: PersonName, wanted: SubmitForApproval): Promise<string> {
  const before = desk.commits();
  const answer = await submitForApproval(desk.doors, desk.actors[who], wanted);
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'submitted';
}

describe('Submitting for approval is refused', () => {
  it.each<[string, PersonName, string]>([
    ['to a member who does not work on the campaign', 'bo', 'notAllowed'],
    ['to a guest who is not named', 'gus', 'notFound'],
    ['to somebody from another workspace', 'otto', 'notFound'],
    ['to somebody from another tenant', 'tia', 'notFound'],
  ])('%s', async (_, who, code) => {
    expect(await refusal(who, submission(await readyCampaign(desk)))).toBe(code);
  });

  it('for a campaign that does not exist', async () => {
    const wanted = { ...submission(await readyCampaign(desk)), campaignId: 'nothing' };
    expect(await refusal('lin', wanted)).toBe('notFound');
  });

  it.each([
    ['nobody', [], 'noApprovers'],
    ['somebody unknown', ['nobody'], 'unknownPerson'],
    ['somebody of another workspace', ['otto'], 'unknownPerson'],
    ['a guest', ['gus'], 'guestCannotDecide'],
    ['the requester', ['mei', 'lin'], 'ownRequest'],
  ])('when it asks %s', async (_, approverIds, code) => {
    const campaign = await readyCampaign(desk);
    expect(await refusal('lin', submission(campaign, { approverIds }))).toBe(code);
  });

  it('when it asks somebody who has left', async () => {
    await desk.change('mei', { active: false });
    const campaign = await readyCampaign(desk);
    expect(await refusal('lin', submission(campaign, { approverIds: ['mei'] }))).toBe('unknownPerson');
  });

  it('when something is missing', async () => {
    const campaign = await readyCampaign(desk, { budget: null });
    expect(await refusal('lin', submission(campaign))).toBe('incomplete');
  });

  it('when it is due already', async () => {
    const campaign = await readyCampaign(desk);
    expect(await refusal('lin', submission(campaign, { dueAt: desk.clock.now() }))).toBe('malformed');
  });

  it('when the campaign changed since the requester looked', async () => {
    const campaign = await readyCampaign(desk);
    const edit = { campaignId: campaign.document.id, ifVersion: campaign.version, edit: { goal: 'More' } };
    granted(await editCampaign(desk.doors, desk.actors.mei, edit));
    expect(await refusal('lin', submission(campaign))).toBe('stale');
  });

  it('while another request is open', async () => {
    const found = await submitted(desk);
    expect(await refusal('mei', submission(found.campaign, { once: 'other-001' }))).toBe('approvalRunning');
  });
});

describe('Submitting for approval', () => {
  it('writes request, snapshot, campaign and events at once', async () => {
    const campaign = await readyCampaign(desk);
    const before = desk.commits();
    const found = await submitted(desk, { dueAt: '2026-03-09T01:00:00.000Z' }, campaign);
    expect(desk.commits()).toBe(before + 1);
    const now = present(desk, found);
    expect(await now.request()).toMatchObject({
      status: 'inStage',
      round: 1,
      requesterId: 'lin',
      revision: 1,
    });
    expect(await now.campaign()).toMatchObject({
      status: 'inReview',
      approval: { requestId: found.document.id, state: 'waiting' },
    });
    expect(await now.history()).toEqual(['campaign.statusChanged', 'approval.submitted', 'campaign.created']);
    expect(await now.due(`expire.${found.document.id}`)).toMatchObject({
      state: 'armed',
      dueAt: '2026-03-09T01:00:00.000Z',
    });
    expect(found.version).not.toBe('');
    expect(found.campaign.version).not.toBe(campaign.version);
  });

  it('keeps what approvers are shown, under the hash of it', async () => {
    const found = await submitted(desk);
    const { snapshotHash } = found.document;
    const partition = { tenantId, scope: found.document.campaignId };
    const stored = await desk.store.get(partition, 'snapshot', snapshotHash);
    expect(Snapshot.parse(stored?.document)).toEqual(await snapshotOf(found.campaign.document));
    expect(snapshotHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('twice with the same key submits once', async () => {
    const campaign = await readyCampaign(desk);
    const first = await submitted(desk, {}, campaign);
    const before = desk.commits();
    const second = await submitted(desk, {}, campaign);
    expect(second.document).toEqual(first.document);
    expect(desk.commits()).toBe(before);
  });

  it('begins a new round after the first was taken back', async () => {
    const first = await submitted(desk);
    const which = { campaignId: first.document.campaignId, requestId: first.document.id, reason: '' };
    const withdrawn = granted(await withdrawApproval(desk.doors, desk.actors.lin, which));
    const second = await submitted(desk, { once: 'submit-0002' }, withdrawn.campaign);
    expect(second.document).toMatchObject({ round: 2, status: 'inStage' });
    expect(second.document.id).not.toBe(first.document.id);
  });
});

describe('The hash of what is shown', () => {
  it('does not depend on the order in which fields were written', async () => {
    const campaign = (await readyCampaign(desk)).document;
    const turned = Object.fromEntries(Object.entries(campaign).toReversed()) as typeof campaign;
    const budget = { currency: 'CNY', minor: 8_000_000 };
    expect((await snapshotOf({ ...turned, budget })).id).toBe((await snapshotOf(campaign)).id);
  });

  it('differs with each field of the content, and with nothing else', async () => {
    const campaign = (await readyCampaign(desk)).document;
    const hashes = await Promise.all(
      [campaign, { ...campaign, goal: 'x' }, { ...campaign, tags: ['x'] }].map(
        async (each) => (await snapshotOf(each)).id,
      ),
    );
    expect(hashes[1]).not.toBe(hashes[0]);
    expect(hashes[2]).toBe(hashes[0]);
  });
});
