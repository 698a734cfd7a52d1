import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import type { Expense } from '../../domain/expense.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Verb } from '../../domain/rights.ts';
import type { Doors, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

export interface Spent extends FoundCampaign {
  readonly expenses: readonly Stored<Expense>[];
  readonly requests: readonly ApprovalRequest[];
}

/** What a campaign spends, for whoever may see what vendors ask. Refuses: `notFound`, `notAllowed`. */
export async function spentBy(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<Spent | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'vendor.readPrice');
  if (isRefusal(found)) return found;
  const [expenses, requests] = await Promise.all([
    readAll(store, found.partition, 'expensesOfCampaign', {}),
    readAll(store, found.partition, 'approvalsOfCampaign', {}),
  ]);
  return { ...found, expenses, requests: requests.map(({ document }) => document) };
}

/** The same for whoever may do that. Refuses: `notFound`, `notAllowed`, `wrongStatus` (an archived campaign). */
export async function spentByOpen(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
  verbs: readonly Verb[],
): Promise<Spent | Refusal> {
  const spent = await spentBy(doors, actor, campaignId);
  if (isRefusal(spent)) return spent;
  if (!verbs.some((verb) => may(actor, verb, spent.subject))) return refuse('notAllowed');
  const { status } = spent.document;
  return status === 'archived' ? refuse('wrongStatus', { facts: { status } }) : spent;
}
