import { z } from 'zod';
import type { CreateCampaign } from '../../../src/contract/requests.ts';
import { CampaignContent, campaignTypes, MarketingChannel } from '../../../src/domain/campaign.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
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
    channels: z.array(MarketingChannel),
    amount: z.string().refine((text) => amountOf(text) !== undefined, fault('amount')),
    currency: z.string(),
    goal: CampaignContent.shape.goal,
  })
  .superRefine(({ start, end }, context) => {
    const code: FormFault | undefined = !start !== !end ? 'bothDays' : end < start ? 'reversed' : undefined;
    if (code) context.addIssue({ code: 'custom', path: ['end'], message: code });
  });
export type CampaignForm = z.infer<typeof CampaignForm>;
/** Before the type is chosen it is empty. */
export type CampaignDraft = Omit<CampaignForm, 'type'> & { readonly type: CampaignForm['type'] | '' };

/** Null for an empty field, undefined for something that is no amount. */
function amountOf(text: string): number | null | undefined {
  const digits = text.replaceAll(/[\s,，]/g, '').normalize('NFKC');
  if (digits === '') return null;
  const major = Number(digits);
  return Number.isFinite(major) && major >= 0 && major <= 1e12 ? major : undefined;
}

/** The request that a filled form stands for. */
export function requestOf(form: CampaignForm, once: string): CreateCampaign {
  const { name, type, ownerId, start, end, channels, amount, currency, goal } = form;
  const major = amountOf(amount);
  return {
    once,
    name,
    type,
    ownerId,
    goal,
    channels,
    flight: start && end ? { start, end } : null,
    budget: typeof major === 'number' ? moneyOf(major, currency) : null,
  };
}
