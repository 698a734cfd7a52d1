import { z } from 'zod';
import { Alert } from '../domain/alert.ts';
import { FieldChange, MarketingChannel } from '../domain/campaign.ts';
import { Money } from '../domain/money.ts';
import { Id } from '../domain/person.ts';
import { ResultEntry } from '../domain/result.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** Rows in one call. */
export const mostResultRows = 200;

export const ResultCorrectionView = z.strictObject({
  at: z.string(),
  byId: Id,
  source: z.string(),
  /** Amounts are absent for those who may not see them. */
  changes: z.array(FieldChange),
});

export const ResultView = z.strictObject({
  date: CalendarDate,
  channel: MarketingChannel,
  impressions: z.number(),
  clicks: z.number(),
  leads: z.number(),
  qualifiedLeads: z.number().optional(),
  opportunities: z.number().optional(),
  wins: z.number().optional(),
  orders: z.number(),
  /** Absent for those who may not see amounts; null where nobody said any. */
  spend: Money.nullable().optional(),
  revenue: Money.nullable().optional(),
  source: z.string(),
  recordedAt: z.string(),
  corrections: z.array(ResultCorrectionView),
});
export type ResultView = z.infer<typeof ResultView>;

export const CampaignResultsView = z.strictObject({
  rows: z.array(ResultView),
  /** What a customer is worth over the years; absent for those who may not see amounts. */
  lifetimeValue: Money.nullable().optional(),
  can: z.strictObject({ record: z.boolean(), seeAmounts: z.boolean() }),
});
export type CampaignResultsView = z.infer<typeof CampaignResultsView>;

/** What the marketing channels of a campaign did, day by day. */
/** What of a campaign is beyond its limits now. */
export const AlertList = z.strictObject({ alerts: z.array(Alert) });
export type AlertList = z.infer<typeof AlertList>;

export const resultEndpoints = {
  'GET /api/campaigns/:campaignId/alerts': {
    summary: 'What of a campaign crossed a limit, and has not come back since',
    reply: AlertList,
  },
  'GET /api/campaigns/:campaignId/results': {
    summary:
      'Results of a campaign, per day and marketing channel, with where they come from and what was corrected',
    query: z.strictObject({ from: CalendarDate.optional(), to: CalendarDate.optional() }),
    reply: CampaignResultsView,
  },
  'PUT /api/campaigns/:campaignId/results': {
    summary:
      'Record results per day and marketing channel; what is absent stays, the same again changes nothing',
    body: z.strictObject({
      source: z.string().trim().min(1).max(120),
      rows: z.array(ResultEntry).min(1).max(mostResultRows),
    }),
    reply: z.strictObject({ added: z.number(), corrected: z.number(), unchanged: z.number() }),
    refusals: ['wrongStatus', 'duplicate'],
  },
} as const satisfies Record<string, Endpoint>;
