import { type MarketingChannel, marketingChannels } from './campaign.ts';
import { type MetricCode, type MetricInputs, metricOf, sumsOf } from './metric.ts';
import type { Money } from './money.ts';
import type { Period } from './period.ts';
import type { MetricFigure, ReportContent } from './report.ts';
import { type ResultAmount, type ResultCount, resultCounts } from './result.ts';
import type { DayResult } from './result-month.ts';
import { addDays } from './time.ts';

interface Counts {
  impressions: number;
  clicks: number;
  leads: number;
  orders: number;
}

/** Everything that a report says of the results of a period, from one pass over them. */
export interface ResultSums {
  readonly all: MetricInputs;
  readonly byChannel: ReadonlyMap<MarketingChannel, Counts>;
  readonly leadsOn: ReadonlyMap<string, number>;
  readonly byCampaign: ReadonlyMap<string, Counts>;
}

/** Sums that grow row by row, so that nobody has to hold a million rows at once. */
export interface GrowingSums {
  /** Takes no notice of rows of other days. */
  add(results: Iterable<DayResult>): void;
  sums(): ResultSums;
}

/** Sums the results of a period. A count is null where no result says anything of it; amounts stand per currency. */
export function sumResults(results: Iterable<DayResult>, period: Period): ResultSums {
  const growing = growingSums(period);
  growing.add(results);
  return growing.sums();
}

/** The sums of a period before anything was added. */
export function growingSums({ start, end }: Period): GrowingSums {
  const counts = new Map<ResultCount, number>();
  const amounts = { spend: new Map<string, number>(), revenue: new Map<string, number>() };
  const byChannel = new Map<MarketingChannel, Counts>();
  const byCampaign = new Map<string, Counts>();
  const leadsOn = new Map<string, number>();
  const sum = (count: ResultCount): number | null => counts.get(count) ?? null;
  return {
    add(results) {
      for (const result of results) {
        const { date, channel, campaignId, leads, spend, revenue } = result;
        if (date < start || date > end) continue;
        for (const count of resultCounts) {
          const value = result[count];
          if (value !== undefined) counts.set(count, (counts.get(count) ?? 0) + value);
        }
        if (spend) addTo(amounts.spend, spend.currency, spend.minor);
        if (revenue) addTo(amounts.revenue, revenue.currency, revenue.minor);
        addTo(leadsOn, date, leads);
        add(byChannel, channel, result);
        add(byCampaign, campaignId, result);
      }
    },
    sums: () => ({
      all: {
        impressions: sum('impressions'),
        clicks: sum('clicks'),
        leads: sum('leads'),
        qualifiedLeads: sum('qualifiedLeads'),
        opportunities: sum('opportunities'),
        wins: sum('wins'),
        orders: sum('orders'),
        spend: moneyIn(amounts.spend),
        revenue: moneyIn(amounts.revenue),
        lifetimeValue: null,
      },
      byChannel,
      leadsOn,
      byCampaign,
    }),
  };
}

function addTo<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function add<K>(sums: Map<K, Counts>, key: K, { impressions, clicks, leads, orders }: Counts): void {
  const sum = sums.get(key);
  if (!sum) {
    sums.set(key, { impressions, clicks, leads, orders });
    return;
  }
  sum.impressions += impressions;
  sum.clicks += clicks;
  sum.leads += leads;
  sum.orders += orders;
}

const moneyIn = (sums: ReadonlyMap<string, number>): readonly Money[] =>
  sumsOf([...sums].map(([currency, minor]) => ({ currency, minor })));

/** Amounts per currency, this period beside the one before; nothing is converted. */
export function moneyFigures(
  now: MetricInputs,
  before: MetricInputs,
  field: ResultAmount,
): ReportContent['spend'] {
  const sums = (all: MetricInputs) => new Map(all[field].map(({ currency, minor }) => [currency, minor]));
  const [nowSums, beforeSums] = [sums(now), sums(before)];
  return [...new Set([...nowSums.keys(), ...beforeSums.keys()])].toSorted().map((currency) => ({
    now: { minor: nowSums.get(currency) ?? 0, currency },
    before: { minor: beforeSums.get(currency) ?? 0, currency },
  }));
}

/** Amounts of two periods are set beside each other in one currency alone. */
export function metricFigures(
  codes: readonly MetricCode[],
  now: MetricInputs,
  before: MetricInputs,
): MetricFigure[] {
  return codes.map((code) => {
    const [one, other] = [metricOf(code, now), metricOf(code, before)];
    const currency = one.value === null ? null : one.currency;
    const isAlike = other.value !== null && (one.value === null || other.currency === currency);
    return {
      code,
      now: one.value,
      before: isAlike ? other.value : null,
      currency: currency ?? (other.value === null ? null : other.currency),
    };
  });
}

/** Each marketing channel that did something, the one with the most leads first. */
export function channelSums({ byChannel }: ResultSums): ReportContent['channels'] {
  return marketingChannels
    .flatMap((channel) => {
      const counts = byChannel.get(channel);
      return counts ? [{ channel, ...counts }] : [];
    })
    .toSorted((one, other) => other.leads - one.leads || other.clicks - one.clicks);
}

/** Every day of the period, also those without leads. */
export function leadsByDay({ leadsOn }: ResultSums, { start, end }: Period) {
  const days: ReportContent['leadsByDay'] = [];
  for (let date = start; date <= end; date = addDays(date, 1))
    days.push({ date, leads: leadsOn.get(date) ?? 0 });
  return days;
}

const mostTop = 5;
type Listed = { readonly id: string; readonly code: string; readonly name: string };

/** The five campaigns with the most leads; clicks decide between equals, and none is listed for nothing. */
export function topCampaigns(sums: ResultSums, campaigns: readonly Listed[]): ReportContent['topCampaigns'] {
  return campaigns
    .map((campaign) => countsOf(sums, campaign))
    .filter(({ leads, clicks }) => leads > 0 || clicks > 0)
    .toSorted((one, other) => other.leads - one.leads || other.clicks - one.clicks)
    .slice(0, mostTop);
}

/** The five of those that ran and brought the fewest leads, none of which is among the best. */
export function weakCampaigns(
  sums: ResultSums,
  ran: readonly Listed[],
  top: ReportContent['topCampaigns'],
): ReportContent['topCampaigns'] {
  const best = new Set(top.map(({ campaignId }) => campaignId));
  return ran
    .filter(({ id }) => !best.has(id))
    .map((campaign) => countsOf(sums, campaign))
    .toSorted(
      (one, other) =>
        one.leads - other.leads || one.clicks - other.clicks || (one.code < other.code ? -1 : 1),
    )
    .slice(0, mostTop);
}

function countsOf({ byCampaign }: ResultSums, { id, code, name }: Listed) {
  const { leads = 0, clicks = 0 } = byCampaign.get(id) ?? {};
  return { campaignId: id, code, name, leads, clicks };
}
