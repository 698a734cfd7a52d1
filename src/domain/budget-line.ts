import { z } from 'zod';
import { differences } from './campaign-differences.ts';
import { type FieldChange, MarketingChannel } from './campaign.ts';
import { StoredRate, converted } from './exchange-rate.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

/** So many that one campaign has. */
export const mostBudgetLines = 200;

/** What money is planned for, where a department has no list of its own. */
export const usualCategories = ['content', 'media', 'execution', 'tech', 'reserve'] as const;
export type UsualCategory = (typeof usualCategories)[number];

/** One of those, or a code of the department's own list. */
export const BudgetCategory = z.string().trim().min(1).max(40);

/** A month of the wall calendar, "2026-03". */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'date' });
export type Month = z.infer<typeof Month>;

/** From one month to another, both included. */
export const BudgetPeriod = z
  .strictObject({ from: Month, to: Month })
  .refine(({ from, to }) => from <= to, { error: 'date' });
export type BudgetPeriod = z.infer<typeof BudgetPeriod>;

/** What people write of a part of a budget. */
export const BudgetLineContent = z.strictObject({
  name: z.string().trim().min(1).max(120),
  category: BudgetCategory,
  /** Null: for no channel in particular. */
  channel: MarketingChannel.nullable(),
  /** Null: over the whole flight. */
  period: BudgetPeriod.nullable(),
  planned: Money,
  /** Why the reserve is above what is usual; empty where it is not. */
  reason: z.string().trim().max(500),
  /** A line that was taken away stays readable, and can be put back. */
  state: z.enum(['standing', 'removed']),
});
export type BudgetLineContent = z.infer<typeof BudgetLineContent>;

/** A part of the budget of a campaign; in its partition. */
export const BudgetLine = z.strictObject({
  kind: z.literal('budgetLine'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...BudgetLineContent.shape,
  /** To the currency of the campaign's budget; null where the line is in that currency. */
  rate: StoredRate.nullable(),
  createdBy: Id,
  createdAt: z.string(),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

type Amounted = Pick<BudgetLine, 'planned' | 'rate'>;

/** What a line comes to in the currency of the campaign's budget, in minor units, by the rate that it was saved with. */
export function plannedIn({ planned, rate }: Amounted, currency: string): number {
  return rate === null ? planned.minor : converted(planned, rate.perUnit, currency).minor;
}

/** What all these come to in one currency, in minor units; for lines in a campaign, and for campaigns in a parent. */
export function sumOfBudgets(parts: readonly Amounted[], currency: string): number {
  return parts.reduce((sum, part) => sum + plannedIn(part, currency), 0);
}

/** Those that count. */
export function standingLines<L extends Pick<BudgetLine, 'state'>>(lines: readonly L[]): L[] {
  return lines.filter(({ state }) => state === 'standing');
}

/**
 * Parts never come to more than the whole. Refuses `overBudget` with by how much they would, in minor units, and in
 * which currency; the way out is an approved change of the budget.
 */
export function overBudgetFault(parts: readonly Amounted[], whole: Money): Refusal | undefined {
  const over = sumOfBudgets(parts, whole.currency) - whole.minor;
  return over > 0
    ? refuse('overBudget', { at: 'planned', facts: { over, currency: whole.currency } })
    : undefined;
}

/** Percent of the budget that is kept in reserve: below `low` people are warned, above `high` they say why. */
export interface ReserveLimits {
  readonly low: number;
  readonly high: number;
}

export interface ReserveStanding {
  /** In minor units of the budget's currency. */
  readonly minor: number;
  /** Percent of the budget; 0 where there is none. */
  readonly share: number;
  readonly state: 'low' | 'usual' | 'high';
}

/** What is kept in reserve: the sum of the reserve lines, as a share of the budget. */
export function reserveStanding(
  lines: readonly BudgetLine[],
  budget: Money,
  { low, high }: ReserveLimits,
): ReserveStanding {
  const reserve = standingLines(lines).filter(({ category }) => category === 'reserve');
  const minor = sumOfBudgets(reserve, budget.currency);
  const share = budget.minor === 0 ? 0 : (minor / budget.minor) * 100;
  return { minor, share, state: share < low ? 'low' : share > high ? 'high' : 'usual' };
}

const fields = Object.keys(BudgetLineContent.shape) as (keyof BudgetLineContent)[];

/** What differs between two states of a line. */
export function lineChanges(before: BudgetLine, after: BudgetLine): FieldChange[] {
  return differences<BudgetLineContent>(before, contentOfLine(after), fields);
}

function contentOfLine(line: BudgetLine): BudgetLineContent {
  const { name, category, channel, period, planned, reason, state } = line;
  return { name, category, channel, period, planned, reason, state };
}
