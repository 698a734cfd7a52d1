import { z } from 'zod';
import { type Campaign, CampaignStatus, CampaignType, MarketingChannel } from './campaign.ts';
import { Id } from './person.ts';

/** What somebody looks for among campaigns; an empty list asks for nothing. */
export const CampaignFilter = z.strictObject({
  text: z.string().trim().max(200),
  status: z.array(CampaignStatus).max(50),
  type: z.array(CampaignType).max(50),
  channel: z.array(MarketingChannel).max(50),
  owner: z.array(Id).max(100),
});
export type CampaignFilter = z.infer<typeof CampaignFilter>;

export type Filterable = Readonly<
  Pick<Campaign, 'name' | 'code' | 'status' | 'type' | 'ownerId'> & {
    readonly tags: readonly string[];
    readonly channels: readonly MarketingChannel[];
  }
>;

/** One form for all: width (ＡＢＣ, ｶﾅ), case and compatibility variants do not matter. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('und');
}

const haystacks = new WeakMap<Filterable, string>();

function haystackOf(campaign: Filterable): string {
  let text = haystacks.get(campaign);
  if (text === undefined) {
    text = plain(`${campaign.name}\n${campaign.code}\n${campaign.tags.join('\n')}`);
    haystacks.set(campaign, text);
  }
  return text;
}

type Filter = { readonly [F in keyof CampaignFilter]: Readonly<CampaignFilter[F]> };

/** Whether a campaign passes: every word is in its name, code or tags, and each list that asks for something has it. */
export function passes(filter: Filter): (campaign: Filterable) => boolean {
  const wanted = plain(filter.text).split(/\s+/).filter(Boolean);
  const has = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return (campaign) =>
    has(filter.status, campaign.status) &&
    has(filter.type, campaign.type) &&
    has(filter.owner, campaign.ownerId) &&
    (filter.channel.length === 0 || campaign.channels.some((channel) => filter.channel.includes(channel))) &&
    wanted.every((word) => haystackOf(campaign).includes(word));
}
