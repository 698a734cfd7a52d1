import { z } from 'zod';
import type { CreateCampaign } from '../../../src/contract/requests.ts';
import { CampaignContent, campaignTypes, MarketingChannel } from '../../../src/domain/campaign.ts';
import { type Money, moneyOf } from '../../../src/domain/money.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { amountIn, countIn } from '../../ui/amount-text.ts';
import type { FormFault } from '../../ui/texts/new-campaign.ts';

/** A fault is a code; its words stand in the texts. */
const fault = (code: FormFault): { error: FormFault } => ({ error: code });
const day = z.union([z.literal(''), CalendarDate], fault('date'));

/** What the form holds: text as typed. The limits are those of the domain. */
export const CampaignForm = z
  .object({
    name: z.string().trim().min(1, fault('required')).max(160, fault('tooLong')),
    type: z.enum(campaignTypes, fault('required')),
    ownerId: z.string().min(1, fault('required')),
    start: day,
    end: day,
    /** On the morning of this day its owner is reminded to begin. */
    begin: day,
    channels: z.array(MarketingChannel),
    amount: z.string().refine((text) => amountIn(text) !== undefined, fault('amount')),
    currency: z.string(),
    audienceSize: z.string().refine((text) => countIn(text) !== undefined, fault('count')),
    regions: z
      .string()
      .refine((text) => CampaignContent.shape.regions.safeParse(namesIn(text)).success, fault('tooLong')),
    segments: z
      .string()
      .refine((text) => CampaignContent.shape.segments.safeParse(namesIn(text)).success, fault('tooLong')),
    venue: z.string().refine((text) => text.trim().length <= 120, fault('tooLong')),
    goal: CampaignContent.shape.goal,
    /** The programme that it belongs to; '' for none. */
    programmeId: z.string(),
    /** The idea of which it comes; '' for none. */
    ideaId: z.string(),
  })
  .superRefine(({ start, end }, context) => {
    const code: FormFault | undefined = !start !== !end ? 'bothDays' : end < start ? 'reversed' : undefined;
    if (code) context.addIssue({ code: 'custom', path: ['end'], message: code });
  });
export type CampaignForm = z.infer<typeof CampaignForm>;
/** Before the type is chosen it is empty. */
export type CampaignDraft = Omit<CampaignForm, 'type'> & { readonly type: CampaignForm['type'] | '' };

export const namesIn = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** The request that a filled form stands for. */
export function requestOf(
  form: CampaignForm,
  once: string,
  firstTitle: (name: string) => string,
): CreateCampaign {
  const { name, type, ownerId, start, end, channels, goal } = form;
  const segments = namesIn(form.segments);
  const venue = form.venue.trim();
  const audienceSize = countIn(form.audienceSize) ?? null;
  const regions = namesIn(form.regions);
  return {
    once,
    name,
    type,
    ownerId,
    goal,
    channels,
    ...(audienceSize !== null && { audienceSize }),
    ...(regions.length > 0 && { regions }),
    ...(segments.length > 0 && { segments }),
    ...(venue !== '' && { venue }),
    flight: start && end ? { start, end } : null,
    ...(form.begin && { firstTask: { title: firstTitle(name), due: form.begin } }),
    budget: budgetIn(form),
    ...(form.programmeId !== '' && { programmeId: form.programmeId }),
    ...(form.ideaId !== '' && { ideaId: form.ideaId }),
  };
}

/** Null for nothing, and for what is no amount. */
export function budgetIn({ amount, currency }: Pick<CampaignDraft, 'amount' | 'currency'>): Money | null {
  const major = amountIn(amount);
  return typeof major === 'number' ? moneyOf(major, currency) : null;
}
