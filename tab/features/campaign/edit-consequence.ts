import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { approvalAfterEdit } from '../../../src/domain/approval-edit.ts';
import type { ApprovalRequest } from '../../../src/domain/approval.ts';
import { editCampaign } from '../../../src/domain/campaign-edit.ts';
import type { Campaign, CampaignEdit } from '../../../src/domain/campaign.ts';
import { fallBack } from '../../../src/domain/campaign-status.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';

/** What saving an edit would do to the approval. */
export interface Consequence {
  /** Whose yes it takes back. */
  readonly takesBack: readonly string[];
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
  return {
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
  const { version: _version, verbs: _verbs, canWithdraw: _can, changes: _changes, ...request } = view;
  return { ...request, kind: 'approval', schema: 1, tenantId: '' };
}
