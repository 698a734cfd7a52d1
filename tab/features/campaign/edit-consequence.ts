import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { editCampaign } from '../../../src/domain/campaign-edit.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { type Consequence, asStored, consequenceOf } from '../../data/consequence.ts';

/** What saving an edit would do to the approvals; undefined when nothing follows, or it cannot be saved. */
export function editConsequence(
  campaign: CampaignView,
  edit: CampaignEdit,
  requests: readonly ApprovalView[],
): Consequence | undefined {
  const edited = editCampaign(asStored(campaign), edit, campaign.updatedAt);
  if (isRefusal(edited)) return undefined;
  return consequenceOf(edited.campaign, edited.contentChanges, requests);
}
