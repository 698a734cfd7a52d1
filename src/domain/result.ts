import { z } from 'zod';
import { FieldChange, MarketingChannel } from './campaign.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

/** What is counted, from the first look to the customer won; the three in the middle of a sale came later, and are absent where nobody said. */
export const resultCounts = [
  'impressions',
  'clicks',
  'leads',
  'qualifiedLeads',
  'opportunities',
  'wins',
  'orders',
] as const;
export type ResultCount = (typeof resultCounts)[number];
export const resultAmounts = ['spend', 'revenue'] as const;
export type ResultAmount = (typeof resultAmounts)[number];
export const resultFigures = [...resultCounts, ...resultAmounts] as const;
export type ResultFigure = (typeof resultFigures)[number];

const count = z.number().int().min(0).max(10_000_000_000);

/** What a row says of one channel on one day. An absent field says nothing and erases nothing. */
export const ResultEntry = z.strictObject({
  date: CalendarDate,
  channel: MarketingChannel,
  impressions: count.optional(),
  clicks: count.optional(),
  leads: count.optional(),
  qualifiedLeads: count.optional(),
  opportunities: count.optional(),
  wins: count.optional(),
  orders: count.optional(),
  spend: Money.optional(),
  revenue: Money.optional(),
});
export type ResultEntry = z.infer<typeof ResultEntry>;

/** What stood there before somebody or some file said otherwise. */
export const ResultCorrection = z.strictObject({
  at: z.string(),
  byId: Id,
  source: z.string().max(120),
  changes: z.array(FieldChange),
});
export type ResultCorrection = z.infer<typeof ResultCorrection>;

/** So many corrections stay with the row; each of them is an event as well, and events stay for good. */
export const mostCorrections = 20;

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
  qualifiedLeads: z.number().int().min(0).optional(),
  opportunities: z.number().int().min(0).optional(),
  wins: z.number().int().min(0).optional(),
  orders: z.number().int().min(0),
  spend: Money.nullable(),
  revenue: Money.nullable(),
  source: z.string().max(120),
  recordedAt: z.string(),
  /** Newest first. */
  corrections: z.array(ResultCorrection).max(mostCorrections).optional(),
});
export type Result = z.infer<typeof Result>;
