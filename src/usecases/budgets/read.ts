import type { Actor } from '../../domain/actor.ts';
import { type Charges, chargesOf } from '../../domain/budget-charges.ts';
import { type BudgetLine, type ReserveStanding, reserveStanding } from '../../domain/budget-line.ts';
import { type BudgetStanding, budgetStanding } from '../../domain/budget-standing.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { TableRate } from '../../domain/exchange-rate.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn } from '../../domain/time.ts';
import type { DividedShare } from '../../domain/usual-plan.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { usualDivision } from './divide.ts';
import { budgetRuleOf } from './rule.ts';

export interface ReadBudget {
  readonly lines: readonly Stored<BudgetLine>[];
  /** Null where the campaign has no budget yet. */
  readonly standing: BudgetStanding | null;
  readonly reserve: ReserveStanding | null;
  /** So many approved expenses are in currencies without a rate, and are not counted. */
  readonly unconverted: number;
  readonly categories: readonly string[];
  /** How the budget is usually divided, as long as nothing is planned and the reader may plan it. */
  readonly usual: readonly DividedShare[];
  readonly can: { readonly edit: boolean; readonly readExpenses: boolean };
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
  const readExpenses = may(actor, 'vendor.readPrice', subject);
  const expenses = readExpenses ? await expensesOf({ store }, partition, campaign, choice.rates) : noCharges;
  const { budget, flight } = campaign;
  const all = lines.map(({ document }) => document);
  const today = dateIn(actor.zone, clock.now());
  const scene = {
    lines: all,
    charges: expenses.charges,
    results: results.map(({ document }) => document),
    flight,
    today,
  };
  const open = campaign.status !== 'archived' && campaign.approval?.state !== 'waiting';
  const edit = open && budget !== null && may(actor, 'campaign.edit', subject);
  const how = { categories: choice.categories, locale: actor.locale };
  return {
    lines,
    standing: budget && budgetStanding({ ...scene, budget }),
    reserve: budget && reserveStanding(all, budget, choice.reserve),
    unconverted: expenses.unconverted,
    categories: choice.categories,
    usual: edit ? await usualDivision(store, campaign, all, how) : [],
    can: { edit, readExpenses },
  };
}

const noCharges: Charges = { charges: [], unconverted: 0 };

/** What approved and paid expenses take of the budget of a campaign. */
export async function expensesOf(
  { store }: Pick<Doors, 'store'>,
  partition: Partition,
  { budget, tenantId, workspaceId }: Pick<Campaign, 'budget' | 'tenantId' | 'workspaceId'>,
  rates: readonly TableRate[],
): Promise<Charges> {
  if (!budget) return noCharges;
  const [requests, expenses, workspace] = await Promise.all([
    readAll(store, partition, 'approvalsOfCampaign', {}),
    readAll(store, partition, 'expensesOfCampaign', {}),
    store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
  ]);
  const home = workspace?.document.currency ?? budget.currency;
  return chargesOf(
    {
      requests: requests.map(({ document }) => document),
      expenses: expenses.map(({ document }) => document),
    },
    budget,
    { rates, home },
  );
}
