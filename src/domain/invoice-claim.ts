import { z } from 'zod';
import { Id } from './person.ts';

/**
 * That an invoice of a vendor belongs to one expense: in the partition of the vendors of a department, so that the same
 * invoice is not paid by two campaigns. Its id follows from vendor and number.
 */
export const InvoiceClaim = z.strictObject({
  kind: z.literal('invoiceClaim'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  expenseId: Id,
  at: z.string(),
});
export type InvoiceClaim = z.infer<typeof InvoiceClaim>;

/** As long as this a claim holds though its expense is not there: it may be on its way. */
export const claimHolds = 60_000;
