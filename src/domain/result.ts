import { z } from 'zod';
import { MarketingChannel } from './campaign.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

/** What one marketing channel of one campaign did on one day; id `result.<date>.<channel>`, so importing twice changes nothing. */
export const Result = z.strictObject({
  kind: z.literal('result'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  date: CalendarDate,
  channel: MarketingChannel,
  impressions: z.number().int().min(0),
  clicks: z.number().int().min(0),
  leads: z.number().int().min(0),
  orders: z.number().int().min(0),
  spend: Money.nullable(),
  revenue: Money.nullable(),
  source: z.string().max(120),
  recordedAt: z.string(),
});
export type Result = z.infer<typeof Result>;
