import type { ApprovalRequest } from './approval.ts';
import { openStages, reviewersIn, waitingFor } from './approval-stages.ts';
import { isLatestOf } from './approval-standing.ts';
import type { Campaign } from './campaign.ts';
import type { WorkItem } from './summary.ts';

/**
 * What a request asks of somebody now: their answer, their look as a reviewer who named no point yet, or, of whoever asked,
 * to mend what was sent back. Undefined when nothing.
 */
export function approvalNoun(
  campaign: Pick<Campaign, 'approval'>,
  request: ApprovalRequest,
  personId: string,
): WorkItem['noun'] | undefined {
  if (waitingFor(request).includes(personId)) return 'approval';
  const isSentBack = request.status === 'changesRequested' && isLatestOf(campaign, request);
  if (isSentBack && request.requesterId === personId) return 'sentBack';
  const reviews = openStages(request).some(
    (stage) => stage.reviewerIds?.includes(personId) === true && reviewersIn(stage).includes(personId),
  );
  const hasSpoken = request.points?.some(({ byId }) => byId === personId) ?? false;
  return reviews && !hasSpoken ? 'review' : undefined;
}
