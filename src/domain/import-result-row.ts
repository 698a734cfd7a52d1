import type { RowCells } from './import-cells.ts';
import type { Known } from './import-known.ts';
import { type Identity, checkCurrency, readCampaignName, required, stated } from './import-row-parts.ts';
import { vocabularies } from './import-words.ts';
import type { ResultEntry } from './result.ts';

/** What a row says one channel of a campaign did on one day; a blank cell says nothing. */
export interface ResultRow {
  readonly line: number;
  readonly campaignId: string;
  readonly entry: ResultEntry;
}

/** Undefined when campaign, date or channel is missing or faulty. */
export function readResult(cells: RowCells, known: Known): ResultRow | undefined {
  const campaign = readCampaignName(cells, known);
  const date = required(cells, 'date', cells.date('date'));
  const channel = required(cells, 'channel', cells.word('channel', vocabularies.channel));
  checkCurrency(cells, known);
  const figures = stated({
    impressions: cells.count('impressions'),
    clicks: cells.count('clicks'),
    leads: cells.count('leads'),
    qualifiedLeads: cells.count('qualifiedLeads'),
    opportunities: cells.count('opportunities'),
    wins: cells.count('wins'),
    orders: cells.count('orders'),
    spend: cells.amount('spend'),
    revenue: cells.amount('revenue'),
  });
  if (campaign === undefined || date === undefined || channel === undefined) return undefined;
  return { line: cells.lineNumber, campaignId: campaign.id, entry: { date, channel, ...figures } };
}

export function resultIdentities({ campaignId, entry }: ResultRow): Identity[] {
  return [{ of: 'row', field: 'date', key: `${campaignId}\n${entry.date}\n${entry.channel}` }];
}
