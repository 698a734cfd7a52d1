import { z } from 'zod';
import { FromTemplate } from './from-template.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

export const campaignStatuses = [
  'draft',
  'planning',
  'inReview',
  'approved',
  'running',
  'paused',
  'ended',
  'retrospectiveDone',
  'archived',
] as const;
export const CampaignStatus = z.enum(campaignStatuses);
export type CampaignStatus = z.infer<typeof CampaignStatus>;

export const campaignTypes = [
  'social',
  'content',
  'email',
  'searchAds',
  'displayAds',
  'tradeShow',
  'launch',
  'roadshow',
  'promotion',
  'experience',
  'coBrand',
  'loyalty',
  'holiday',
  'productLaunch',
] as const;
export const CampaignType = z.enum(campaignTypes);
export type CampaignType = z.infer<typeof CampaignType>;

export const marketingChannels = [
  'email',
  'social',
  'search',
  'display',
  'website',
  'content',
  'event',
  'tradeShow',
  'outdoor',
  'print',
  'partner',
  'influencer',
  'wechat',
  'sms',
  'other',
] as const;
export const MarketingChannel = z.enum(marketingChannels);
export type MarketingChannel = z.infer<typeof MarketingChannel>;

/** Run dates, both days included. */
export const Flight = z.strictObject({ start: CalendarDate, end: CalendarDate });
export type Flight = z.infer<typeof Flight>;

const line = (most: number) => z.string().trim().max(most);

/** What people write about a campaign and approvers say yes to; each change of it counts the revision up. */
export const CampaignContent = z.strictObject({
  name: line(160).min(1),
  type: CampaignType,
  brief: z.string().trim().max(20_000),
  goal: line(500),
  audience: line(500),
  /** How many people it is to reach; absent or null when nobody said. */
  audienceSize: z.number().int().min(0).max(10_000_000_000).nullable().optional(),
  /** Countries or markets, in the words of the department; absent or empty when nobody said. */
  regions: z.array(line(60).min(1)).max(60).optional(),
  /** Named groups of the audience, in the words of the department; absent or empty when nobody said. */
  segments: z.array(line(60).min(1)).max(30).optional(),
  /** Where an event takes place; absent or empty when there is none. */
  venue: line(120).optional(),
  flight: Flight.nullable(),
  channels: z.array(MarketingChannel).max(marketingChannels.length),
  budget: Money.nullable(),
});
export type CampaignContent = z.infer<typeof CampaignContent>;
export const contentFields = Object.keys(CampaignContent.shape) as (keyof CampaignContent)[];

/** What a campaign is to do with people: win them, bring them to use what they have, keep them. */
export const campaignAims = ['acquisition', 'activation', 'retention'] as const;
/** By what it does it. */
export const campaignMeans = ['content', 'paid', 'both'] as const;

/** Who works on it and how it is filed; changing these asks nobody again. */
export const CampaignFiling = z.strictObject({
  ownerId: Id,
  teamIds: z.array(Id).max(200),
  guestIds: z.array(Id).max(200),
  tags: z.array(line(40).min(1)).max(30),
  /** The programme that it belongs to; absent or null for none. */
  programmeId: Id.nullable().optional(),
  /** Its strategy: what for, by what, and why so; absent or null where nobody said. */
  aim: z.enum(campaignAims).nullable().optional(),
  means: z.enum(campaignMeans).nullable().optional(),
  rationale: z.string().trim().max(500).optional(),
});
export type CampaignFiling = z.infer<typeof CampaignFiling>;
export const filingFields = Object.keys(CampaignFiling.shape) as (keyof CampaignFiling)[];

/** How the latest approval stands: `outdated` means content changed after the yes. */
export const ApprovalStanding = z.strictObject({
  requestId: Id,
  state: z.enum(['waiting', 'approved', 'changesRequested', 'rejected', 'withdrawn', 'expired', 'outdated']),
});

export const Campaign = z.strictObject({
  kind: z.literal('campaign'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Human number, unique in the workspace: "MKT-142". */
  code: z.string().min(1).max(40),
  status: CampaignStatus,
  ...CampaignContent.shape,
  ...CampaignFiling.shape,
  /** Counts content edits only; an approval is about one revision. */
  revision: z.number().int().min(1),
  approval: ApprovalStanding.nullable(),
  /** The row key of the file it was imported from; importing again finds it by this. */
  importKey: z.string().max(200).nullable(),
  /** Absent for those that were not made from one. */
  template: FromTemplate.optional(),
  /** The idea of which it came; absent for most. */
  ideaId: Id.optional(),
  createdAt: z.string(),
  createdBy: Id,
  updatedAt: z.string(),
});
export type Campaign = z.infer<typeof Campaign>;

/** Fields that an edit may carry; absent means "leave alone". */
export const CampaignEdit = z.strictObject({ ...CampaignContent.shape, ...CampaignFiling.shape }).partial();
export type CampaignEdit = z.infer<typeof CampaignEdit>;
export type CampaignField = keyof CampaignEdit;

/** One field's change, kept with the event that explains it. */
export const FieldChange = z.strictObject({ field: z.string(), from: z.unknown(), to: z.unknown() });
export type FieldChange = z.infer<typeof FieldChange>;

/** The content part, in a fixed key order: what a snapshot holds and a hash covers. */
export function contentOf(campaign: CampaignContent): CampaignContent {
  const { name, type, brief, goal, audience, audienceSize, regions, segments, venue } = campaign;
  const { flight, channels, budget } = campaign;
  return {
    name,
    type,
    brief,
    goal,
    audience,
    // What was never said has no place in it, so that what was shown before there were such fields keeps its hash.
    ...(audienceSize !== undefined && { audienceSize }),
    ...(regions !== undefined && { regions }),
    ...(segments !== undefined && { segments }),
    ...(venue !== undefined && { venue }),
    flight,
    channels,
    budget,
  };
}
