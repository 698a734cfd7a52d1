import type { Clash, Plan } from './conflict.ts';
import type { BudgetWindow, ConflictChoice } from './conflict-rule.ts';

type Found = Omit<Clash, 'severity'>;

/** Of those that weigh most, so many are named. */
const mostNamed = 20;
const day = 86_400_000;

/**
 * Budgets of which more than there is is planned. A campaign weighs on one by the part of its days that lies in it; what
 * is planned in another currency is left out. `by`: only budgets on which that plan weighs.
 */
export function budgetClashes(
  plans: Iterable<Plan>,
  { budgetWindows = [] }: Pick<ConflictChoice, 'budgetWindows'>,
  by?: Plan,
): Found[] {
  const asked = by ? budgetWindows.filter((window) => weightOn(window, by) > 0) : budgetWindows;
  if (asked.length === 0) return [];
  const sums = asked.map((window) => ({ window, planned: 0, weights: new Array<Weight>() }));
  for (const plan of plans) {
    if (plan.budget === null) continue;
    for (const sum of sums) {
      const minor = weightOn(sum.window, plan);
      if (minor === 0) continue;
      sum.planned += minor;
      sum.weights.push({ id: plan.id, minor });
    }
  }
  return sums.flatMap(({ window, planned, weights }) =>
    planned > window.amount.minor ? [clash(window, weights, planned)] : [],
  );
}

interface Weight {
  readonly id: string;
  readonly minor: number;
}

function clash({ name, from, to, amount }: BudgetWindow, weights: readonly Weight[], planned: number): Found {
  const heaviest = weights.toSorted((one, other) => other.minor - one.minor || (one.id < other.id ? -1 : 1));
  return {
    kind: 'budget',
    campaignIds: heaviest
      .slice(0, mostNamed)
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

/** What a plan takes of a budget, in minor units. */
function weightOn({ from, to, amount }: BudgetWindow, { flight, budget }: Plan): number {
  if (budget?.currency !== amount.currency || flight.end < from || to < flight.start) return 0;
  const first = from > flight.start ? from : flight.start;
  const last = to < flight.end ? to : flight.end;
  return (budget.minor * daysFrom(first, last)) / daysFrom(flight.start, flight.end);
}

function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / day + 1;
}
