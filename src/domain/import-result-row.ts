import type { MarketingChannel } from './campaign.ts';
import type { RowCells } from './import-cells.ts';
import type { Known } from './import-known.ts';
import { type Identity, checkCurrency, readCampaignName, required } from './import-row-parts.ts';
import { vocabularies } from './import-words.ts';
import type { Money } from './money.ts';
import type { CalendarDate } from './time.ts';

/** What a row says one channel of a campaign did on one day. An absent field means that its cell is blank: it says nothing and erases nothing. */
export interface ResultRow {
  readonly line: number;
  readonly campaignId: string;
  readonly date: CalendarDate;
  readonly channel: MarketingChannel;
  readonly impressions: number | undefined;
  readonly clicks: number | undefined;
  readonly leads: number | undefined;
  readonly orders: number | undefined;
  readonly spend: Money | undefined;
  readonly revenue: Money | undefined;
}

/** Undefined when campaign, date or channel is missing or faulty. */
export function readResult(cells: RowCells, known: Known): ResultRow | undefined {
  const campaign = readCampaignName(cells, known);
  const date = required(cells, 'date', cells.date('date'));
  const channel = required(cells, 'channel', cells.word('channel', vocabularies.channel));
  checkCurrency(cells, known);
  const figures = {
    impressions: cells.count('impressions'),
    clicks: cells.count('clicks'),
    leads: cells.count('leads'),
    orders: cells.count('orders'),
    spend: cells.amount('spend'),
    revenue: cells.amount('revenue'),
  };
  if (campaign === undefined || date === undefined || channel === undefined) return undefined;
  return { line: cells.lineNumber, campaignId: campaign.id, date, channel, ...figures };
}

export function resultIdentities({ campaignId, date, channel }: ResultRow): Identity[] {
  return [{ of: 'row', field: 'date', key: `${campaignId}\n${date}\n${channel}` }];
}
