import { describe, expect, it } from 'vitest';
import { type ApprovalRequest, type ApprovalStatus, approvalStatuses } from '../../src/domain/approval.ts';
import { approvalAfterEdit } from '../../src/domain/approval-edit.ts';
import { type Step, decide, expire, withdraw } from '../../src/domain/approval-flow.ts';
import { addApprover, copyTo, transfer, urge } from '../../src/domain/approval-hand.ts';
import { settlePoint } from '../../src/domain/approval-points.ts';
import { climb, override, supersede } from '../../src/domain/approval-ruling.ts';
import { askToReopen, reopen, returnTo, undo } from '../../src/domain/approval-undo.ts';
import { type Refusal, isRefusal } from '../../src/domain/refusal.ts';
import { campaignOf } from './approval-cases.ts';
import { after, agreed, asked, says, stageOf, took } from './approval-model/scenes.ts';

const ladder = [{ afterHours: 1, act: 'askTerminalOwner' as const }];
const points = [{ text: 'Logo', anchor: null }];
const begun = agreed(
  asked([stageOf('a', ['ana']), stageOf('b', ['bo', 'cyn'], { ladder })], { dueAt: after(60) }),
  'ana',
);
const rejecting = { comment: 'Because', points };

/** Ana has said yes in the first stage; in the second, Bo and Cyn are asked. The closed ones were closed by Bo. */
const requestIn: Record<ApprovalStatus, ApprovalRequest> = {
  submitted: { ...begun, status: 'submitted' },
  inStage: begun,
  approved: agreed(begun, 'bo', 'cyn'),
  approvedWithChanges: took(says(agreed(begun, 'cyn'), 'bo', 'approve', after(4), { points })),
  changesRequested: took(says(begun, 'bo', 'requestChanges', after(4), rejecting)),
  rejected: took(says(begun, 'bo', 'reject', after(4), rejecting)),
  withdrawn: took(withdraw(begun, '', after(4))),
  expired: expire(begun, after(60)).request,
  superseded: supersede(agreed(begun, 'bo', 'cyn')).request,
};

const at = after(5);
const by = { personId: 'cyn', comment: 'Because', at };

const actions: Record<string, (request: ApprovalRequest) => Step | Refusal> = {
  undo: (request) => undo(request, 'bo', at),
  reopen: (request) => reopen(request, { reason: 'Because', at }),
  askToReopen: (request) => askToReopen(request, 'cyn', at),
  return: (request) => returnTo(request, { ...by, stageId: 'a' }),
  transfer: (request) => transfer(request, { ...by, fromId: 'cyn', toId: 'dan' }),
  add: (request) => addApprover(request, { ...by, toId: 'dan', where: 'before' }),
  copy: (request) => copyTo(request, { ...by, toId: 'eva' }),
  urge: (request) => urge(request, { toId: 'cyn', at, nextAt: () => at }),
  override: (request) => override(request, { byId: 'zoe', verb: 'reject', reason: 'Because', at }),
  climb: (request) => climb(request, { stageId: 'b', rung: 0, amount: null, at }),
  supersede: (request) => supersede(request),
  settle: (request) =>
    settlePoint(request, { pointId: 'point-1', how: 'resolved', words: '', byId: 'lin', at }),
};

function result(step: Step | Refusal): string {
  if (isRefusal(step)) return step.refused;
  return step.happening ? step.request.status : 'nothing';
}

describe('In every status, everything that can be done besides answering has one answer', () => {
  const open = {
    undo: 'notAsked',
    reopen: 'wrongStatus',
    askToReopen: 'wrongStatus',
    return: 'inStage',
    transfer: 'inStage',
    add: 'inStage',
    copy: 'inStage',
    urge: 'inStage',
    override: 'rejected',
    climb: 'inStage',
    supersede: 'nothing',
    settle: 'notFound',
  };
  const closed = {
    undo: 'tooLate',
    reopen: 'wrongStatus',
    askToReopen: 'wrongStatus',
    return: 'requestClosed',
    transfer: 'requestClosed',
    add: 'requestClosed',
    copy: 'requestClosed',
    urge: 'requestClosed',
    override: 'requestClosed',
    climb: 'nothing',
    supersede: 'nothing',
    settle: 'notFound',
  };
  const answered = { ...closed, undo: 'inStage', reopen: 'inStage' };
  const table: Record<ApprovalStatus, typeof open> = {
    submitted: { ...open, copy: 'submitted', urge: 'submitted', climb: 'inStage' },
    inStage: open,
    approved: { ...answered, supersede: 'superseded' },
    approvedWithChanges: { ...answered, supersede: 'superseded', settle: 'approvedWithChanges' },
    changesRequested: { ...answered, reopen: 'wrongStatus', settle: 'changesRequested' },
    rejected: { ...answered, settle: 'rejected' },
    withdrawn: { ...closed, undo: 'notAsked' },
    expired: { ...closed, undo: 'notAsked', reopen: 'inStage', askToReopen: 'expired' },
    superseded: closed,
  };

  it.each(approvalStatuses)('%s', (status) => {
    const request = requestIn[status];
    expect(request.status).toBe(status);
    const results = Object.entries(actions).map(([name, act]) => [name, result(act(request))]);
    expect(Object.fromEntries(results)).toEqual(table[status]);
  });

  it.each(approvalStatuses)('%s: and whatever is refused leaves it as it was', (status) => {
    const request = requestIn[status];
    const before = structuredClone(request);
    for (const act of Object.values(actions)) act(request);
    decide(request, { ...by, verb: 'approve', round: 99, revisionShown: 99 });
    expect(request).toEqual(before);
  });

  it('and an edit asks open ones again, makes a yes outdated, and leaves the others alone', () => {
    const changes = [{ field: 'budget', from: 1, to: 2 }];
    const edited = (request: ApprovalRequest) => {
      const state = request.status.startsWith('approved') ? 'approved' : 'rejected';
      const campaign = campaignOf({ revision: 2, approval: { requestId: 'r-1', state } });
      const edit = approvalAfterEdit(request, campaign, changes, 'hash-2', at);
      return edit?.campaign.approval?.state === 'outdated' ? 'outdated' : (edit?.request.status ?? 'alone');
    };
    expect(approvalStatuses.map((status) => edited(requestIn[status]))).toEqual([
      'inStage',
      'inStage',
      'outdated',
      'outdated',
      'alone',
      'alone',
      'alone',
      'alone',
      'alone',
    ]);
  });
});
