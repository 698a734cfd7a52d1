import { z } from 'zod';

/** How far a subscriber has read the committed events, and who tells it of them. */
export const RelayCursor = z.strictObject({
  kind: z.literal('relayCursor'),
  schema: z.literal(1),
  id: z.string(),
  tenantId: z.string(),
  /** Empty: nothing has been read yet. */
  cursor: z.string(),
  /** The instance that tells this subscriber, where several share the work; absent when nobody does. */
  owner: z.string().optional(),
  /** Until then nobody else does. */
  leaseUntil: z.string().optional(),
});
export type RelayCursor = z.infer<typeof RelayCursor>;
