import type { Money } from './money.ts';
import { type ResultCount, resultCounts } from './result.ts';

/** What metrics are made from: sums of results, and what a customer is worth over the years. */
export type MetricInput = ResultCount | 'spend' | 'revenue' | 'lifetimeValue';

/** Sums over some results. Null: nobody said anything; amounts per currency, empty where nobody said any. */
export type MetricInputs = Readonly<Record<ResultCount, number | null>> & {
  readonly spend: readonly Money[];
  readonly revenue: readonly Money[];
  readonly lifetimeValue: Money | null;
};

export interface Metric {
  /** How the money or the work is used, or what comes of it. */
  readonly kind: 'process' | 'outcome';
  /** A part of a whole; an amount for each piece, in minor units; so many times. */
  readonly unit: 'percent' | 'amount' | 'factor';
  /** Which way is good. */
  readonly good: 'up' | 'down';
  /** (`of` − `less`) × `times` ÷ `per` */
  readonly of: MetricInput;
  readonly less?: MetricInput;
  readonly times?: number | MetricInput;
  readonly per: MetricInput;
}

export const metricCodes = [
  'clickThroughRate',
  'conversionRate',
  'costPerClick',
  'costPerThousand',
  'costPerLead',
  'costPerOrder',
  'customerCost',
  'returnOnInvestment',
  'returnOnAdSpend',
  'qualifiedRate',
  'opportunityRate',
  'winRate',
  'lifetimeToCost',
] as const;
export type MetricCode = (typeof metricCodes)[number];

const rate = (kind: Metric['kind'], of: ResultCount, per: ResultCount): Metric => ({
  kind,
  unit: 'percent',
  good: 'up',
  of,
  per,
});
const cost = (kind: Metric['kind'], per: ResultCount, times?: number): Metric => ({
  kind,
  unit: 'amount',
  good: 'down',
  of: 'spend',
  per,
  ...(times !== undefined && { times }),
});

/** The one place where a formula stands; screens, cards and reports compute and explain with it. */
export const metrics: Readonly<Record<MetricCode, Metric>> = {
  clickThroughRate: rate('process', 'clicks', 'impressions'),
  conversionRate: rate('outcome', 'orders', 'clicks'),
  costPerClick: cost('process', 'clicks'),
  costPerThousand: cost('process', 'impressions', 1_000),
  costPerLead: cost('process', 'leads'),
  costPerOrder: cost('outcome', 'orders'),
  customerCost: cost('outcome', 'wins'),
  returnOnInvestment: {
    kind: 'outcome',
    unit: 'percent',
    good: 'up',
    of: 'revenue',
    less: 'spend',
    per: 'spend',
  },
  returnOnAdSpend: { kind: 'outcome', unit: 'factor', good: 'up', of: 'revenue', per: 'spend' },
  qualifiedRate: rate('process', 'qualifiedLeads', 'leads'),
  opportunityRate: rate('process', 'opportunities', 'leads'),
  winRate: rate('outcome', 'wins', 'opportunities'),
  // Lifetime value ÷ (spend ÷ customers won).
  lifetimeToCost: {
    kind: 'outcome',
    unit: 'factor',
    good: 'up',
    of: 'lifetimeValue',
    times: 'wins',
    per: 'spend',
  },
};

/** Inputs of a metric, each once, in the order of its formula. */
export function inputsOf(code: MetricCode): readonly MetricInput[] {
  const { of, less, times, per } = metrics[code];
  const named = [of, less, typeof times === 'string' ? times : undefined, per];
  return [...new Set(named.filter((input) => input !== undefined))];
}

const amounts: ReadonlySet<MetricInput> = new Set(['spend', 'revenue', 'lifetimeValue']);

/** Whether it tells of money: for those who may see amounts. */
export const isAmountMetric = (code: MetricCode): boolean =>
  inputsOf(code).some((input) => amounts.has(input));

/** What a metric comes to; `currency` is that of an amount, in minor units. Without a value: why there is none. */
export type MetricValue =
  | { readonly value: number; readonly currency: string | null }
  | { readonly value: null; readonly because: 'missing' | 'zero'; readonly inputs: readonly MetricInput[] }
  | { readonly value: null; readonly because: 'currencies'; readonly inputs: readonly string[] };

/** One metric over sums. Nothing is converted, and nothing is divided by zero. */
export function metricOf(code: MetricCode, inputs: Partial<MetricInputs>): MetricValue {
  const { unit, of, less, times = 1, per } = metrics[code];
  const used = inputsOf(code);
  const missing = used.filter((input) => isMissing(inputs[input]));
  if (missing.length > 0) return { value: null, because: 'missing', inputs: missing };
  const currencies = [
    ...new Set(used.flatMap((input) => moneyIn(inputs[input])).map((each) => each.currency)),
  ];
  if (currencies.length > 1) return { value: null, because: 'currencies', inputs: currencies.toSorted() };
  const number = (input: MetricInput): number => numberIn(inputs[input]);
  const divisor = number(per);
  if (divisor === 0) return { value: null, because: 'zero', inputs: [per] };
  const top = number(of) - (less === undefined ? 0 : number(less));
  const value = (top * (typeof times === 'number' ? times : number(times))) / divisor;
  return { value, currency: unit === 'amount' ? (currencies[0] ?? null) : null };
}

/** What a row says, as far as the reader may see it. */
export type Counted = { readonly [C in ResultCount]?: number | undefined } & {
  readonly spend?: Money | null | undefined;
  readonly revenue?: Money | null | undefined;
};

/** The sums of some results. */
export function inputsFrom(results: readonly Counted[], lifetimeValue: Money | null = null): MetricInputs {
  const counts = Object.fromEntries(resultCounts.map((count) => [count, countIn(results, count)]));
  const spend = sumsOf(results.map((result) => result.spend));
  const revenue = sumsOf(results.map((result) => result.revenue));
  return { ...(counts as Record<ResultCount, number | null>), spend, revenue, lifetimeValue };
}

type Given = number | null | undefined | Money | readonly Money[];

const isList = (given: Given): given is readonly Money[] => Array.isArray(given);

function isMissing(given: Given): boolean {
  return given === null || given === undefined || (isList(given) && given.length === 0);
}

function moneyIn(given: Given): readonly Money[] {
  if (isList(given)) return given;
  return typeof given === 'object' && given !== null ? [given] : [];
}

function numberIn(given: Given): number {
  return typeof given === 'number' ? given : moneyIn(given).reduce((sum, { minor }) => sum + minor, 0);
}

/** Null when no result says anything of it, because nothing recorded is not the same as nothing happened. */
function countIn(results: readonly Counted[], count: ResultCount): number | null {
  const said = results.map((result) => result[count]).filter((value) => value !== undefined);
  return said.length === 0 ? null : said.reduce((sum, value) => sum + value, 0);
}

/** Per currency; nothing is converted. */
export function sumsOf(all: readonly (Money | null | undefined)[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const money of all) {
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.minor);
  }
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}
