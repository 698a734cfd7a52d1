import { z } from 'zod';
import { MarketingChannel } from '../domain/campaign.ts';
import { ChannelPlanContent, channelGaps } from '../domain/channel-plan.ts';
import { ContentItem, ContentItemContent, contentStates, contentSteps } from '../domain/content-item.ts';
import { Money } from '../domain/money.ts';
import { WebAddress } from '../domain/web-address.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

const version = z.string().min(1).max(200);

export const ChannelPlanView = z.strictObject({
  channel: MarketingChannel,
  ...ChannelPlanContent.shape,
  /** Null where nothing was planned for it yet. */
  version: z.string().nullable(),
  /** What it still lacks, or what does not fit. */
  gaps: z.array(z.enum(channelGaps)),
  /** It is measured by money, which this reader may not see. */
  kpiHidden: z.boolean(),
  /** What the lines of the budget plan for it, in the currency of the budget. */
  planned: Money.nullable(),
});
export type ChannelPlanView = z.infer<typeof ChannelPlanView>;

export const ContentItemView = z.strictObject({
  ...ContentItemContent.shape,
  ...ContentItem.pick({
    id: true,
    step: true,
    address: true,
    revision: true,
    createdBy: true,
    createdAt: true,
  }).shape,
  state: z.enum(contentStates),
  /** The steps that it can take now. */
  next: z.array(z.enum(contentSteps)),
  requestId: z.string().nullable(),
  version: z.string(),
});
export type ContentItemView = z.infer<typeof ContentItemView>;

export const ContentView = z.strictObject({
  channels: z.array(ChannelPlanView),
  /** By the day on which they go out; those without one last. */
  items: z.array(ContentItemView),
  can: z.strictObject({ edit: z.boolean(), exempt: z.boolean(), seeAmounts: z.boolean() }),
});
export type ContentView = z.infer<typeof ContentView>;

const Saved = z.strictObject({ id: z.string(), version: z.string() });

/** The marketing channels of a campaign, and what goes out through them. */
export const contentEndpoints = {
  'GET /api/campaigns/:campaignId/content': {
    summary: 'The channels of a campaign with owner, dates, KPI and gaps, and its content items by day',
    reply: ContentView,
  },
  'PUT /api/campaigns/:campaignId/channel-plan': {
    summary: 'Plan one marketing channel: owner, dates, KPI with target, note',
    body: z.strictObject({
      channel: MarketingChannel,
      ifVersion: version.nullable(),
      edit: ChannelPlanContent.partial(),
    }),
    reply: Saved,
    refusals: ['wrongStatus', 'unknownPerson', 'flightReversed', 'stale'],
  },
  'POST /api/campaigns/:campaignId/content-items': {
    summary: 'Add a content item: title, channel, format, day, owner, words, files, journey stage',
    body: z.strictObject({ once: onceKey, ...ContentItemContent.shape }),
    reply: Saved,
    refusals: ['wrongStatus', 'unknownPerson', 'tooLarge'],
  },
  'PATCH /api/campaigns/:campaignId/content-items/:contentItemId': {
    summary: 'Change a content item; what was approved is a draft again when its words change',
    body: z.strictObject({ ifVersion: version, edit: ContentItemContent.partial() }),
    reply: Saved,
    refusals: ['wrongStatus', 'approvalRunning', 'unknownPerson', 'stale'],
  },
  'POST /api/campaigns/:campaignId/content-items/:contentItemId/step': {
    summary:
      'Take a content item a step on or back; published needs its address, and the yes where one is needed',
    body: z.strictObject({ ifVersion: version, step: z.enum(contentSteps), address: WebAddress.nullable() }),
    reply: Saved,
    refusals: ['wrongStatus', 'approvalNeeded', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
