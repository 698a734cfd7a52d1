import {
  type BudgetLine,
  overBudgetFault,
  plannedIn,
  reserveStanding,
  standingLines,
} from './budget-line.ts';
import type { BudgetChoice } from './budget-rule.ts';
import type { Campaign, CampaignStatus } from './campaign.ts';
import type { Money } from './money.ts';
import { type Refusal, refuse } from './refusal.ts';

/** From when on a plan holds: what was given to a line is taken away by whoever leads the department alone. */
const agreed: ReadonlySet<CampaignStatus> = new Set([
  'approved',
  'running',
  'paused',
  'ended',
  'retrospectiveDone',
]);

type Planned = Pick<Campaign, 'budget' | 'status' | 'approval'>;

/**
 * Why a line cannot be saved; undefined when it can. `before` is the one that is changed, `others` are all the rest.
 * Refuses: `wrongStatus`, `approvalRunning`, `malformed` (no budget to plan, an unknown category), `notAllowed` (it
 * would take away of what was agreed, which only whoever leads the department does), `approvalNeeded` (the same of the reserve), `overBudget`, `reasonNeeded` (the reserve is above what is usual).
 */
export function saveFault(
  { budget, status, approval }: Planned,
  { categories, reserve }: Pick<BudgetChoice, 'categories' | 'reserve'>,
  {
    before,
    after,
    others,
    leads,
  }: {
    readonly before: BudgetLine | undefined;
    readonly after: BudgetLine;
    readonly others: readonly BudgetLine[];
    /** Leads the department, and may take away of a line that was agreed. */
    readonly leads: boolean;
  },
): Refusal | undefined {
  if (status === 'archived') return refuse('wrongStatus', { facts: { status } });
  if (approval?.state === 'waiting') return refuse('approvalRunning');
  if (budget === null) return refuse('malformed', { at: 'budget', facts: { what: 'missing' } });
  if (after.category !== before?.category && !categories.includes(after.category))
    return refuse('malformed', { at: 'category', facts: { what: 'rule' } });
  if (agreed.has(status) && before && takesAway(before, after, budget.currency)) {
    if (before.category === 'reserve')
      return refuse('approvalNeeded', { at: 'planned', facts: { of: 'reserve' } });
    if (!leads) return refuse('notAllowed', { at: 'planned' });
  }
  const lines = standingLines([...others, after]);
  const over = overBudgetFault(lines, budget);
  if (over) return over;
  const isReserve = after.category === 'reserve' && after.state === 'standing';
  return isReserve && after.reason === '' && reserveStanding(lines, budget, reserve).state === 'high'
    ? refuse('reasonNeeded', { at: 'reason', facts: { of: 'reserve' } })
    : undefined;
}

/** Less of it, or for something else. */
function takesAway(before: BudgetLine, after: BudgetLine, currency: string): boolean {
  return (
    before.state === 'standing' &&
    (after.state === 'removed' ||
      after.channel !== before.channel ||
      after.category !== before.category ||
      plannedIn(after, currency) < plannedIn(before, currency))
  );
}

/**
 * Why a budget cannot become another while lines stand on it: they would come to more (`overBudget`), or their rates are
 * to another currency (`malformed`).
 */
export function budgetFault(
  lines: readonly BudgetLine[],
  to: Money | null,
  from: Money | null,
): Refusal | undefined {
  const standing = standingLines(lines);
  if (standing.length === 0 || from === null) return undefined;
  if (to && to.currency !== from.currency)
    return refuse('malformed', { at: 'budget', facts: { what: 'currency' } });
  return overBudgetFault(standing, to ?? { ...from, minor: 0 });
}
