import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const line = { budgetLineId: Id, name: z.string() };

/** What happens to the budget lines of a campaign, and what a department sets for all of them. */
export const budgetHappenings = [
  z.strictObject({ type: z.literal('budgetLine.set'), ...line }),
  z.strictObject({
    type: z.literal('budgetLine.edited'),
    ...line,
    changes: z.array(FieldChange),
    /** The request whose yes moved money here. */
    approvedBy: Id.optional(),
  }),
  z.strictObject({ type: z.literal('budgetRule.saved'), changes: z.array(FieldChange) }),
] as const;
