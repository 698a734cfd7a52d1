import { type ApprovalRequest, type ApprovalStatus, isOpen } from './approval.ts';
import type { ApprovalStanding, Campaign, CampaignStatus } from './campaign.ts';
import type { Happening } from './event.ts';
import type { z } from 'zod';

type Standing = z.infer<typeof ApprovalStanding>['state'];

/** How a campaign stands by the status of its latest request. */
const standings: Record<ApprovalStatus, Standing> = {
  submitted: 'waiting',
  inStage: 'waiting',
  approved: 'approved',
  approvedWithChanges: 'approved',
  changesRequested: 'changesRequested',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  expired: 'expired',
  superseded: 'outdated',
};

/** The same for whatever else waits for the answer. */
export function standingOf(status: ApprovalStatus): Standing {
  return standings[status];
}

/**
 * Whether nothing newer took the place of a request: the campaign itself knows its latest; of its parts each request stands
 * for itself.
 */
export function isLatestOf(campaign: Pick<Campaign, 'approval'>, request: ApprovalRequest): boolean {
  return request.subject.kind !== 'campaign' || campaign.approval?.requestId === request.id;
}

/** Before the launch the status follows the request; what runs already goes on while it is asked about again. */
const waitsInReview: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning', 'approved', 'inReview']);

/** The campaign that belongs to this state of its request, with the status change that explains it, if there is one. */
export function follow(
  campaign: Campaign,
  request: ApprovalRequest,
  at: string,
): { campaign: Campaign; happening: Happening | undefined } {
  const state = standings[request.status];
  const status = statusBy(campaign.status, request, state);
  const moved = status !== campaign.status;
  const same = !moved && campaign.approval?.requestId === request.id && campaign.approval.state === state;
  if (same) return { campaign, happening: undefined };
  return {
    campaign: { ...campaign, status, approval: { requestId: request.id, state }, updatedAt: at },
    happening: moved
      ? { type: 'campaign.statusChanged', from: campaign.status, to: status, reason: request.status }
      : undefined,
  };
}

function statusBy(status: CampaignStatus, request: ApprovalRequest, state: Standing): CampaignStatus {
  if (isOpen(request)) return waitsInReview.has(status) ? 'inReview' : status;
  if (status !== 'inReview') return status;
  return state === 'approved' ? 'approved' : 'planning';
}
