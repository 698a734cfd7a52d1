import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { type Risk, hasContingencyPlan, needsContingency } from '../../domain/risk.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { planningRuleOf } from '../planning-rule/rule.ts';
import { readAll } from '../read-all.ts';

export interface ReadRisks {
  readonly risks: readonly Stored<Risk>[];
  /** How it stands with the plan for when something happens; `needed` only for those who see amounts. */
  readonly contingency: { readonly planned: boolean; readonly needed: boolean };
  readonly can: { readonly edit: boolean };
}

/** What may go wrong with a campaign. Refuses: `notFound`, `notAllowed`. */
export async function readRisks(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadRisks | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'risk.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const [risks, { choice }] = await Promise.all([
    readAll(store, partition, 'risksOfCampaign', {}),
    planningRuleOf(store, actor.tenantId, campaign.workspaceId),
  ]);
  const seesAmounts = may(actor, 'campaign.readBudget', subject);
  return {
    risks,
    contingency: {
      planned: hasContingencyPlan(risks.map(({ document }) => document)),
      needed: seesAmounts && needsContingency(campaign.budget, choice.contingencyAbove),
    },
    can: { edit: campaign.status !== 'archived' && may(actor, 'risk.edit', subject) },
  };
}
