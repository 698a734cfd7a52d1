import { describe, expect, it } from 'vitest';
import { type ApprovalStatus, type DecisionVerb, approvalStatuses } from '../../src/domain/approval.ts';
import {
  type GivenDecision,
  type Step,
  decide,
  expire,
  isPastDue,
  waitingFor,
  withdraw,
} from '../../src/domain/approval-flow.ts';
import { type Refusal, isRefusal } from '../../src/domain/refusal.ts';
import { at, decisionOf, later, requestIn, requestOf } from './approval-cases.ts';

const answer = (changes: Partial<GivenDecision> = {}): GivenDecision => ({
  verb: 'approve',
  personId: 'bo',
  revisionShown: 3,
  round: 2,
  comment: 'Because',
  at: later,
  ...changes,
});

/** The code of a refusal, or the status after the step and whether anything happened. */
function result(outcome: Step | Refusal): string {
  if (isRefusal(outcome)) return outcome.refused;
  return outcome.happening ? outcome.request.status : `still ${outcome.request.status}`;
}

function taken(outcome: Step | Refusal): Step {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

describe('In every status, every action has one answer', () => {
  const table: Record<ApprovalStatus, Record<DecisionVerb | 'withdraw' | 'expire', string>> = {
    submitted: {
      approve: 'inStage',
      requestChanges: 'changesRequested',
      reject: 'rejected',
      withdraw: 'withdrawn',
      expire: 'expired',
    },
    inStage: {
      approve: 'inStage',
      requestChanges: 'changesRequested',
      reject: 'rejected',
      withdraw: 'withdrawn',
      expire: 'expired',
    },
    approved: closed('alreadyDecided', 'approved'),
    approvedWithChanges: closed('alreadyDecided', 'approvedWithChanges'),
    changesRequested: closed('alreadyDecided', 'changesRequested'),
    rejected: closed('alreadyDecided', 'rejected'),
    withdrawn: closed('requestClosed', 'withdrawn'),
    expired: closed('requestClosed', 'expired'),
    superseded: closed('requestClosed', 'superseded'),
  };

  function closed(refusal: string, status: ApprovalStatus) {
    return {
      approve: refusal,
      requestChanges: refusal,
      reject: refusal,
      withdraw: 'requestClosed',
      expire: `still ${status}`,
    };
  }

  it.each(approvalStatuses)('%s', (status) => {
    const request = requestIn[status];
    expect({
      approve: result(decide(request, answer())),
      requestChanges: result(decide(request, answer({ verb: 'requestChanges' }))),
      reject: result(decide(request, answer({ verb: 'reject' }))),
      withdraw: result(withdraw(request, 'Not yet', later)),
      expire: result(expire({ ...request, dueAt: later }, later)),
    }).toEqual(table[status]);
  });
});

describe('An answer is refused', () => {
  it.each<[string, Partial<GivenDecision>, string]>([
    ['from somebody who was not asked', { personId: 'ana' }, 'notAsked'],
    ['for another round', { round: 1 }, 'changedSinceShown'],
    ['for content that is not shown any more', { revisionShown: 2 }, 'changedSinceShown'],
    ['that asks for changes without saying which', { verb: 'requestChanges', comment: ' ' }, 'commentNeeded'],
    ['that rejects without a reason', { verb: 'reject', comment: '' }, 'reasonNeeded'],
  ])('%s', (_, changes, code) => {
    expect(result(decide(requestOf(), answer(changes)))).toBe(code);
  });

  it('from the requester, even when an old request names them', () => {
    expect(result(decide(requestOf({ requesterId: 'bo' }), answer()))).toBe('ownRequest');
  });

  it('from the approver of a stage that is not asked yet', () => {
    const [stage] = requestOf().stages;
    if (!stage) throw new Error('no stage');
    const next = { ...stage, id: 's-2', approverIds: ['ana'] };
    expect(result(decide(requestOf({ stages: [stage, next] }), answer({ personId: 'ana' })))).toBe(
      'notAsked',
    );
  });

  it('when the same person has answered otherwise, and says who', () => {
    const request = requestOf({}, { decisions: [decisionOf('bo')] });
    expect(decide(request, answer({ verb: 'reject' }))).toMatchObject({
      refused: 'alreadyDecided',
      facts: { personId: 'bo' },
    });
  });

  it('when somebody else was faster, and says who', () => {
    expect(decide(requestIn.approved, answer())).toMatchObject({
      refused: 'alreadyDecided',
      facts: { personId: 'mei' },
    });
  });
});

describe('An answer given twice', () => {
  it('is taken once', () => {
    const once = taken(decide(requestOf(), answer()));
    const twice = taken(decide(once.request, answer({ revisionShown: 1 })));
    expect(twice).toEqual({ request: once.request, happening: undefined });
  });

  it('is still no fault when it closed the request', () => {
    expect(result(decide(requestIn.rejected, answer({ personId: 'mei', verb: 'reject' })))).toBe(
      'still rejected',
    );
  });

  it('counts anew after an edit took the first one back', () => {
    const withdrawn = { at, changes: [] };
    const request = requestOf({}, { decisions: [decisionOf('bo', { revision: 2, withdrawn })] });
    expect(result(decide(request, answer({ revisionShown: 2 })))).toBe('changedSinceShown');
    const { request: after } = taken(decide(request, answer()));
    expect(after.stages[0]?.decisions).toHaveLength(2);
  });
});

describe('A stage closes as soon as its outcome is fixed', () => {
  it('with the first yes when any is enough', () => {
    const { request, happening } = taken(decide(requestOf({}, { mode: 'any' }), answer()));
    expect(request).toMatchObject({ status: 'approved', closedAt: later, stages: [{ outcome: 'approved' }] });
    expect(happening).toMatchObject({ type: 'approval.decided', verb: 'approve', closed: true, round: 2 });
  });

  it('with the last yes when all are needed', () => {
    const first = taken(decide(requestOf(), answer()));
    expect(first.request).toMatchObject({ status: 'inStage', closedAt: null });
    expect(first.happening).toMatchObject({ closed: false });
    expect(waitingFor(first.request)).toEqual(['mei']);
    expect(result(decide(first.request, answer({ personId: 'mei' })))).toBe('approved');
  });

  it('with one rejection, whatever others said', () => {
    const request = requestOf({}, { decisions: [decisionOf('mei')] });
    const { request: after } = taken(decide(request, answer({ verb: 'reject', comment: ' Too dear ' })));
    expect(after.status).toBe('rejected');
    expect(after.stages[0]?.decisions.at(-1)).toMatchObject({ comment: 'Too dear', snapshotHash: 'hash-3' });
    expect(waitingFor(after)).toEqual([]);
  });

  it('and hands over to the next one', () => {
    const [stage] = requestOf().stages;
    if (!stage) throw new Error('no stage');
    const stages = [
      { ...stage, mode: 'any' as const },
      { ...stage, id: 's-2', approverIds: ['ana'] },
    ];
    const { request } = taken(decide(requestOf({ stages }), answer()));
    expect(request).toMatchObject({ status: 'inStage', stage: 1, closedAt: null });
    expect(waitingFor(request)).toEqual(['ana']);
    expect(result(decide(request, answer({ personId: 'ana' })))).toBe('approved');
  });
});

describe('A request without an answer', () => {
  it('expires at its due time, not before', () => {
    const request = requestOf({ dueAt: later });
    expect(isPastDue(request, at)).toBe(false);
    expect(result(expire(request, at))).toBe('still inStage');
    expect(isPastDue(request, later)).toBe(true);
    expect(taken(expire(request, later))).toMatchObject({
      request: { status: 'expired', closedAt: later },
      happening: { type: 'approval.expired', requestId: 'r-1' },
    });
  });

  it('without a due time waits for ever', () => {
    expect(result(expire(requestOf(), '2199-01-01T00:00:00.000Z'))).toBe('still inStage');
  });
});
