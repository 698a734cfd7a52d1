import { z } from 'zod';
import { CampaignStatus, MarketingChannel, marketingChannels } from './campaign.ts';
import { mondayOf } from './conflict-weeks.ts';
import { type Tally, createTally, tallies } from './dashboard-sums.ts';
import { type MetricInputs, isAmountMetric, metricCodes } from './metric.ts';
import { Money } from './money.ts';
import type { Period } from './period.ts';
import { Id } from './person.ts';
import { Figure, MetricFigure } from './report.ts';
import { metricFigures, moneyFigures } from './report-sums.ts';
import type { DayResult } from './result-month.ts';
import { resultCounts } from './result.ts';
import { CalendarDate, addDays, daysBetween } from './time.ts';

export const buckets = ['day', 'week', 'month'] as const;
export type Bucket = (typeof buckets)[number];

const Amounts = z.array(Money);
const Counts = z.record(z.enum(resultCounts), z.number().nullable());

/** Sums of some rows, with what they are about. Amounts stand per currency, and are empty for those who may not see them. */
const Sums = { counts: Counts, spend: Amounts, revenue: Amounts };
const Moved = z.array(z.strictObject({ now: Money, before: Money }));

/** What the marketing channels of some campaigns did in a period, beside another one. */
export const ResultBoard = z.strictObject({
  counts: z.record(z.enum(resultCounts), Figure),
  metrics: z.array(MetricFigure),
  spend: Moved,
  revenue: Moved,
  /** The newest day with results within the period. */
  lastDay: CalendarDate.nullable(),
  bucket: z.enum(buckets),
  /** Every day, week or month of the period in its order; `before` are the leads of the same place in the other period. */
  trend: z.array(z.strictObject({ start: CalendarDate, counts: Counts, before: z.number().nullable() })),
  /** The Mondays of the weeks of the heat map. */
  weeks: z.array(CalendarDate),
  /** Each marketing channel that did something, the one with the most leads first; `heat` are its leads week by week. */
  channels: z.array(z.strictObject({ channel: MarketingChannel, ...Sums, heat: z.array(z.number()) })),
  /** The campaigns that did most, by leads, then clicks. */
  campaigns: z.array(
    z.strictObject({ campaignId: Id, code: z.string(), name: z.string(), status: CampaignStatus, ...Sums }),
  ),
  /** How many campaigns did something at all. */
  campaignsWithResults: z.number().int(),
});
export type ResultBoard = z.infer<typeof ResultBoard>;

/** So many campaigns stand in the list. */
export const mostListedCampaigns = 200;
/** Longer periods are drawn week by week, and the longest month by month. */
const longestInDays = 45;
const longestInWeeks = 200;

export interface BoardSums {
  add(rows: Iterable<DayResult>): void;
  board(
    campaigns: readonly Pick<Listed, 'id' | 'code' | 'name' | 'status'>[],
    lifetimeValue?: Money | null,
  ): ResultBoard;
}

interface Day {
  readonly isNow: boolean;
  readonly isBefore: boolean;
  /** The bucket of the period beside which it is drawn. */
  readonly place: number | undefined;
  readonly start: string;
  readonly week: string;
}

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: z.infer<typeof CampaignStatus>;
}

