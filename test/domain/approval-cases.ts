import type { ApprovalRequest, ApprovalStatus, Decision, Stage } from '../../src/domain/approval.ts';
import type { Campaign } from '../../src/domain/campaign.ts';

export const at = '2026-03-02T01:00:00.000Z';
export const later = '2026-03-03T01:00:00.000Z';

/** A request to Mei and Bo by Lin, about revision 3. */
export function requestOf(
  changes: Partial<ApprovalRequest> = {},
  stage: Partial<Stage> = {},
): ApprovalRequest {
  return {
    kind: 'approval',
    schema: 1,
    id: 'r-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    subject: { kind: 'campaign' },
    round: 2,
    requesterId: 'lin',
    note: '',
    status: 'inStage',
    stages: [
      { id: 's-1', mode: 'all', approverIds: ['mei', 'bo'], decisions: [], outcome: 'open', ...stage },
    ],
    stage: 0,
    revision: 3,
    snapshotHash: 'hash-3',
    shown: [{ revision: 3, snapshotHash: 'hash-3' }],
    submittedAt: at,
    dueAt: null,
    closedAt: null,
    ...changes,
  };
}

export function decisionOf(personId: string, changes: Partial<Decision> = {}): Decision {
  return {
    personId,
    verb: 'approve',
    comment: '',
    at,
    revision: 3,
    snapshotHash: 'hash-3',
    withdrawn: null,
    ...changes,
  };
}

/** The request as it looks in each status; where a decision closed it, it was Mei's. */
export const requestIn: Record<ApprovalStatus, ApprovalRequest> = {
  submitted: requestOf({ status: 'submitted' }),
  inStage: requestOf({ status: 'inStage' }),
  approved: closedBy('approve', 'approved', 'approved'),
  approvedWithChanges: closedBy('approve', 'approvedWithChanges', 'approved'),
  changesRequested: closedBy('requestChanges', 'changesRequested', 'changesRequested'),
  rejected: closedBy('reject', 'rejected', 'rejected'),
  withdrawn: requestOf({ status: 'withdrawn', closedAt: at }),
  expired: requestOf({ status: 'expired', closedAt: at, dueAt: at }),
  superseded: requestOf({ status: 'superseded', closedAt: at }),
};

function closedBy(
  verb: Decision['verb'],
  status: ApprovalStatus,
  outcome: Stage['outcome'],
): ApprovalRequest {
  const decisions = [decisionOf('mei', { verb, comment: verb === 'approve' ? '' : 'Because' })];
  return requestOf({ status, closedAt: at }, { mode: 'any', decisions, outcome });
}

export function campaignOf(changes: Partial<Campaign> = {}): Campaign {
  return {
    kind: 'campaign',
    schema: 1,
    id: 'c-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    code: 'MKT-1',
    status: 'planning',
    name: 'Spring launch',
    type: 'launch',
    brief: 'Tell everybody.',
    goal: '',
    audience: '',
    flight: { start: '2026-04-01', end: '2026-04-30' },
    channels: ['email'],
    budget: { minor: 8_000_000, currency: 'CNY' },
    ownerId: 'lin',
    teamIds: [],
    guestIds: [],
    tags: [],
    revision: 3,
    approval: null,
    importKey: null,
    createdAt: at,
    createdBy: 'lin',
    updatedAt: at,
    ...changes,
  };
}
