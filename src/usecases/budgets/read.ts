import type { Actor } from '../../domain/actor.ts';
import { type BudgetLine, type ReserveStanding, reserveStanding } from '../../domain/budget-line.ts';
import { type BudgetStanding, budgetStanding } from '../../domain/budget-standing.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { budgetRuleOf } from './rule.ts';

export interface ReadBudget {
  readonly lines: readonly Stored<BudgetLine>[];
  /** Null where the campaign has no budget yet. */
  readonly standing: BudgetStanding | null;
  readonly reserve: ReserveStanding | null;
  readonly categories: readonly string[];
  readonly can: { readonly edit: boolean };
}

/**
 * What the money of a campaign is planned for, and how it stands today, where the reader is. Refuses: `notFound`,
 * `notAllowed`.
 */
export async function readBudget(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadBudget | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.readBudget');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const [lines, results, { choice }] = await Promise.all([
    readAll(store, partition, 'budgetLinesOfCampaign', {}),
    // What was spent by the day is a result: without a view of those it counts for nobody.
    may(actor, 'result.read', subject)
      ? readAll(store, partition, 'resultsOfCampaign', { from: '0001-01-01', to: '9999-12-31' })
      : [],
    budgetRuleOf(store, campaign.tenantId, campaign.workspaceId),
  ]);
  const { budget, flight } = campaign;
  const all = lines.map(({ document }) => document);
  const today = dateIn(actor.zone, clock.now());
  const scene = { lines: all, charges: [], results: results.map(({ document }) => document), flight, today };
  const open = campaign.status !== 'archived' && campaign.approval?.state !== 'waiting';
  return {
    lines,
    standing: budget && budgetStanding({ ...scene, budget }),
    reserve: budget && reserveStanding(all, budget, choice.reserve),
    categories: choice.categories,
    can: { edit: open && budget !== null && may(actor, 'campaign.edit', subject) },
  };
}
