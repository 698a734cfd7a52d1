import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { VendorContent, VendorExpense } from '../domain/vendor-register.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().nullable();
const Name = z.strictObject({ id: Id, name: z.string(), version });

export const VendorView = z.strictObject({
  id: Id,
  /** As the latest expense writes it. */
  name: z.string(),
  /** How else expenses write it. */
  otherNames: z.array(Name),
  ...VendorContent.omit({ sameAs: true }).shape,
  expenses: z.number().int(),
  campaigns: z.number().int(),
  /** In each currency, in its smallest unit: paid; approved and not paid; not decided. */
  sums: z.array(
    z.strictObject({
      currency: z.string(),
      paid: z.number().int(),
      approved: z.number().int(),
      open: z.number().int(),
    }),
  ),
  firstOn: z.string(),
  lastOn: z.string(),
  /** Paid without a receipt. */
  withoutReceipt: z.number().int(),
  /** Of what is said of it; null where nothing is. */
  version,
});
export type VendorView = z.infer<typeof VendorView>;

export const VendorList = z.strictObject({
  vendors: z.array(VendorView),
  can: z.strictObject({ edit: z.boolean() }),
});
export type VendorList = z.infer<typeof VendorList>;

const {
  kind: _kind,
  schema: _schema,
  tenantId: _tenant,
  workspaceId: _place,
  ...shown
} = VendorExpense.shape;

export const VendorExpenseList = z.strictObject({
  total: z.number().int(),
  expenses: z.array(
    z.strictObject({ ...shown, campaign: z.strictObject({ code: z.string(), name: z.string() }) }),
  ),
});
export type VendorExpenseList = z.infer<typeof VendorExpenseList>;

/** With whom a department works, and what they were paid. */
export const vendorEndpoints = {
  'GET /api/workspaces/:workspaceId/vendors': {
    summary: 'The vendors of a department with what they were paid; for those who may see what vendors ask',
    reply: VendorList,
  },
  'GET /api/workspaces/:workspaceId/vendors/:vendorId/expenses': {
    summary: 'The expenses of a vendor under all its names, the latest first, 500 at most',
    reply: VendorExpenseList,
  },
  'PATCH /api/workspaces/:workspaceId/vendors/:vendorId': {
    summary: 'Say how the work of a vendor was, and which other name is the same vendor',
    body: z.strictObject({
      ifVersion: z.string().min(1).max(200).nullable(),
      edit: VendorContent.partial(),
    }),
    reply: z.strictObject({ version: z.string() }),
    refusals: ['stale', 'tooLarge', 'busy'],
  },
} as const satisfies Record<string, Endpoint>;
