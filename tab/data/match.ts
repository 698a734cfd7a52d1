import type { SummaryView } from '../../src/contract/views.ts';
import { isFiltering, type Filter } from './place.ts';

/* Search and filter run here, on the summaries that the tab holds anyway: no round trip while somebody types. */

/** One form for all: width (ＡＢＣ, ｶﾅ), case and compatibility variants do not matter. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('und');
}

const haystacks = new WeakMap<SummaryView, string>();

function haystackOf(campaign: SummaryView): string {
  let text = haystacks.get(campaign);
  if (text === undefined) {
    text = plain(`${campaign.name}\n${campaign.code}\n${campaign.tags.join('\n')}`);
    haystacks.set(campaign, text);
  }
  return text;
}

/** The campaigns that a filter lets through, in their order; the same array when nothing is filtered. */
export function matching(campaigns: readonly SummaryView[], filter: Filter): readonly SummaryView[] {
  if (!isFiltering(filter)) return campaigns;
  const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
  const has = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return campaigns.filter(
    (campaign) =>
      has(filter.status, campaign.status) &&
      has(filter.type, campaign.type) &&
      has(filter.owner, campaign.ownerId) &&
      (filter.channel.length === 0 ||
        campaign.channels.some((channel) => filter.channel.includes(channel))) &&
      wanted.every((word) => haystackOf(campaign).includes(word)),
  );
}

/** The order of a column: flight start, the unplanned last, then by id so that it never jumps. */
export function byStart(one: SummaryView, other: SummaryView): number {
  const [a, b] = [one.flight?.start ?? '9999', other.flight?.start ?? '9999'];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
