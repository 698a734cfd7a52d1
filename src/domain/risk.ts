import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import type { Money } from './money.ts';
import { exponentOf } from './money.ts';
import { Id } from './person.ts';

/** So many that one campaign has. */
export const mostRisks = 200;

/** How likely, and how bad: from 1 (hardly) to 5 (nearly certain, would end it). */
export const riskScale = [1, 2, 3, 4, 5] as const;
const Degree = z.number().int().min(1).max(5);

export const riskStates = ['open', 'handled', 'happened', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

/** What people write of it. */
export const RiskContent = z.strictObject({
  name: z.string().trim().min(1).max(160),
  probability: Degree,
  impact: Degree,
  /** What is done so that it does not happen. */
  mitigation: z.string().trim().max(2_000),
  /** By what it is noticed. */
  trigger: z.string().trim().max(500),
  /** What is done when it happens all the same. */
  contingency: z.string().trim().max(2_000),
  ownerId: Id.nullable(),
  state: z.enum(riskStates),
});
export type RiskContent = z.infer<typeof RiskContent>;

/** What may go wrong with a campaign; in its partition. */
export const Risk = z.strictObject({
  kind: z.literal('risk'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...RiskContent.shape,
  createdBy: Id,
  createdAt: z.string(),
});
export type Risk = z.infer<typeof Risk>;

export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** From these products of probability and impact on; below the first it is low. */
export const riskBounds = { medium: 6, high: 15 } as const;

type Weighed = Pick<RiskContent, 'probability' | 'impact'>;

export const riskScore = ({ probability, impact }: Weighed): number => probability * impact;

/** Probability × impact: low below 6, high (red) from 15 on. */
export function riskLevel(risk: Weighed): RiskLevel {
  const score = riskScore(risk);
  return score >= riskBounds.high ? 'high' : score >= riskBounds.medium ? 'medium' : 'low';
}

/** It still has to be reckoned with. */
export const isStanding = ({ state }: Pick<RiskContent, 'state'>): boolean => state !== 'closed';

/** Red, and still to be reckoned with. */
export const isRed = (risk: Weighed & Pick<RiskContent, 'state'>): boolean =>
  isStanding(risk) && riskLevel(risk) === 'high';

/** Those to be reckoned with first, the gravest of them first. */
export function byGravity(risks: readonly Risk[]): Risk[] {
  const key = (risk: Risk): number => (isStanding(risk) ? riskScore(risk) : 0);
  return risks.toSorted((one, other) => key(other) - key(one) || (one.id < other.id ? -1 : 1));
}

/**
 * Whether a campaign has a contingency plan: something is written for at least one standing risk, and for every one that
 * is red.
 */
export function hasContingencyPlan(risks: readonly RiskContent[]): boolean {
  const standing = risks.filter(isStanding);
  const isPlanned = ({ contingency }: RiskContent): boolean => contingency !== '';
  return standing.some(isPlanned) && standing.filter(isRed).every(isPlanned);
}

const fields = Object.keys(RiskContent.shape) as (keyof RiskContent)[];

/** The risk as it is wanted now, and what that changes; nothing changed: no changes. */
export function editRisk(
  risk: Risk,
  edit: Partial<RiskContent>,
): { readonly risk: Risk; readonly changes: FieldChange[] } {
  const changes = differences<Partial<RiskContent>>(risk, edit, fields);
  return { risk: { ...risk, ...edit }, changes };
}

/** From how much on a campaign needs a contingency plan where a department said nothing, in its own currency. */
export const usualContingencyAmount = 500_000;

/**
 * Whether an amount is above what a department set. `undefined`: it set nothing, and the usual amount holds; null: none
 * ever is. An amount in another currency cannot be compared, and counts as above.
 */
export function needsContingency(budget: Money | null, above: Money | null | undefined): boolean {
  if (!budget || above === null) return false;
  if (above && above.currency !== budget.currency) return true;
  const limit = above?.minor ?? usualContingencyAmount * 10 ** exponentOf(budget.currency);
  return budget.minor > limit;
}
