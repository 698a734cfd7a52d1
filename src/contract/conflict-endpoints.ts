import { z } from 'zod';
import { CampaignContent, CampaignStatus, Flight, MarketingChannel } from '../domain/campaign.ts';
import { ConflictKind, Severity } from '../domain/conflict.ts';
import { ConflictChoice } from '../domain/conflict-rule.ts';
import { Id } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** A campaign in a clash; of one that the reader may not see only its dates are told. */
const InConflictView = z.union([
  z.strictObject({
    campaignId: Id,
    code: z.string(),
    name: z.string(),
    ownerId: Id,
    status: CampaignStatus,
    flight: Flight.nullable(),
  }),
  z.strictObject({ campaignId: z.null(), flight: Flight.nullable() }),
]);
export type InConflictView = z.infer<typeof InConflictView>;

export const ConflictView = z.strictObject({
  id: Id,
  kind: ConflictKind,
  severity: Severity,
  from: CalendarDate,
  to: CalendarDate,
  /** Segments, the audience, regions, the venue, names of days or of a budget; of `person` whose tasks, as an id. */
  what: z.array(z.string()),
  channels: z.array(MarketingChannel),
  /** How many contacts or tasks in a week; of `budget` how much of it is planned, in percent; else 0. */
  count: z.number().int(),
  /** Of a preview only the others. */
  campaigns: z.array(InConflictView),
  acceptance: z.strictObject({ reason: z.string(), acceptedBy: Id, at: z.string() }).nullable(),
  canAccept: z.boolean(),
});
export type ConflictView = z.infer<typeof ConflictView>;

const ConflictsView = z.strictObject({ conflicts: z.array(ConflictView) });
const ConflictListView = ConflictsView.extend({ more: z.number().int() });
export type ConflictListView = z.infer<typeof ConflictListView>;

/** Why a hard clash is taken; with it the plan is saved all the same. */
export const AcceptClash = z.string().trim().min(1).max(500);

const { flight, channels, segments, audience, regions, venue, budget } = CampaignContent.shape;
export const ForeseeConflicts = z.strictObject({
  /** Absent for a campaign that is not there yet. */
  campaignId: Id.optional(),
  fields: z.strictObject({ flight, channels, segments, audience, regions, venue, budget }).partial(),
});
export type ForeseeConflicts = z.infer<typeof ForeseeConflicts>;

/** Null as long as nobody changed it. */
const version = z.string().max(200).nullable();
export const ConflictRuleView = z.strictObject({ ...ConflictChoice.shape, version });
export type ConflictRuleView = z.infer<typeof ConflictRuleView>;

/** What plans have against each other. */
export const conflictEndpoints = {
  'GET /api/workspaces/:workspaceId/conflicts': {
    summary: 'What plans that I may see clash with, soonest first',
    reply: ConflictListView,
  },
  'GET /api/campaigns/:campaignId/conflicts': {
    summary: 'What a campaign clashes with',
    reply: ConflictsView,
  },
  'POST /api/workspaces/:workspaceId/conflict-preview': {
    summary: 'What a plan would clash with if it were saved; writes nothing',
    body: ForeseeConflicts,
    reply: ConflictsView,
  },
  'POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance': {
    summary: 'Accept a clash as it stands, with a reason; the owners of all its campaigns are told',
    body: z.strictObject({ reason: z.string().max(500) }),
    reply: ConflictView,
    refusals: ['reasonNeeded', 'tooLarge'],
  },
  'GET /api/workspaces/:workspaceId/conflict-rule': {
    summary: 'What the department looks for in plans, and how strictly',
    reply: ConflictRuleView,
  },
  'PATCH /api/workspaces/:workspaceId/conflict-rule': {
    summary: 'Choose what is looked for; for those who say how the department works',
    body: ConflictRuleView,
    reply: ConflictRuleView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
