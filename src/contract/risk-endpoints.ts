import { z } from 'zod';
import { PlanningChoice } from '../domain/planning-rule.ts';
import { Risk, RiskContent, riskLevels } from '../domain/risk.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const RiskView = z.strictObject({
  ...RiskContent.shape,
  ...Risk.pick({ id: true, createdBy: true, createdAt: true }).shape,
  /** Probability × impact: low below 6, high (red) from 15 on. */
  score: z.number().int(),
  level: z.enum(riskLevels),
  version: z.string(),
});
export type RiskView = z.infer<typeof RiskView>;

export const RiskList = z.strictObject({
  /** The gravest first; closed ones last. */
  risks: z.array(RiskView),
  /** Whether there is a plan for when something happens, and whether the launch waits for one. */
  contingency: z.strictObject({ planned: z.boolean(), needed: z.boolean() }),
  can: z.strictObject({ edit: z.boolean() }),
});
export type RiskList = z.infer<typeof RiskList>;

const PlanningRuleView = z.strictObject({ ...PlanningChoice.shape, version: z.string().nullable() });

/** What may go wrong with campaigns, and how a department looks ahead and back. */
export const riskEndpoints = {
  'GET /api/campaigns/:campaignId/risks': {
    summary: 'The risk register of a campaign, the gravest first',
    reply: RiskList,
  },
  'POST /api/campaigns/:campaignId/risks': {
    summary: 'Name a risk: probability and impact from 1 to 5, mitigation, trigger, plan, owner',
    body: z.strictObject({ once: onceKey, ...RiskContent.shape }),
    reply: RiskView,
    refusals: ['wrongStatus', 'unknownPerson', 'tooLarge'],
  },
  'PATCH /api/campaigns/:campaignId/risks/:riskId': {
    summary: 'Change a risk',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: RiskContent.partial() }),
    reply: RiskView,
    refusals: ['wrongStatus', 'unknownPerson', 'stale'],
  },
  'DELETE /api/campaigns/:campaignId/risks/:riskId': {
    summary: 'Put a risk into the trash',
    reply: 'none',
    refusals: ['wrongStatus', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/planning-rule': {
    summary: 'From which amount on a launch needs a contingency plan, and when a retrospective is asked for',
    reply: PlanningRuleView,
  },
  'PATCH /api/workspaces/:workspaceId/planning-rule': {
    summary: 'Set both; for those who say how the department works',
    body: PlanningRuleView,
    reply: PlanningRuleView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
