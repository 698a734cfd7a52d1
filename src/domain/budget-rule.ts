import { z } from 'zod';
import { BudgetCategory, usualCategories } from './budget-line.ts';
import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import { TableRate } from './exchange-rate.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';

const percent = z.number().int().min(0).max(100);

/** How a department plans money. */
export const BudgetChoice = z.strictObject({
  /** The usual ones by their code, others by their name. */
  categories: z.array(BudgetCategory).min(1).max(30),
  rates: z.array(TableRate).max(400),
  /** Percent of a budget: below `low` people are warned, above `high` they say why. */
  reserve: z.strictObject({ low: percent, high: percent }),
  /** What a customer brings in over all the years; null and absent: nobody said. */
  lifetimeValue: Money.nullable().optional(),
});
export type BudgetChoice = z.infer<typeof BudgetChoice>;

/** What holds where nobody chose. */
export const plainBudgeting: BudgetChoice = {
  categories: [...usualCategories],
  rates: [],
  reserve: { low: 10, high: 15 },
};

/** One for each department that chose something. */
export const BudgetRule = z.strictObject({
  kind: z.literal('budgetRule'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  ...BudgetChoice.shape,
});
export type BudgetRule = z.infer<typeof BudgetRule>;

/** Why a choice does not hold: a category stands twice, none is left for the reserve, or its limits are the wrong way round. */
export function choiceFault({ categories, reserve: { low, high } }: BudgetChoice): Refusal | undefined {
  const unfit = (at: string): Refusal => refuse('malformed', { at, facts: { what: 'rule' } });
  const isFit = categories.includes('reserve') && new Set(categories).size === categories.length;
  if (!isFit) return unfit('categories');
  return low <= high ? undefined : unfit('reserve');
}

/** What differs between two choices. */
export function budgetRuleChanges(before: BudgetChoice, after: BudgetChoice): FieldChange[] {
  return differences<BudgetChoice>(before, after, ['categories', 'rates', 'reserve', 'lifetimeValue']);
}
