import type { Campaign, CampaignStatus } from './campaign.ts';
import type { Happening } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Where a person may move a campaign by hand. `inReview` is entered by submitting and left by the answer. */
const moves: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['planning', 'archived'],
  planning: ['draft', 'approved', 'archived'],
  inReview: [],
  approved: ['planning', 'running', 'archived'],
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: ['running', 'retrospectiveDone', 'archived'],
  retrospectiveDone: ['ended', 'archived'],
  // What it was before is not kept; planning is the one status from which everything else can be reached.
  archived: ['planning'],
};

/** Statuses that only a yes opens. */
const behindApproval: ReadonlySet<CampaignStatus> = new Set(['inReview', 'approved', 'running']);

interface Standing {
  readonly status: CampaignStatus;
  readonly approval: Pick<NonNullable<Campaign['approval']>, 'state'> | null;
}

/** The statuses to which this campaign can be moved by hand now, whoever asks. */
export function statusMoves(campaign: Standing): CampaignStatus[] {
  return moves[campaign.status].filter((to) => to !== 'approved' || campaign.approval?.state === 'approved');
}

export interface Moved {
  readonly campaign: Campaign;
  /** Absent when the campaign stands there already. */
  readonly happening: Happening | undefined;
}

/**
 * Moves a campaign to another status. `approved` is reached by hand only to take back a move away from it, while the
 * yes still holds. Refuses: `approvalRunning`, `approvalNeeded` (names the wanted status), `wrongStatus` (names the present one).
 */
export function moveStatus(
  campaign: Campaign,
  to: CampaignStatus,
  reason: string,
  at: string,
): Moved | Refusal {
  const from = campaign.status;
  if (from === to) return { campaign, happening: undefined };
  const refusal = statusFault(campaign, to);
  if (refusal) return refusal;
  return {
    campaign: { ...campaign, status: to, updatedAt: at },
    happening: { type: 'campaign.statusChanged', from, to, reason },
  };
}

/**
 * Takes a move back: to where it stood before, also where no hand leads otherwise. Behind an approval only while the yes
 * still holds. Refuses: `approvalRunning`, `approvalNeeded`.
 */
export function moveBack(campaign: Campaign, to: CampaignStatus, at: string): Moved | Refusal {
  const from = campaign.status;
  if (from === 'inReview' || to === 'inReview') return refuse('approvalRunning');
  if (behindApproval.has(to) && campaign.approval?.state !== 'approved')
    return refuse('approvalNeeded', { at: 'status', facts: { status: to } });
  return {
    campaign: { ...campaign, status: to, updatedAt: at },
    happening: { type: 'campaign.statusChanged', from, to, reason: '' },
  };
}

/** Why this campaign cannot be moved there by hand, whoever asks; undefined when it can. The board previews with it. */
export function statusFault(campaign: Standing, to: CampaignStatus): Refusal | undefined {
  const from = campaign.status;
  if (from === to) return undefined;
  if (from === 'inReview') return refuse('approvalRunning');
  if (statusMoves(campaign).includes(to)) return undefined;
  if (behindApproval.has(to) && beforeApproval.has(from)) {
    return refuse('approvalNeeded', { at: 'status', facts: { status: to } });
  }
  return refuse('wrongStatus', { at: 'status', facts: { status: from } });
}

/** A campaign that waited for its launch with a yes that no longer holds goes back to planning; what runs already goes on. */
export function fallBack(campaign: Campaign): Moved {
  const fell = campaign.status === 'approved' && campaign.approval?.state === 'outdated';
  if (!fell) return { campaign, happening: undefined };
  return {
    campaign: { ...campaign, status: 'planning' },
    happening: { type: 'campaign.statusChanged', from: 'approved', to: 'planning', reason: 'outdated' },
  };
}

const beforeApproval: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning']);
