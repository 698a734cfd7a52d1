import { z } from 'zod';
import { Id } from './person.ts';

/** Everything about one person as a file, on its way or ready to be fetched. */
export const PersonalExport = z.strictObject({
  kind: z.literal('personalExport'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  personId: Id,
  askedBy: Id,
  askedAt: z.string(),
  state: z.enum(['running', 'ready', 'expired']),
  /** Documents that were looked at, and those that hold something of theirs. */
  looked: z.number().int().min(0),
  found: z.number().int().min(0),
  fileKey: Id,
  bytes: z.number().int().min(0),
  sha256: z.string(),
  expiresAt: z.string().nullable(),
});
export type PersonalExport = z.infer<typeof PersonalExport>;

/** So long the file can be fetched. */
export const exportDays = 7;
