import { z } from 'zod';
import { MarketingChannel } from './campaign.ts';
import { Currency, type Money } from './money.ts';
import type { Period } from './period.ts';
import { Id } from './person.ts';
import { type Result, type ResultFigure, resultFigures } from './result.ts';
import { CalendarDate } from './time.ts';

/** What a result says, without where it comes from: enough for every sum over many campaigns. */
export type DayResult = Pick<Result, 'campaignId' | 'date' | 'channel' | ResultFigure>;

/** The days of one marketing channel whose amounts are in the same currencies. */
const ChannelDays = z.strictObject({
  channel: MarketingChannel,
  currencies: z.strictObject({ spend: Currency.nullable(), revenue: Currency.nullable() }),
  /** Of each day its number in the month, then the figures in the order that the document names; null where nobody said. */
  days: z.array(z.array(z.number().nullable())),
});

/**
 * All results of a campaign in one month as bare numbers: a projection in the partition of the board, fed by the relay, so
 * that a report over a thousand campaigns asks one question a page instead of one a campaign. Id: the campaign's and the month.
 */
export const ResultMonth = z.strictObject({
  kind: z.literal('resultMonth'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  /** The first day of the month. */
  date: CalendarDate,
  /** What the numbers of a day are. */
  figures: z.array(z.enum(resultFigures)),
  channels: z.array(ChannelDays),
});
export type ResultMonth = z.infer<typeof ResultMonth>;
type ChannelDays = z.infer<typeof ChannelDays>;

export function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** The first days of the months of some results, each once, the earliest first. */
export function monthsOf(results: readonly Pick<Result, 'date'>[]): string[] {
  return [...new Set(results.map(({ date }) => monthOf(date)))].toSorted();
}

/** Between the first and the last lie the ids of all months of a campaign. */
export function resultMonthIds(campaignId: string): { readonly first: string; readonly last: string } {
  return { first: `${campaignId}.0000-01`, last: `${campaignId}.9999-12` };
}

/** One document for each month in which there are results, the earliest first. */
export function resultMonths(results: readonly Result[]): ResultMonth[] {
  const months = new Map<string, Result[]>();
  for (const row of results) {
    const month = monthOf(row.date);
    const rows = months.get(month);
    if (rows) rows.push(row);
    else months.set(month, [row]);
  }
  return [...months].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(monthFrom);
}

function monthFrom([date, rows]: readonly [string, readonly Result[]]): ResultMonth[] {
  const [first] = rows;
  if (!first) return [];
  const { tenantId, workspaceId, campaignId } = first;
  const id = `${campaignId}.${date.slice(0, 7)}`;
  const place = { id, tenantId, workspaceId, campaignId, date };
  return [
    { kind: 'resultMonth', schema: 1, ...place, figures: [...resultFigures], channels: channelsOf(rows) },
  ];
}

function channelsOf(rows: readonly Result[]): ChannelDays[] {
  const groups = new Map<string, ChannelDays>();
  for (const row of rows.toSorted((one, other) => (one.date < other.date ? -1 : 1))) {
    const currencies = currenciesOf(row);
    const key = JSON.stringify([row.channel, currencies]);
    const group = groups.get(key) ?? { channel: row.channel, currencies, days: [] };
    group.days.push([Number(row.date.slice(8)), ...resultFigures.map((figure) => numberOf(row[figure]))]);
    groups.set(key, group);
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function currenciesOf({ spend, revenue }: Result): ChannelDays['currencies'] {
  return { spend: spend?.currency ?? null, revenue: revenue?.currency ?? null };
}

function numberOf(value: number | Money | null | undefined): number | null {
  return typeof value === 'object' ? (value?.minor ?? null) : (value ?? null);
}

/** What happened on those days of a period that lie in the month, channel by channel. */
export function* dayResults(month: ResultMonth, { start, end }: Period): Generator<DayResult> {
  const { campaignId, figures } = month;
  const dates = Array.from(
    { length: 32 },
    (_, day) => `${month.date.slice(0, 8)}${String(day).padStart(2, '0')}`,
  );
  // Where a figure stands after the number of the day; nowhere where an older document does not know it.
  const placeOf = (figure: ResultFigure): number =>
    figures.includes(figure) ? figures.indexOf(figure) + 1 : -1;
  const places = {
    impressions: placeOf('impressions'),
    clicks: placeOf('clicks'),
    leads: placeOf('leads'),
    qualifiedLeads: placeOf('qualifiedLeads'),
    opportunities: placeOf('opportunities'),
    wins: placeOf('wins'),
    orders: placeOf('orders'),
    spend: placeOf('spend'),
    revenue: placeOf('revenue'),
  } satisfies Record<ResultFigure, number>;
  for (const { channel, currencies, days } of month.channels) {
    for (const day of days) {
      const date = dates[day[0] ?? 0] ?? month.date;
      if (date < start || date > end) continue;
      const of = (figure: ResultFigure): number | null => day[places[figure]] ?? null;
      const [qualifiedLeads, opportunities, wins] = [of('qualifiedLeads'), of('opportunities'), of('wins')];
      yield {
        campaignId,
        date,
        channel,
        impressions: of('impressions') ?? 0,
        clicks: of('clicks') ?? 0,
        leads: of('leads') ?? 0,
        ...(qualifiedLeads !== null && { qualifiedLeads }),
        ...(opportunities !== null && { opportunities }),
        ...(wins !== null && { wins }),
        orders: of('orders') ?? 0,
        spend: moneyOf(of('spend'), currencies.spend),
        revenue: moneyOf(of('revenue'), currencies.revenue),
      };
    }
  }
}

function moneyOf(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}
