import { z } from 'zod';
import { CampaignStatus, CampaignType, Flight } from './campaign.ts';
import { createTally } from './dashboard-sums.ts';
import { isAmountMetric, metricCodes } from './metric.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { MetricFigure } from './report.ts';
import { metricFigures } from './report-sums.ts';
import type { DayResult } from './result-month.ts';
import { resultCounts } from './result.ts';
import type { Summary } from './summary.ts';
import { daysBetween } from './time.ts';

/** So many campaigns are set beside each other. */
export const fewestCompared = 2;
export const mostCompared = 5;
/** So many days of a campaign are drawn, from its first on. */
export const mostDaysDrawn = 400;

/** One campaign among others, over all its days. */
export const ComparedCampaign = z.strictObject({
  campaignId: Id,
  code: z.string(),
  name: z.string(),
  type: CampaignType,
  status: CampaignStatus,
  flight: Flight.nullable(),
  /** From how many days there are results. */
  days: z.number().int(),
  counts: z.record(z.enum(resultCounts), z.number().nullable()),
  metrics: z.array(MetricFigure.pick({ code: true, now: true, currency: true })),
  spend: z.array(Money),
  revenue: z.array(Money),
  budget: Money.nullable(),
  /** Leads added up, day by day from the first day with results: the same axis for all, whenever they ran. */
  leads: z.array(z.number()),
});
export type ComparedCampaign = z.infer<typeof ComparedCampaign>;

/** What all results of a campaign come to; no amounts for who may not see any. */
export function comparedCampaign(
  { id: campaignId, code, name, type, status, flight, budget }: Summary,
  rows: readonly DayResult[],
  seesAmounts: boolean,
  lifetimeValue: Money | null = null,
): ComparedCampaign {
  const tally = createTally();
  const leadsOn = new Map<string, number>();
  for (const row of rows) {
    tally.add(row);
    leadsOn.set(row.date, (leadsOn.get(row.date) ?? 0) + row.leads);
  }
  const sums = tally.sums();
  const { spend, revenue, lifetimeValue: _, ...counts } = sums;
  const metrics = metricFigures(metricCodes, { ...sums, lifetimeValue }, createTally().sums())
    .filter((metric) => metric.now !== null && (seesAmounts || !isAmountMetric(metric.code)))
    .map((metric) => ({ code: metric.code, now: metric.now, currency: metric.currency }));
  return {
    campaignId,
    code,
    name,
    type,
    status,
    flight,
    days: leadsOn.size,
    counts,
    metrics,
    spend: seesAmounts ? [...spend] : [],
    revenue: seesAmounts ? [...revenue] : [],
    budget: seesAmounts ? budget : null,
    leads: addedUp(leadsOn),
  };
}

function addedUp(leadsOn: ReadonlyMap<string, number>): number[] {
  const dates = [...leadsOn.keys()].toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = Math.min(mostDaysDrawn, daysBetween(first, last) + 1);
  const days = Array.from({ length }, () => 0);
  for (const [date, leads] of leadsOn) {
    const day = daysBetween(first, date);
    if (day < length) days[day] = (days[day] ?? 0) + leads;
  }
  let sum = 0;
  return days.map((leads) => (sum += leads));
}
