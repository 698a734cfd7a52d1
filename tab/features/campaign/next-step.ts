import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { waitingFor } from '../../../src/domain/approval-flow.ts';
import { openStages } from '../../../src/domain/approval-stages.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { missingFieldsOf } from '../../data/submit-fault.ts';

/** The one thing that takes a campaign further, or what it waits for. */
export type NextStep =
  | { readonly kind: 'decide' }
  | { readonly kind: 'wait'; readonly personIds: readonly string[]; readonly until: string | null }
  | { readonly kind: 'fill'; readonly missing: readonly ('brief' | 'flight' | 'budget')[] }
  | { readonly kind: 'submit'; readonly again: boolean }
  /** So many lines of the launch checklist are in the way. */
  | { readonly kind: 'check'; readonly open: number }
  /** The retrospective is to be written and published. */
  | { readonly kind: 'lookBack' }
  | { readonly kind: 'move'; readonly to: CampaignStatus }
  | { readonly kind: 'none' };

/** Where a campaign goes by hand when nothing else is in the way. */
const onward: Record<CampaignStatus, CampaignStatus | undefined> = {
  draft: undefined,
  planning: undefined,
  inReview: undefined,
  approved: 'running',
  running: 'ended',
  paused: 'running',
  ended: 'retrospectiveDone',
  retrospectiveDone: 'archived',
  archived: 'planning',
};

/** Until when the request, or a step that is asked now, has to be answered; null without a limit. */
function untilOf(request: ApprovalView): string | null {
  const steps = openStages(request).flatMap(({ dueAt }) => dueAt ?? []);
  return [...(request.dueAt === null ? [] : [request.dueAt]), ...steps].toSorted()[0] ?? null;
}

/** `request` is the campaign's latest approval request, as far as it is known; `today` the reader's; the launch waits for `open` lines. */
export function nextStepOf(
  campaign: CampaignView,
  request: ApprovalView | undefined,
  today: string,
  open: number,
): NextStep {
  const { approval, can, status, flight } = campaign;
  if (approval?.state === 'waiting') {
    if (request && request.verbs.length > 0) return { kind: 'decide' };
    return {
      kind: 'wait',
      personIds: request ? waitingFor(request) : [],
      until: request ? untilOf(request) : null,
    };
  }
  // What runs without ever having been asked about came from a file; asking then is possible, but not what comes next.
  const isAhead = status === 'draft' || status === 'planning';
  if (can.submit && (isAhead || approval !== null)) {
    const missing = missingFieldsOf(campaign);
    return missing.length > 0 ? { kind: 'fill', missing } : { kind: 'submit', again: approval !== null };
  }
  const to = onward[status];
  // Ending a campaign that is still in its flight is possible, but it is not what comes next.
  const early = status === 'running' && flight !== null && flight.end >= today;
  if (status === 'approved' && open > 0) return { kind: 'check', open };
  if (status === 'ended' && can.statuses.includes('retrospectiveDone')) return { kind: 'lookBack' };
  return to !== undefined && !early && can.statuses.includes(to) ? { kind: 'move', to } : { kind: 'none' };
}
