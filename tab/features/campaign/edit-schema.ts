import { z } from 'zod';
import type { CampaignView } from '../../../src/contract/views.ts';
import {
  CampaignContent,
  type CampaignEdit,
  CampaignFiling,
  campaignAims,
  campaignMeans,
  campaignTypes,
  contentFields,
  filingFields,
  MarketingChannel,
} from '../../../src/domain/campaign.ts';
import { differences } from '../../../src/domain/campaign-differences.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { amountIn, countIn } from '../../ui/amount-text.ts';
import type { FormFault } from '../../ui/texts/new-campaign.ts';

/** A fault is a code; its words stand in the texts. */
const fault = (code: FormFault): { error: FormFault } => ({ error: code });
const day = z.union([z.literal(''), CalendarDate], fault('date'));
const long = (most: number) => z.string().trim().max(most, fault('tooLong'));

/** What the form holds: text as typed. The limits are those of the domain. */
export const EditForm = z
  .object({
    name: long(160).min(1, fault('required')),
    type: z.enum(campaignTypes),
    brief: long(20_000),
    goal: long(500),
    audience: long(500),
    audienceSize: z.string().refine((text) => countIn(text) !== undefined, fault('count')),
    regions: z
      .string()
      .refine((text) => CampaignContent.shape.regions.safeParse(namesIn(text)).success, fault('tooLong')),
    segments: z
      .string()
      .refine((text) => CampaignContent.shape.segments.safeParse(namesIn(text)).success, fault('tooLong')),
    venue: long(120),
    start: day,
    end: day,
    channels: z.array(MarketingChannel),
    amount: z.string().refine((text) => amountIn(text) !== undefined, fault('amount')),
    currency: z.string(),
    ownerId: z.string().min(1, fault('required')),
    teamIds: CampaignFiling.shape.teamIds,
    guestIds: CampaignFiling.shape.guestIds,
    tags: z
      .string()
      .refine((text) => CampaignFiling.shape.tags.safeParse(namesIn(text)).success, fault('tooLong')),
    programmeId: z.string().nullable(),
    aim: z.union([z.literal(''), z.enum(campaignAims)]),
    means: z.union([z.literal(''), z.enum(campaignMeans)]),
    rationale: long(500),
  })
  .superRefine(({ start, end }, context) => {
    const code: FormFault | undefined = !start !== !end ? 'bothDays' : end < start ? 'reversed' : undefined;
    if (code) context.addIssue({ code: 'custom', path: ['end'], message: code });
  });
export type EditForm = z.infer<typeof EditForm>;
export type EditField = keyof EditForm;

const namesIn = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** The form as it stands before anything was typed. `currency` is for a campaign without a budget. */
export function formOf(campaign: CampaignView, currency: string): EditForm {
  const { name, type, brief, goal, audience, flight, channels, budget, ownerId, teamIds, guestIds, tags } =
    campaign;
  const { audienceSize = null, regions = [], segments = [], venue = '' } = campaign;
  return {
    name,
    type,
    brief,
    goal,
    audience,
    audienceSize: audienceSize === null ? '' : String(audienceSize),
    regions: regions.join(', '),
    segments: segments.join(', '),
    venue,
    ownerId,
    start: flight?.start ?? '',
    end: flight?.end ?? '',
    channels: [...channels],
    amount: budget ? String(majorOf(budget)) : '',
    currency: budget?.currency ?? currency,
    teamIds: [...teamIds],
    guestIds: [...guestIds],
    tags: tags.join(', '),
    programmeId: campaign.programmeId ?? null,
    aim: campaign.aim ?? '',
    means: campaign.means ?? '',
    rationale: campaign.rationale ?? '',
  };
}

const fields = [...contentFields, ...filingFields];

/** The fields that really changed; empty when none did. Who may not see the budget does not change it. */
export function editOf(campaign: CampaignView, form: EditForm): CampaignEdit {
  const { start, end, amount, currency, tags, audienceSize, regions, segments, aim, means, ...plain } = form;
  const major = amountIn(amount);
  const wanted: CampaignEdit = {
    ...plain,
    flight: start && end ? { start, end } : null,
    tags: namesIn(tags),
    aim: aim || null,
    means: means || null,
    audienceSize: countIn(audienceSize) ?? null,
    regions: namesIn(regions),
    segments: namesIn(segments),
    ...(campaign.can.readBudget
      ? { budget: typeof major === 'number' ? moneyOf(major, currency) : null }
      : {}),
  };
  const changed = new Set(differences<CampaignEdit>(campaign, wanted, fields).map(({ field }) => field));
  return Object.fromEntries(Object.entries(wanted).filter(([field]) => changed.has(field)));
}

/** Which control a field of the campaign stands in. */
export const controlOf: Record<keyof CampaignEdit, EditField> = {
  name: 'name',
  type: 'type',
  brief: 'brief',
  goal: 'goal',
  audience: 'audience',
  audienceSize: 'audienceSize',
  regions: 'regions',
  segments: 'segments',
  venue: 'venue',
  flight: 'start',
  channels: 'channels',
  budget: 'amount',
  ownerId: 'ownerId',
  teamIds: 'teamIds',
  guestIds: 'guestIds',
  tags: 'tags',
  programmeId: 'programmeId',
  aim: 'aim',
  means: 'means',
  rationale: 'rationale',
};

export const isField = (name: string | null): name is keyof CampaignEdit =>
  name !== null && Object.hasOwn(controlOf, name);
