import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { type Expense, type ExpenseState, alike, expenseState, requestAbout } from '../../domain/expense.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors, Stored } from '../../ports.ts';
import { spentBy } from './find.ts';

export interface ReadExpense extends Stored<Expense> {
  readonly state: ExpenseState;
  /** The latest request about it. */
  readonly request: ApprovalRequest | undefined;
  /** Others that may be the same, written down twice. */
  readonly alike: readonly string[];
}

export interface ReadExpenses {
  /** The latest day first; those that were taken away too. */
  readonly expenses: readonly ReadExpense[];
  readonly can: { readonly record: boolean; readonly pay: boolean; readonly ask: boolean };
}

/** What a campaign spends, each with where it stands. Refuses: `notFound`, `notAllowed`. */
export async function readExpenses(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<ReadExpenses | Refusal> {
  const spent = await spentBy({ store }, actor, campaignId);
  if (isRefusal(spent)) return spent;
  const { document: campaign, subject, expenses, requests } = spent;
  const all = expenses.map(({ document }) => document);
  const isOpen = campaign.status !== 'archived';
  return {
    expenses: expenses.toSorted(latestFirst).map((stored) => {
      const request = requestAbout(stored.document.id, requests);
      return {
        ...stored,
        request,
        state: expenseState(stored.document, request),
        alike: alike(stored.document, all).map(({ id }) => id),
      };
    }),
    can: {
      record: isOpen && may(actor, 'expense.record', subject),
      pay: isOpen && may(actor, 'expense.pay', subject),
      ask: isOpen && may(actor, 'approval.submit', subject),
    },
  };
}

function latestFirst({ document: one }: Stored<Expense>, { document: other }: Stored<Expense>): number {
  if (one.spentOn !== other.spentOn) return one.spentOn > other.spentOn ? -1 : 1;
  return one.createdAt > other.createdAt ? -1 : 1;
}
