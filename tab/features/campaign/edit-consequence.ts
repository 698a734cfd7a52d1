import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { approvalAfterEdit, consequenceOf as stagesAfter } from '../../../src/domain/approval-edit.ts';
import type { ApprovalRequest } from '../../../src/domain/approval.ts';
import { editCampaign } from '../../../src/domain/campaign-edit.ts';
import type { Campaign, CampaignEdit } from '../../../src/domain/campaign.ts';
import { fallBack } from '../../../src/domain/campaign-status.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';

/** What saving an edit would do to the approval. */
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

/** Asks the functions with which the service decides; undefined when nothing follows. `request` is the latest. */
export function consequenceOf(
  campaign: CampaignView,
  edit: CampaignEdit,
  request: ApprovalView | undefined,
): Consequence | undefined {
  const at = campaign.updatedAt;
  const edited = editCampaign(asStored(campaign), edit, at);
  if (!request || isRefusal(edited)) return undefined;
  const after = approvalAfterEdit(asRequest(request), edited.campaign, edited.contentChanges, '', at);
  if (!after) return undefined;
  const outdated = after.campaign.approval?.state === 'outdated';
  const stages = stagesAfter(request, edited.contentChanges);
  const named = (all: typeof stages.keeps): string[] =>
    all.filter(({ name, personIds }) => name !== '' && personIds.length > 0).map(({ name }) => name);
  return {
    reopens: named(stages.reopens),
    keeps: named(stages.keeps),
    takesBack: after.happenings.flatMap((what) =>
      what.type === 'approval.yesWithdrawn' ? what.personIds : [],
    ),
    shownAgain: !outdated,
    outdated,
    fallsBack: fallBack(after.campaign).happening !== undefined,
  };
}

/* The rules take documents; what the service keeps to itself plays no part in them. */

function asStored({ version: _version, can: _can, ...campaign }: CampaignView): Campaign {
  const kept = { kind: 'campaign', schema: 1, tenantId: '', importKey: null } as const;
  return { ...campaign, ...kept, budget: campaign.budget ?? null };
}

function asRequest(view: ApprovalView): ApprovalRequest {
  const { version: _version, verbs: _verbs, canWithdraw: _may, changes: _changes, ...rest } = view;
  const { can: _can, asked: _asked, times: _times, ...request } = rest;
  return { ...request, kind: 'approval', schema: 1, tenantId: '' };
}
