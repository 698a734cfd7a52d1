import type { CampaignStatus, Flight } from './campaign.ts';
import type { Money } from './money.ts';
import type { Summary } from './summary.ts';

export interface CurrencySum extends Money {
  /** On how many campaigns it rests. */
  readonly campaigns: number;
}

export interface ProgrammeFigures {
  readonly campaigns: number;
  /** From the first day to the last one of all of them; null where none has days. */
  readonly flight: Flight | null;
  readonly undated: number;
  readonly statuses: readonly { readonly status: CampaignStatus; readonly campaigns: number }[];
  readonly budgets: readonly CurrencySum[];
  readonly withoutBudget: number;
  /** Of how many the reader does not see what they have. */
  readonly unseenBudgets: number;
}

type Counted = Pick<Summary, 'flight' | 'status' | 'budget'>;

/** What the campaigns of a programme come to; `amounts` are those whose budgets the reader sees. */
export function programmeFigures<C extends Counted>(
  campaigns: readonly C[],
  amounts: ReadonlySet<C>,
): ProgrammeFigures {
  const flights = campaigns.flatMap(({ flight }) => (flight ? [flight] : []));
  const start = flights.map((flight) => flight.start).toSorted()[0];
  const end = flights
    .map((flight) => flight.end)
    .toSorted()
    .at(-1);
  const statuses = new Map<CampaignStatus, number>();
  for (const { status } of campaigns) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const seen = campaigns.filter((each) => amounts.has(each));
  const sums = new Map<string, CurrencySum>();
  for (const { budget } of seen) {
    if (!budget) continue;
    const { minor = 0, campaigns: count = 0 } = sums.get(budget.currency) ?? {};
    sums.set(budget.currency, { ...budget, minor: minor + budget.minor, campaigns: count + 1 });
  }
  return {
    campaigns: campaigns.length,
    flight: start !== undefined && end !== undefined ? { start, end } : null,
    undated: campaigns.length - flights.length,
    statuses: [...statuses].map(([status, count]) => ({ status, campaigns: count })),
    budgets: [...sums.values()].toSorted((one, other) => (one.currency < other.currency ? -1 : 1)),
    withoutBudget: seen.filter(({ budget }) => budget === null).length,
    unseenBudgets: campaigns.length - seen.length,
  };
}
