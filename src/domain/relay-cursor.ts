import { z } from 'zod';

/** How far a subscriber has read the committed events. */
export const RelayCursor = z.strictObject({
  kind: z.literal('relayCursor'),
  schema: z.literal(1),
  id: z.string(),
  tenantId: z.string(),
  cursor: z.string(),
});
export type RelayCursor = z.infer<typeof RelayCursor>;
