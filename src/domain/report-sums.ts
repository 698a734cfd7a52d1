import { type MarketingChannel, marketingChannels } from './campaign.ts';
import type { Period } from './report-times.ts';
import type { ReportContent } from './report.ts';
import type { Result } from './result.ts';
import { addDays } from './time.ts';

type Count = 'impressions' | 'clicks' | 'leads' | 'orders';

/** A sum over results; null when there is none, because nothing recorded is not the same as nothing happened. */
export function sumOf(results: readonly Result[], count: Count): number | null {
  return results.length === 0 ? null : total(results, count);
}

/** Amounts per currency, this period beside the one before; nothing is converted. */
export function moneySums(
  now: readonly Result[],
  before: readonly Result[],
  field: 'spend' | 'revenue',
): ReportContent['spend'] {
  const sums = (results: readonly Result[]) => {
    const byCurrency = new Map<string, number>();
    for (const { [field]: money } of results) {
      if (money) byCurrency.set(money.currency, (byCurrency.get(money.currency) ?? 0) + money.minor);
    }
    return byCurrency;
  };
  const [nowSums, beforeSums] = [sums(now), sums(before)];
  return [...new Set([...nowSums.keys(), ...beforeSums.keys()])].toSorted().map((currency) => ({
    now: { minor: nowSums.get(currency) ?? 0, currency },
    before: { minor: beforeSums.get(currency) ?? 0, currency },
  }));
}

/** Each marketing channel that did something, the one with the most leads first. */
export function channelSums(results: readonly Result[]): ReportContent['channels'] {
  const of = (channel: MarketingChannel) => results.filter((result) => result.channel === channel);
  return marketingChannels
    .map((channel) => ({ channel, results: of(channel) }))
    .filter((each) => each.results.length > 0)
    .map((each) => ({
      channel: each.channel,
      impressions: total(each.results, 'impressions'),
      clicks: total(each.results, 'clicks'),
      leads: total(each.results, 'leads'),
      orders: total(each.results, 'orders'),
    }))
    .toSorted((one, other) => other.leads - one.leads || other.clicks - one.clicks);
}

/** Every day of the period, also those without leads. */
export function leadsByDay(results: readonly Result[], { start, end }: Period): ReportContent['leadsByDay'] {
  const days: ReportContent['leadsByDay'] = [];
  for (let date = start; date <= end; date = addDays(date, 1)) {
    const ofDay = results.filter((result) => result.date === date);
    days.push({ date, leads: total(ofDay, 'leads') });
  }
  return days;
}

const mostTop = 5;
const nothing = { leads: 0, clicks: 0 };

/** The five campaigns with the most leads; clicks decide between equals, and none is listed for nothing. */
export function topCampaigns(
  results: readonly Result[],
  campaigns: readonly { readonly id: string; readonly code: string; readonly name: string }[],
): ReportContent['topCampaigns'] {
  const sums = new Map<string, { leads: number; clicks: number }>();
  for (const { campaignId, leads, clicks } of results) {
    const sum = sums.get(campaignId);
    sums.set(campaignId, { leads: leads + (sum?.leads ?? 0), clicks: clicks + (sum?.clicks ?? 0) });
  }
  return campaigns
    .map(({ id, code, name }) => ({ campaignId: id, code, name, ...(sums.get(id) ?? nothing) }))
    .filter(({ leads, clicks }) => leads > 0 || clicks > 0)
    .toSorted((one, other) => other.leads - one.leads || other.clicks - one.clicks)
    .slice(0, mostTop);
}

function total(results: readonly Result[], count: Count): number {
  return results.reduce((sum, result) => sum + result[count], 0);
}
