import { z } from 'zod';
import { MarketingChannel } from './campaign.ts';
import { type LinkChoice, LinkValue, nearestWord, wordsOf } from './link-rule.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { WebAddress } from './web-address.ts';

/** What somebody says of a link that is to be tracked. */
export const LinkWish = z.strictObject({
  channel: MarketingChannel,
  target: WebAddress,
  source: z.string().trim().max(60),
  medium: z.string().trim().max(60),
  /** What follows the code of the campaign in its name; empty for nothing. */
  name: z.union([z.literal(''), LinkValue]),
  content: z.union([z.literal(''), LinkValue]),
  term: z.union([z.literal(''), LinkValue]),
  contentItemId: Id.nullable(),
});
export type LinkWish = z.infer<typeof LinkWish>;

/** A link of a campaign whose visits can be told apart from all others. In the campaign's partition; its id follows from its address. */
export const TrackedLink = z.strictObject({
  kind: z.literal('trackedLink'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...LinkWish.shape,
  /** As people are sent there. */
  url: z.string(),
  /** Nobody is sent there any more; what was counted stays. */
  retired: z.boolean(),
  createdBy: Id,
  createdAt: z.string(),
});
export type TrackedLink = z.infer<typeof TrackedLink>;

/** So many links one campaign has at most. */
export const mostLinks = 2_000;

/**
 * How a campaign is called in its links: its code, and what was added. A code is one campaign's alone and an underscore is in no
 * value, so that no two campaigns of a department share a link. What is no letter of a-z, digit or hyphen in a code that was
 * brought along is written as its number in Unicode.
 */
export function campaignValue(code: string, name: string): string {
  const own = code
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/gu, (letter) => `-u${letter.codePointAt(0)?.toString(16)}-`)
    .replaceAll(/-+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return name === '' ? own : `${own}_${name}`;
}

/** Why a link cannot be so: a word that the department does not use, with the one that may be meant. */
export function linkFault(wish: LinkWish, rule: LinkChoice): Refusal | undefined {
  const { sources, mediums } = wordsOf(rule, wish.channel);
  for (const [at, said, allowed] of [
    ['source', wish.source, sources],
    ['medium', wish.medium, mediums],
  ] as const) {
    if (allowed.includes(said)) continue;
    const nearest = nearestWord(said, allowed) ?? '';
    return refuse('unfit', { at, facts: { what: 'linkWord', nearest } });
  }
  return undefined;
}

/** The parameters that are counted by, in their order (Google Analytics, "Collect campaign data with custom URLs"). */
const parameters = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** The address with its parameters; whatever the target had of them before is replaced, the rest stays. */
export function linkUrl(wish: LinkWish, code: string): string {
  const { origin, path, query, fragment } = partsOf(wish.target);
  const values: Record<(typeof parameters)[number], string> = {
    utm_source: wish.source,
    utm_medium: wish.medium,
    utm_campaign: campaignValue(code, wish.name),
    utm_term: wish.term,
    utm_content: wish.content,
  };
  const own = parameters.filter((name) => values[name] !== '').map((name) => `${name}=${values[name]}`);
  const kept = query.filter((each) => !isTracking(each));
  return `${origin.toLowerCase()}${path}?${[...kept, ...own].join('&')}${fragment}`;
}

/** Whether a target carries tracking parameters already, which a link replaces. */
export function hasTracking(target: string): boolean {
  return partsOf(target).query.some(isTracking);
}

const isTracking = (each: string): boolean =>
  parameters.some((name) => name === each.split('=')[0]?.toLowerCase());

function partsOf(target: string): {
  readonly origin: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly fragment: string;
} {
  const [, origin = '', path = '', query = '', fragment = ''] =
    /^(https?:\/\/[^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/iu.exec(target) ?? [];
  return { origin, path: path || '/', query: query.slice(1).split('&').filter(Boolean), fragment };
}

const digital: ReadonlySet<string> = new Set([
  'email',
  'social',
  'search',
  'display',
  'partner',
  'influencer',
  'wechat',
  'sms',
]);

/** Whether people click in this channel: then its visits are counted by links. */
export const isClicked = (channel: MarketingChannel): boolean => digital.has(channel);

/** Whether every channel of a campaign from which people click has a link that is counted. */
export function linksAreSet(
  channels: readonly MarketingChannel[],
  links: readonly Pick<TrackedLink, 'channel' | 'retired'>[],
): boolean {
  const linked = new Set(links.filter(({ retired }) => !retired).map(({ channel }) => channel));
  return channels.every((channel) => !isClicked(channel) || linked.has(channel));
}
