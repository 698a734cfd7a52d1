import type { MetricInputs } from './metric.ts';
import { sumsOf } from './metric.ts';
import type { Money } from './money.ts';
import type { DayResult } from './result-month.ts';
import { type ResultAmount, type ResultCount, resultCounts } from './result.ts';

/** Sums of some rows while they grow. */
export interface Tally {
  add(row: DayResult): void;
  /** A count is null where no row says anything of it; amounts stand per currency. */
  sums(): MetricInputs;
  readonly rows: () => number;
}

/** Sums of nothing yet. */
export function createTally(): Tally {
  const counts: Partial<Record<ResultCount, number>> = {};
  const amounts: Record<ResultAmount, Map<string, number>> = { spend: new Map(), revenue: new Map() };
  let rows = 0;
  const add = (amount: ResultAmount, { minor, currency }: Money): void => {
    const sum = amounts[amount];
    sum.set(currency, (sum.get(currency) ?? 0) + minor);
  };
  const money = (amount: ResultAmount) =>
    sumsOf([...amounts[amount]].map(([currency, minor]) => ({ currency, minor })));
  return {
    add(row) {
      rows += 1;
      for (const count of resultCounts) {
        const value = row[count];
        if (value !== undefined) counts[count] = (counts[count] ?? 0) + value;
      }
      if (row.spend) add('spend', row.spend);
      if (row.revenue) add('revenue', row.revenue);
    },
    rows: () => rows,
    sums: () => ({
      impressions: counts.impressions ?? null,
      clicks: counts.clicks ?? null,
      leads: counts.leads ?? null,
      qualifiedLeads: counts.qualifiedLeads ?? null,
      opportunities: counts.opportunities ?? null,
      wins: counts.wins ?? null,
      orders: counts.orders ?? null,
      spend: money('spend'),
      revenue: money('revenue'),
      lifetimeValue: null,
    }),
  };
}

/** A tally for each key that comes. */
export function tallies<K>(): { readonly of: (key: K) => Tally; readonly all: ReadonlyMap<K, Tally> } {
  const all = new Map<K, Tally>();
  return {
    all,
    of(key) {
      const tally = all.get(key) ?? createTally();
      all.set(key, tally);
      return tally;
    },
  };
}
