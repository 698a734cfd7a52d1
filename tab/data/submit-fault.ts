import type { CampaignView } from '../../src/contract/views.ts';
import { missingFields, submitFault } from '../../src/domain/approval-submit.ts';
import type { Refusal } from '../../src/domain/refusal.ts';

/* The rule with which the service decides, asked beforehand. */

const asSubmitted = (campaign: CampaignView) => ({ ...campaign, budget: campaign.budget ?? null });

/** Why this campaign cannot be submitted for approval as it is; undefined when it can. */
export function submitFaultOf(campaign: CampaignView): Refusal | undefined {
  return submitFault(asSubmitted(campaign));
}

/** What has to be filled in before approval can be asked for. */
export function missingFieldsOf(campaign: CampaignView): ('brief' | 'flight' | 'budget')[] {
  return missingFields(asSubmitted(campaign));
}
