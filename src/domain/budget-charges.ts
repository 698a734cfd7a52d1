import type { ApprovalRequest } from './approval.ts';
import { isApproved } from './approval-effect.ts';
import type { Charge } from './budget-standing.ts';
import { type TableRate, converted, tableRate } from './exchange-rate.ts';
import type { Expense } from './expense.ts';
import type { Money } from './money.ts';

export interface Charges {
  readonly charges: readonly Charge[];
  /** So many expenses are in currencies for which the table says nothing: they are not counted. */
  readonly unconverted: number;
}

type Asked = Pick<ApprovalRequest, 'status' | 'subject' | 'closedAt'>;

export interface Spending {
  readonly requests: readonly Asked[];
  /** As they are written down; an expense that was only asked about has its request alone. */
  readonly expenses: readonly Expense[];
}

/**
 * What expenses take of a budget, each in its currency: what was paid is booked on the day of the payment, what was
 * approved and not paid is committed on the day of its yes. An expense counts by the rate that it was written down with;
 * by the department's table of that day where it has none, `home` being the currency of the department. A yes that was
 * taken back commits nothing.
 */
export function chargesOf(
  { requests, expenses }: Spending,
  budget: Money,
  { rates, home }: { readonly rates: readonly TableRate[]; readonly home: string },
): Charges {
  const written = new Map(expenses.map((expense) => [expense.id, expense]));
  const inBudget = (amount: Money, date: string, expense?: Expense): number | undefined => {
    if (amount.currency === budget.currency) return amount.minor;
    const { rate } = expense ?? { rate: null };
    const of = { of: amount.currency, into: budget.currency };
    const perUnit = rate?.into === budget.currency ? rate.perUnit : tableRate(rates, home, of, date);
    return perUnit === undefined ? undefined : converted(amount, perUnit, budget.currency).minor;
  };
  const paid = expenses.flatMap((expense) =>
    expense.paidOn === null || expense.state === 'removed'
      ? []
      : [
          {
            state: 'booked' as const,
            minor: inBudget(expense.amount, expense.paidOn, expense),
            date: expense.paidOn,
            lineId: expense.lineId,
            channel: null,
          },
        ],
  );
  const committed = requests.flatMap((request) => {
    const { subject, closedAt } = request;
    if (subject.kind !== 'expense' || closedAt === null || !isApproved(request)) return [];
    const expense = written.get(subject.expenseId);
    if (expense && (expense.paidOn !== null || expense.state === 'removed')) return [];
    const date = closedAt.slice(0, 10);
    const minor = inBudget(subject.amount, date, expense);
    return [{ state: 'committed' as const, minor, date, lineId: expense?.lineId ?? null, channel: null }];
  });
  const found = [...paid, ...committed];
  const charges = found.flatMap((each) => (each.minor === undefined ? [] : [{ ...each, minor: each.minor }]));
  return { charges, unconverted: found.length - charges.length };
}
