import { overBudgetFault, sumOfBudgets } from './budget-line.ts';
import type { StoredRate } from './exchange-rate.ts';
import type { Money } from './money.ts';
import type { Programme } from './programme.ts';
import { type Refusal, refuse } from './refusal.ts';

type Funded = Pick<Programme, 'budget' | 'rates'>;

interface Part {
  readonly planned: Money;
  readonly rate: StoredRate | null;
}

/** The budget of a campaign as a part of that of its programme; undefined in a currency without a rate. */
function partOf({ rates }: Funded, whole: Money, planned: Money): Part | undefined {
  if (planned.currency === whole.currency) return { planned, rate: null };
  const rate = rates.find(({ currency }) => currency === planned.currency)?.rate;
  return rate && { planned, rate };
}

export interface Share {
  /** What the campaigns come to, in minor units of the currency of the programme. */
  readonly given: number;
  /** What is left of its budget; below nothing after changes that were approved. */
  readonly left: number;
  readonly currency: string;
  /** So many budgets are in currencies without a rate, and are not counted. */
  readonly unconverted: number;
}

/** How much of the budget of a programme its campaigns take; null where it has none. */
export function shareOf(programme: Funded, budgets: readonly Money[]): Share | null {
  const whole = programme.budget;
  if (whole === null) return null;
  const parts = budgets.map((each) => partOf(programme, whole, each)).filter((part) => part !== undefined);
  const given = sumOfBudgets(parts, whole.currency);
  const unconverted = budgets.length - parts.length;
  return { given, left: whole.minor - given, currency: whole.currency, unconverted };
}

/**
 * Why a campaign cannot have this budget in a programme beside the others of it. Less than before is always possible, also
 * where the sum was more than the budget already. Refuses: `overBudget` (by how much, and what is left), `rateMissing`.
 */
export function joinFault(
  programme: Funded,
  others: readonly Money[],
  { before, after }: { readonly before: Money | null; readonly after: Money | null },
): Refusal | undefined {
  const whole = programme.budget;
  if (whole === null || after === null) return undefined;
  if (before && before.currency === after.currency && after.minor <= before.minor) return undefined;
  const part = partOf(programme, whole, after);
  if (!part) return refuse('rateMissing', { at: 'budget' });
  const share = shareOf(programme, others);
  const over = sumOfBudgets([part], whole.currency) - (share?.left ?? 0);
  return over > 0
    ? refuse('overBudget', {
        at: 'budget',
        facts: { over, left: Math.max(0, share?.left ?? 0), currency: whole.currency, of: 'programme' },
      })
    : undefined;
}

/** Why a programme cannot have this budget: its campaigns come to more already. Refuses: `overBudget`. */
export function cutFault(programme: Funded, budgets: readonly Money[]): Refusal | undefined {
  const whole = programme.budget;
  if (whole === null) return undefined;
  const parts = budgets.map((each) => partOf(programme, whole, each)).filter((part) => part !== undefined);
  const over = overBudgetFault(parts, whole);
  return over && { ...over, at: 'budget', facts: { ...over.facts, of: 'programme' } };
}
