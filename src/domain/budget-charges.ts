import type { ApprovalRequest } from './approval.ts';
import { isApproved } from './approval-effect.ts';
import type { Charge } from './budget-standing.ts';
import { type TableRate, converted, tableRate } from './exchange-rate.ts';
import type { Money } from './money.ts';

export interface Charges {
  readonly charges: readonly Charge[];
  /** So many approved expenses are in currencies for which the table says nothing: they are not counted. */
  readonly unconverted: number;
}

/**
 * What approved expenses commit of a budget: each in the budget's currency, by the department's table on the day of its
 * yes; `home` is the currency of the department. A yes that was taken back commits nothing.
 */
export function chargesOf(
  requests: readonly Pick<ApprovalRequest, 'status' | 'subject' | 'closedAt'>[],
  budget: Money,
  { rates, home }: { readonly rates: readonly TableRate[]; readonly home: string },
): Charges {
  const found = requests.flatMap((request) => {
    const { subject, closedAt } = request;
    if (subject.kind !== 'expense' || closedAt === null || !isApproved(request)) return [];
    const date = closedAt.slice(0, 10);
    const of = { of: subject.amount.currency, into: budget.currency };
    const perUnit = of.of === of.into ? 1 : tableRate(rates, home, of, date);
    return [perUnit === undefined ? undefined : charge(converted(subject.amount, perUnit, of.into), date)];
  });
  const charges = found.filter((each) => each !== undefined);
  return { charges, unconverted: found.length - charges.length };
}

const charge = ({ minor }: Money, date: string): Charge => ({
  state: 'committed',
  minor,
  date,
  lineId: null,
  channel: null,
});
