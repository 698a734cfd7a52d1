import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { type FieldChange, type MarketingChannel, marketingChannels } from './campaign.ts';
import { Id } from './person.ts';

/** A value of a tracking parameter: lower-case letters, digits and single hyphens, so that no tool counts one thing as two. */
export const LinkValue = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

const Values = z
  .array(LinkValue)
  .min(1)
  .max(40)
  .refine((all) => new Set(all).size === all.length, { error: 'repeated' });

/** Where links of one marketing channel lead from: the first value is the usual one. */
export const ChannelWords = z.strictObject({ sources: Values, mediums: Values });
export type ChannelWords = z.infer<typeof ChannelWords>;

/** Which words a department tracks its channels by; channels that nobody chose for have the usual ones. */
export const LinkChoice = z.strictObject({
  channels: z.partialRecord(z.enum(marketingChannels), ChannelWords),
});
export type LinkChoice = z.infer<typeof LinkChoice>;

/** One for each department that chose something. */
export const LinkRule = z.strictObject({
  kind: z.literal('linkRule'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  ...LinkChoice.shape,
});
export type LinkRule = z.infer<typeof LinkRule>;

const words = (sources: string, mediums: string): ChannelWords => ({
  sources: sources.split(' '),
  mediums: mediums.split(' '),
});

/** What holds where nobody chose; the mediums are those that analytics tools sort by themselves. */
export const usualWords: Readonly<Record<MarketingChannel, ChannelWords>> = {
  email: words('newsletter crm', 'email'),
  social: words('linkedin facebook instagram xiaohongshu weibo douyin', 'social paid-social'),
  search: words('google bing baidu', 'cpc organic'),
  display: words('display-network programmatic', 'display'),
  website: words('website blog', 'referral'),
  content: words('blog media', 'referral'),
  event: words('event', 'qr'),
  tradeShow: words('trade-show', 'qr'),
  outdoor: words('outdoor', 'qr'),
  print: words('flyer magazine', 'qr print'),
  partner: words('partner', 'referral affiliate'),
  influencer: words('influencer', 'social paid-social'),
  wechat: words('wechat', 'social qr'),
  sms: words('sms', 'sms'),
  other: words('other', 'other'),
};

export function wordsOf({ channels }: LinkChoice, channel: MarketingChannel): ChannelWords {
  return channels[channel] ?? usualWords[channel];
}

/** What differs between two choices. */
export function linkRuleChanges(before: LinkChoice, after: LinkChoice): FieldChange[] {
  return differences<LinkChoice>(before, after, ['channels']);
}

/** The word that somebody may have meant: the one with the fewest letters to change. */
export function nearestWord(said: string, allowed: readonly string[]): string | undefined {
  const wanted = said.toLowerCase();
  return allowed.toSorted((one, other) => distance(wanted, one) - distance(wanted, other))[0];
}

/** Letters to insert, remove or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
