import type { Clash, Plan } from './conflict.ts';
import type { BudgetWindow, ConflictChoice } from './conflict-rule.ts';

type Found = Omit<Clash, 'severity'>;

/** Of those that weigh most, so many are named. */
const mostNamed = 20;
const day = 86_400_000;

/** What a plan takes of budgets, its days as numbers: quick where thousands are gone through for one that moves. */
export interface Spending {
  readonly id: string;
  readonly currency: string;
  readonly minor: number;
  readonly first: number;
  readonly last: number;
}

/** Undefined where no budget is planned. */
export function spendingOf({ id, budget, flight }: Plan): Spending | undefined {
  return budget ? { id, ...budget, first: dayNumber(flight.start), last: dayNumber(flight.end) } : undefined;
}

/**
 * Budgets of which more than there is is planned. A campaign weighs on one by the part of its days that lies in it; what
 * is planned in another currency is left out. `by`: only budgets on which that one weighs, as it is in here or otherwise.
 */
export function budgetClashes(
  spendings: Iterable<Spending>,
  { budgetWindows = [] }: Pick<ConflictChoice, 'budgetWindows'>,
  by?: Spending,
): Found[] {
  const sums = budgetWindows
    .map((window) => ({
      window,
      currency: window.amount.currency,
      first: dayNumber(window.from),
      last: dayNumber(window.to),
      planned: 0,
      weights: new Array<Weight>(),
    }))
    .filter((sum) => !by || weightOn(sum, by) > 0);
  if (sums.length === 0) return [];
  const add = (spending: Spending): void => {
    for (const sum of sums) {
      const minor = weightOn(sum, spending);
      if (minor === 0) continue;
      sum.planned += minor;
      sum.weights.push({ id: spending.id, minor });
    }
  };
  for (const spending of spendings) if (spending.id !== by?.id) add(spending);
  if (by) add(by);
  return sums.flatMap(({ window, planned, weights }) =>
    planned > window.amount.minor ? [clash(window, weights, planned)] : [],
  );
}

interface Weight {
  readonly id: string;
  readonly minor: number;
}

function clash({ name, from, to, amount }: BudgetWindow, weights: readonly Weight[], planned: number): Found {
  return {
    kind: 'budget',
    campaignIds: heaviest(weights)
      .map(({ id }) => id)
      .toSorted(),
    from,
    to,
    what: [name],
    channels: [],
    // Of a budget of nothing, anything is twice too much.
    count: amount.minor === 0 ? 200 : Math.ceil((planned * 100) / amount.minor),
  };
}

/** Those that are named, without putting the hundreds of others in order. */
function heaviest(weights: readonly Weight[]): Weight[] {
  const most: Weight[] = [];
  for (const weight of weights) {
    const last = most.length === mostNamed ? most.at(-1) : undefined;
    if (last && !isBefore(weight, last)) continue;
    if (last) most.pop();
    const at = most.findIndex((other) => isBefore(weight, other));
    most.splice(at < 0 ? most.length : at, 0, weight);
  }
  return most;
}

const isBefore = (one: Weight, other: Weight): boolean =>
  one.minor > other.minor || (one.minor === other.minor && one.id < other.id);

type Days = Pick<Spending, 'currency' | 'first' | 'last'>;

/** What is taken of a budget, in minor units. */
function weightOn(window: Days, { currency, minor, first, last }: Spending): number {
  if (last < window.first || window.last < first || currency !== window.currency) return 0;
  const days = Math.min(last, window.last) - Math.max(first, window.first) + 1;
  return (minor * days) / (last - first + 1);
}

/** Days since 1970-01-01. */
function dayNumber(date: string): number {
  return Date.parse(date) / day;
}