/** The board of a period before any row was added: rows come page by page, and none is kept. */
export function boardSums(period: Period, before: Period): BoardSums {
  const bucket = bucketOf(period);
  const [now, then] = [createTally(), createTally()];
  const byBucket = tallies<string>();
  const bucketsBefore = new Map<number, number>();
  const byChannel = tallies<MarketingChannel>();
  const heat = new Map<string, Map<string, number>>();
  const byCampaign = tallies<string>();
  let lastDay: string | null = null;
  const starts = startsIn(bucket, period);
  const places = new Map(starts.map((start, place) => [start, place]));
  const offset = daysBetween(before.start, period.start);
  // Many rows share a day: what follows from it is found out once.
  const days = new Map<string, Day>();
  const dayOf = (date: string): Day => {
    const known = days.get(date);
    if (known) return known;
    const isNow = date >= period.start && date <= period.end;
    const isBefore = date >= before.start && date <= before.end;
    const place = isBefore ? places.get(startOf(bucket, addDays(date, offset))) : undefined;
    const day = { isNow, isBefore, place, start: startOf(bucket, date), week: mondayOf(date) };
    days.set(date, day);
    return day;
  };
  return {
    add(rows) {
      for (const row of rows) {
        const { channel, leads } = row;
        const { isNow, isBefore, place, start, week } = dayOf(row.date);
        if (isBefore) {
          then.add(row);
          if (place !== undefined) bucketsBefore.set(place, (bucketsBefore.get(place) ?? 0) + leads);
        }
        if (!isNow) continue;
        now.add(row);
        byBucket.of(start).add(row);
        byChannel.of(channel).add(row);
        byCampaign.of(row.campaignId).add(row);
        const leadsIn = heat.get(channel) ?? new Map<string, number>();
        heat.set(channel, leadsIn);
        leadsIn.set(week, (leadsIn.get(week) ?? 0) + leads);
        if (lastDay === null || row.date > lastDay) lastDay = row.date;
      }
    },
    board(campaigns, lifetimeValue = null) {
      const [sums, earlier] = [now.sums(), then.sums()];
      const weeks = startsIn('week', period);
      const listed = campaigns.flatMap(({ id, code, name, status }) => {
        const tally = byCampaign.all.get(id);
        return tally ? [{ campaignId: id, code, name, status, ...plainSums(tally) }] : [];
      });
      return {
        counts: countFigures(sums, earlier),
        metrics: metricFigures(metricCodes, { ...sums, lifetimeValue }, { ...earlier, lifetimeValue }).filter(
          (figure) => figure.now !== null || figure.before !== null,
        ),
        spend: moneyFigures(sums, earlier, 'spend'),
        revenue: moneyFigures(sums, earlier, 'revenue'),
        lastDay,
        bucket,
        trend: starts.map((start, place) => {
          const tally = byBucket.all.get(start);
          const { counts } = plainSums(tally ?? createTally());
          return { start, counts, before: bucketsBefore.get(place) ?? null };
        }),
        weeks,
        channels: marketingChannels
          .flatMap((channel) => {
            const tally = byChannel.all.get(channel);
            const leads = weeks.map((week) => heat.get(channel)?.get(week) ?? 0);
            return tally ? [{ channel, ...plainSums(tally), heat: leads }] : [];
          })
          .toSorted(mostFirst),
        campaigns: listed.toSorted(mostFirst).slice(0, mostListedCampaigns),
        campaignsWithResults: listed.length,
      };
    },
  };
}

/** What is left of it for somebody who may not see amounts. */
export function boardWithoutAmounts(board: ResultBoard): ResultBoard {
  const plain = { spend: [], revenue: [] };
  return {
    ...board,
    ...plain,
    metrics: board.metrics.filter(({ code }) => !isAmountMetric(code)),
    channels: board.channels.map((each) => ({ ...each, ...plain })),
    campaigns: board.campaigns.map((each) => ({ ...each, ...plain })),
  };
}

export function bucketOf({ start, end }: Period): Bucket {
  const days = daysBetween(start, end) + 1;
  if (days <= longestInDays) return 'day';
  return days <= longestInWeeks ? 'week' : 'month';
}

const startOf = (bucket: Bucket, date: string): string =>
  bucket === 'day' ? date : bucket === 'week' ? mondayOf(date) : `${date.slice(0, 7)}-01`;

/** The first days of all buckets that a period touches. */
function startsIn(bucket: Bucket, { start, end }: Period): string[] {
  const starts: string[] = [];
  for (let date = start; date <= end; date = addDays(date, 1)) {
    const first = startOf(bucket, date);
    if (starts.at(-1) !== first) starts.push(first);
  }
  return starts;
}

function plainSums(tally: Tally): z.infer<z.ZodObject<typeof Sums>> {
  const { spend, revenue, lifetimeValue: _, ...counts } = tally.sums();
  return { counts, spend: [...spend], revenue: [...revenue] };
}

type Summed = { readonly counts: Readonly<Record<'leads' | 'clicks', number | null>> };

const mostFirst = ({ counts: one }: Summed, { counts: other }: Summed): number =>
  (other.leads ?? 0) - (one.leads ?? 0) || (other.clicks ?? 0) - (one.clicks ?? 0);

function countFigures(now: MetricInputs, before: MetricInputs): ResultBoard['counts'] {
  const figure = (count: (typeof resultCounts)[number]): Figure => ({
    now: now[count],
    before: before[count],
  });
  return {
    impressions: figure('impressions'),
    clicks: figure('clicks'),
    leads: figure('leads'),
    qualifiedLeads: figure('qualifiedLeads'),
    opportunities: figure('opportunities'),
    wins: figure('wins'),
    orders: figure('orders'),
  };
}
