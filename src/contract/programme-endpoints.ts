import { z } from 'zod';
import { CampaignStatus, Flight } from '../domain/campaign.ts';
import { goalStates } from '../domain/goal-standing.ts';
import { Money } from '../domain/money.ts';
import { Id } from '../domain/person.ts';
import { Programme, ProgrammeContent } from '../domain/programme.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';
import { SummaryView } from './views.ts';

export const ProgrammeView = Programme.pick({
  id: true,
  name: true,
  ownerId: true,
  objective: true,
  start: true,
  end: true,
  state: true,
}).extend({
  /** Absent when the reader may not see amounts. */
  budget: Money.nullable().optional(),
  version: z.string(),
  can: z.strictObject({ edit: z.boolean() }),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

const count = z.number().int();

/** A programme with its campaigns, and what they come to. */
export const ProgrammePage = z.strictObject({
  programme: ProgrammeView,
  campaigns: z.array(SummaryView),
  figures: z.strictObject({
    campaigns: count,
    flight: Flight.nullable(),
    undated: count,
    statuses: z.array(z.strictObject({ status: CampaignStatus, campaigns: count })),
    /** Each with the number of campaigns on which it rests. */
    budgets: z.array(Money.extend({ campaigns: count })),
    withoutBudget: count,
    unseenBudgets: count,
  }),
  /** What the campaigns take of the programme's budget; null without one, or without sight of all of it. */
  share: z.strictObject({ given: count, left: count, currency: z.string(), unconverted: count }).nullable(),
  /** With the campaigns whose goals they are. */
  goals: z
    .array(z.strictObject({ state: z.enum(goalStates), goals: count, campaignIds: z.array(Id) }))
    .nullable(),
});
export type ProgrammePage = z.infer<typeof ProgrammePage>;

/** Campaigns taken together. */
export const programmeEndpoints = {
  'GET /api/workspaces/:workspaceId/programmes': {
    summary: 'The programmes of a department, open ones first',
    reply: z.strictObject({
      programmes: z.array(ProgrammeView),
      can: z.strictObject({ add: z.boolean() }),
    }),
  },
  'POST /api/workspaces/:workspaceId/programmes': {
    summary: 'Add a programme',
    body: z.strictObject({ once: onceKey, ...ProgrammeContent.shape }),
    reply: ProgrammeView,
    refusals: ['flightReversed', 'unknownPerson', 'tooLarge', 'busy'],
  },
  'GET /api/workspaces/:workspaceId/programmes/:programmeId': {
    summary: 'A programme with its campaigns, and what they come to',
    reply: ProgrammePage,
  },
  'PATCH /api/workspaces/:workspaceId/programmes/:programmeId': {
    summary: 'Change a programme, close it or open it again',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: ProgrammeContent.partial() }),
    reply: ProgrammeView,
    refusals: ['stale', 'flightReversed', 'unknownPerson', 'overBudget', 'busy'],
  },
} as const satisfies Record<string, Endpoint>;
