import type { ApprovalView, CampaignView } from '../../src/contract/views.ts';
import {
  type StageConsequence,
  approvalAfterEdit,
  concerning,
  consequenceOf as stagesAfter,
} from '../../src/domain/approval-edit.ts';
import { type ApprovalRequest, isOpen } from '../../src/domain/approval.ts';
import type { Campaign, FieldChange } from '../../src/domain/campaign.ts';
import { fallBack } from '../../src/domain/campaign-status.ts';

/** What a change would do to the approvals of a campaign, to be said before it is made. */
export interface Consequence {
  /** Whose yes it takes back. */
  readonly takesBack: readonly string[];
  /** Named steps that are asked again although somebody said yes there, and those whose yes stays. */
  readonly reopens: readonly string[];
  readonly keeps: readonly string[];
  /** The approvers who are asked now see the change. */
  readonly shownAgain: boolean;
  /** A yes that was given no longer covers the content. */
  readonly outdated: boolean;
  /** The campaign goes back to planning with it. */
  readonly fallsBack: boolean;
}

/**
 * Asks the functions with which the service decides; undefined when nothing follows. `after` is the campaign as it would
 * be, `requests` are all that were made about it.
 */
export function consequenceOf(
  after: Campaign,
  changes: readonly FieldChange[],
  requests: readonly ApprovalView[],
): Consequence | undefined {
  const plan = planConsequence(after, changes, requests);
  const parts = requests
    .filter((request) => request.subject.kind !== 'campaign' && isOpen(request))
    .map((request) => ({ request, ours: concerning(request, changes) }))
    .filter(({ ours }) => ours.length > 0)
    .map(({ request, ours }) => stagesAfter(request, ours));
  if (!plan && parts.length === 0) return undefined;
  const all = [...(plan ? [plan.stages] : []), ...parts];
  return {
    takesBack: [
      ...new Set([
        ...(plan?.takesBack ?? []),
        ...parts.flatMap(({ reopens }) => reopens.flatMap((stage) => stage.personIds)),
      ]),
    ],
    reopens: [...new Set(all.flatMap(({ reopens }) => named(reopens)))],
    keeps: [...new Set(all.flatMap(({ keeps }) => named(keeps)))],
    shownAgain: parts.length > 0 || plan?.outdated === false,
    outdated: plan?.outdated ?? false,
    fallsBack: plan?.fallsBack ?? false,
  };
}

function planConsequence(
  after: Campaign,
  changes: readonly FieldChange[],
  requests: readonly ApprovalView[],
) {
  const request = requests.find(({ id }) => id === after.approval?.requestId);
  const followed = request && approvalAfterEdit(asRequest(request), after, changes, '', after.updatedAt);
  if (!followed) return undefined;
  const { campaign, happenings } = followed;
  return {
    stages: stagesAfter(request, changes),
    takesBack: happenings.flatMap((what) => (what.type === 'approval.yesWithdrawn' ? what.personIds : [])),
    outdated: campaign.approval?.state === 'outdated',
    fallsBack: fallBack(campaign).happening !== undefined,
  };
}

const named = (all: readonly StageConsequence[]): string[] =>
  all.filter(({ name, personIds }) => name !== '' && personIds.length > 0).map(({ name }) => name);

/* The rules take documents; what the service keeps to itself plays no part in them. */

export function asStored({ version: _version, can: _can, ...campaign }: CampaignView): Campaign {
  const kept = { kind: 'campaign', schema: 1, tenantId: '', importKey: null } as const;
  return { ...campaign, ...kept, budget: campaign.budget ?? null };
}

function asRequest(view: ApprovalView): ApprovalRequest {
  const { version: _version, verbs: _verbs, canWithdraw: _may, changes: _changes, ...rest } = view;
  const { can: _can, asked: _asked, times: _times, ...request } = rest;
  return { ...request, kind: 'approval', schema: 1, tenantId: '' };
}
