import { z } from 'zod';
import type { FieldChange } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';

/** How a department looks ahead and back. */
export const PlanningChoice = z.strictObject({
  /** Campaigns with more need a contingency plan before the launch; null: none does; absent: the usual amount. */
  contingencyAbove: Money.nullable().optional(),
  /** So many working days after the end the owner is asked for the retrospective. */
  retrospectiveDays: z.number().int().min(1).max(60),
});
export type PlanningChoice = z.infer<typeof PlanningChoice>;

/** What holds where nobody chose. */
export const plainPlanning: PlanningChoice = { retrospectiveDays: 5 };

/** One for each department that chose something. */
export const PlanningRule = z.strictObject({
  kind: z.literal('planningRule'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  ...PlanningChoice.shape,
});
export type PlanningRule = z.infer<typeof PlanningRule>;

const fields = Object.keys(PlanningChoice.shape) as (keyof PlanningChoice)[];

export function planningChanges(before: PlanningChoice, after: PlanningChoice): FieldChange[] {
  const said = (value: unknown): unknown => (value === undefined ? 'usual' : value);
  return fields
    .filter((field) => canonicalJson(said(before[field])) !== canonicalJson(said(after[field])))
    .map((field) => ({ field, from: said(before[field]), to: said(after[field]) }));
}
