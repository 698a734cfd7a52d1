import { describe, expect, it } from 'vitest';
import { ApprovalRequest, approvalStatuses } from '../../src/domain/approval.ts';
import { follow } from '../../src/domain/approval-standing.ts';
import { type Submission, submit, submitFault } from '../../src/domain/approval-submit.ts';
import { type Campaign, type CampaignStatus, campaignStatuses } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { at, campaignOf, later, requestIn, requestOf } from './approval-cases.ts';

const person = (id: string, role: 'manager' | 'member' | 'guest' = 'member') => ({
  id,
  role,
  decides: role !== 'guest',
});

const submission = (changes: Partial<Submission> = {}): Submission => ({
  id: 'r-9',
  requesterId: 'lin',
  asked: [person('mei', 'manager'), person('bo')],
  mode: 'all',
  dueAt: later,
  note: ' Please ',
  snapshotHash: 'hash-3',
  at,
  ...changes,
});

describe('Submitting a campaign', () => {
  it('asks everybody named, once, about what it is now', () => {
    const step = submit(campaignOf(), undefined, submission({ asked: [person('mei'), person('mei')] }));
    if (isRefusal(step)) throw new Error(step.refused);
    expect(ApprovalRequest.parse(step.request)).toMatchObject({
      status: 'inStage',
      round: 1,
      note: 'Please',
      revision: 3,
      stages: [{ mode: 'all', approverIds: ['mei'], outcome: 'open' }],
      shown: [{ revision: 3, snapshotHash: 'hash-3' }],
    });
    expect(step.happening).toMatchObject({ type: 'approval.submitted', approverIds: ['mei'], dueAt: later });
  });

  it('begins the next round after changes were requested', () => {
    const previous = { ...requestIn.changesRequested, round: 4 };
    expect(submit(campaignOf(), previous, submission())).toMatchObject({ request: { round: 5 } });
  });

  it.each<[string, Partial<Submission>, string]>([
    ['nobody', { asked: [] }, 'noApprovers'],
    [
      'somebody who is not in the workspace',
      { asked: [{ ...person('otto'), role: undefined }] },
      'unknownPerson',
    ],
    ['a guest', { asked: [person('gus', 'guest')] }, 'guestCannotDecide'],
    ['somebody from outside', { asked: [{ ...person('eve'), decides: false }] }, 'guestCannotDecide'],
    ['the requester', { asked: [person('mei'), person('lin')] }, 'ownRequest'],
    ['by a time that is over', { dueAt: at }, 'malformed'],
  ])('cannot ask %s', (_, changes, code) => {
    expect(submit(campaignOf(), undefined, submission(changes))).toMatchObject({ refused: code });
  });

  it.each<[string, Partial<Campaign>]>([
    ['brief', { brief: ' ' }],
    ['flight', { flight: null }],
    ['budget', { budget: null }],
  ])('needs a %s', (field, changes) => {
    expect(submit(campaignOf(changes), undefined, submission())).toMatchObject({
      refused: 'incomplete',
      at: field,
      facts: { field },
    });
  });

  it('waits while another request is open', () => {
    const waiting = campaignOf({ approval: { requestId: 'r-1', state: 'waiting' } });
    expect(submitFault(waiting)?.refused).toBe('approvalRunning');
    expect(submitFault(campaignOf(), requestOf())?.refused).toBe('approvalRunning');
  });

  const table: Record<CampaignStatus, [withoutYes: string, withYes: string]> = {
    draft: ['possible', 'possible'],
    planning: ['possible', 'possible'],
    inReview: ['wrongStatus', 'wrongStatus'],
    approved: ['possible', 'wrongStatus'],
    running: ['possible', 'wrongStatus'],
    paused: ['possible', 'wrongStatus'],
    ended: ['wrongStatus', 'wrongStatus'],
    retrospectiveDone: ['wrongStatus', 'wrongStatus'],
    archived: ['wrongStatus', 'wrongStatus'],
  };
  it.each(campaignStatuses)('is possible, or not, from %s', (status) => {
    const outdated = { requestId: 'r-0', state: 'outdated' } as const;
    const approved = { requestId: 'r-0', state: 'approved' } as const;
    const said = [outdated, approved].map(
      (approval) => submitFault(campaignOf({ status, approval }))?.refused ?? 'possible',
    );
    expect(said).toEqual(table[status]);
  });
});

describe('The campaign follows its request', () => {
  const table = {
    submitted: ['inReview', 'waiting'],
    inStage: ['inReview', 'waiting'],
    approved: ['approved', 'approved'],
    approvedWithChanges: ['approved', 'approved'],
    changesRequested: ['planning', 'changesRequested'],
    rejected: ['planning', 'rejected'],
    withdrawn: ['planning', 'withdrawn'],
    expired: ['planning', 'expired'],
    superseded: ['planning', 'outdated'],
  } as const;

  it.each(approvalStatuses)('from review when the request is %s', (status) => {
    const [to, state] = table[status];
    const before = campaignOf({ status: 'inReview', approval: { requestId: 'r-1', state: 'waiting' } });
    const { campaign, happening } = follow(before, requestIn[status], later);
    expect(campaign).toMatchObject({ status: to, approval: { requestId: 'r-1', state } });
    const moved = { type: 'campaign.statusChanged', from: 'inReview', to, reason: status };
    expect(happening).toEqual(to === 'inReview' ? undefined : moved);
  });

  it('into review when it is submitted', () => {
    const { campaign, happening } = follow(campaignOf({ status: 'draft' }), requestOf(), later);
    expect(campaign).toMatchObject({ status: 'inReview', updatedAt: later });
    expect(happening).toMatchObject({ from: 'draft', to: 'inReview' });
  });

  it('but goes on running while it is asked about again', () => {
    const running = campaignOf({ status: 'running' });
    const asked = follow(running, requestOf(), later);
    expect(asked).toMatchObject({ campaign: { status: 'running', approval: { state: 'waiting' } } });
    expect(asked.happening).toBeUndefined();
    expect(follow(asked.campaign, requestIn.rejected, later).campaign).toMatchObject({
      status: 'running',
      approval: { state: 'rejected' },
    });
  });

  it('without a trace when nothing changed', () => {
    const before = campaignOf({ status: 'inReview', approval: { requestId: 'r-1', state: 'waiting' } });
    expect(follow(before, requestOf(), later).campaign).toBe(before);
  });
});
