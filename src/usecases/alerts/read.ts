import type { Actor } from '../../domain/actor.ts';
import { type Alert, isAmountAlert } from '../../domain/alert.ts';
import type { CampaignFace } from '../../domain/notice.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';

/** What of a campaign is beyond its limits, without what tells of money to who may not see any. Refuses: `notFound`, `notAllowed`. */
export async function readAlerts(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<
  | { readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>; readonly alerts: readonly Alert[] }
  | Refusal
> {
  const found = await findCampaign({ store }, actor, campaignId, 'result.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const stored = await store.get(partition, 'campaignAlerts', campaignId);
  const seesAmounts = may(actor, 'campaign.readBudget', subject);
  const { id, code, name } = campaign;
  return {
    campaign: { id, code, name },
    alerts: (stored?.document.standing ?? []).filter(({ about }) => seesAmounts || !isAmountAlert(about)),
  };
}
