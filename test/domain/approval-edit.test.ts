import { describe, expect, it } from 'vitest';
import { approvalAfterEdit, contentChanges, knownBefore, shownAt } from '../../src/domain/approval-edit.ts';
import { waitingFor } from '../../src/domain/approval-flow.ts';
import { ApprovalRequest, approvalStatuses, isOpen } from '../../src/domain/approval.ts';
import { at, campaignOf, decisionOf, later, requestIn, requestOf } from './approval-cases.ts';

const dearer = { field: 'budget', from: { minor: 8, currency: 'CNY' }, to: { minor: 9, currency: 'CNY' } };
const edited = (state: 'waiting' | 'approved' | 'rejected') =>
  campaignOf({ revision: 4, approval: { requestId: 'r-1', state } });

describe('An edit while approval is asked for', () => {
  const request = requestOf({}, { decisions: [decisionOf('mei')] });
  const after = approvalAfterEdit(request, edited('waiting'), [dearer], 'hash-4', later);

  it('moves the request on to the new content', () => {
    expect(ApprovalRequest.parse(after?.request)).toMatchObject({
      status: 'inStage',
      revision: 4,
      snapshotHash: 'hash-4',
      shown: [
        { revision: 3, snapshotHash: 'hash-3' },
        { revision: 4, snapshotHash: 'hash-4' },
      ],
    });
  });

  it('takes every yes back, says why, and keeps it on record', () => {
    expect(after?.request.stages[0]).toMatchObject({
      outcome: 'open',
      decisions: [{ personId: 'mei', verb: 'approve', withdrawn: { at: later, changes: [dearer] } }],
    });
    expect(after && waitingFor(after.request)).toEqual(['mei', 'bo']);
    expect(after?.happenings).toEqual([
      { type: 'approval.yesWithdrawn', requestId: 'r-1', personIds: ['mei'], changes: [dearer] },
    ]);
  });

  it('tells nobody of a yes that nobody gave', () => {
    const quiet = approvalAfterEdit(requestOf(), edited('waiting'), [dearer], 'hash-4', later);
    expect(quiet).toMatchObject({ request: { revision: 4 }, happenings: [] });
  });

  it('remembers the first and the latest of very many revisions', () => {
    const shown = Array.from({ length: 200 }, (_, index) => ({
      revision: index,
      snapshotHash: `h-${index}`,
    }));
    const busy = approvalAfterEdit(requestOf({ shown }), edited('waiting'), [dearer], 'hash-4', later);
    const kept = ApprovalRequest.parse(busy?.request).shown ?? [];
    expect([kept.length, kept[0]?.revision, kept[1]?.revision, kept.at(-1)?.revision]).toEqual([
      200, 0, 2, 4,
    ]);
  });

  it('changes nothing when only the filing changed', () => {
    const filed = { field: 'tags', from: [], to: ['q3'] };
    expect(approvalAfterEdit(request, edited('waiting'), [filed], 'hash-3', later)).toBeUndefined();
    expect(approvalAfterEdit(request, edited('waiting'), [], 'hash-3', later)).toBeUndefined();
  });

  it('leaves a request alone that is not the latest', () => {
    const other = campaignOf({ approval: { requestId: 'r-2', state: 'waiting' } });
    expect(approvalAfterEdit(request, other, [dearer], 'hash-4', later)).toBeUndefined();
  });
});

describe('An edit after the answer', () => {
  it('makes a yes outdated', () => {
    const after = approvalAfterEdit(requestIn.approved, edited('approved'), [dearer], 'hash-4', later);
    expect(after).toMatchObject({
      request: requestIn.approved,
      campaign: { approval: { requestId: 'r-1', state: 'outdated' } },
      happenings: [{ type: 'approval.outdated', requestId: 'r-1', changes: [dearer] }],
    });
  });

  it.each(approvalStatuses.filter((status) => !isOpen(requestIn[status]) && !status.startsWith('approved')))(
    'changes nothing when it was %s',
    (status) => {
      const after = approvalAfterEdit(requestIn[status], edited('rejected'), [dearer], 'hash-4', later);
      expect(after).toBeUndefined();
    },
  );
});

describe('What somebody knew before', () => {
  const moved = requestOf({
    revision: 5,
    snapshotHash: 'hash-5',
    shown: [
      { revision: 3, snapshotHash: 'hash-3' },
      { revision: 4, snapshotHash: 'hash-4' },
      { revision: 5, snapshotHash: 'hash-5' },
    ],
  });

  it('is what they said yes to', () => {
    const decisions = [decisionOf('mei', { snapshotHash: 'hash-4', withdrawn: { at, changes: [] } })];
    const request = { ...moved, stages: requestOf({}, { decisions }).stages };
    expect(knownBefore(request, requestIn.changesRequested, 'mei')).toBe('hash-4');
  });

  it('is the round before for those who have not answered in this one', () => {
    expect(knownBefore(moved, { ...requestIn.rejected, snapshotHash: 'hash-2' }, 'bo')).toBe('hash-2');
  });

  it('is what the first round showed first', () => {
    expect(knownBefore(moved, undefined, 'bo')).toBe('hash-3');
  });

  it('is nothing new for whoever answered what is shown now', () => {
    const request = requestOf({}, { decisions: [decisionOf('mei')] });
    expect(knownBefore(request, requestIn.rejected, 'mei')).toBeUndefined();
  });

  it('is found by the revision they were looking at', () => {
    expect([shownAt(moved, 4), shownAt(moved, 9), shownAt(requestOf({ shown: undefined }), 3)]).toEqual([
      'hash-4',
      undefined,
      undefined,
    ]);
  });

  it('is compared field by field', () => {
    const changes = contentChanges(campaignOf(), campaignOf({ goal: 'More', tags: ['filed'] }));
    expect(changes).toEqual([{ field: 'goal', from: '', to: 'More' }]);
  });
});
