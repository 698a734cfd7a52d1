import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

/** What happens to money that is spent; `name` is what it was for, and with whom. */
export const expenseHappenings = [
  z.strictObject({ type: z.literal('expense.recorded'), expenseId: Id, name: z.string() }),
  z.strictObject({
    type: z.literal('expense.edited'),
    expenseId: Id,
    name: z.string(),
    changes: z.array(FieldChange),
  }),
  z.strictObject({
    type: z.literal('expense.receiptKept'),
    expenseId: Id,
    name: z.string(),
    fileName: z.string(),
  }),
] as const;
