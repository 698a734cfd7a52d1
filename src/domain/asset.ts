import { z } from 'zod';
import { Id } from './person.ts';

/** A file of a campaign: bytes live behind the Files door under `fileKey`, facts live here. */
export const Asset = z.strictObject({
  kind: z.literal('asset'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(120),
  bytes: z.number().int().min(0),
  sha256: z.string(),
  fileKey: z.string(),
  /** Beside a picture lies the same drawn anew as JPEG, of so many bytes; that one alone is ever shown. */
  shown: z.strictObject({ bytes: z.number().int().min(1) }).optional(),
  uploadedAt: z.string(),
  uploadedBy: Id,
  /** Which file of this name it is in its campaign; absent: the first. */
  version: z.number().int().min(1).optional(),
  /** A newer file of the same name took its place. */
  replaced: z.literal(true).optional(),
  /** The request by which exactly this file was approved; gone when a newer one takes its place. */
  approved: z.strictObject({ requestId: Id, at: z.string() }).optional(),
});
export type Asset = z.infer<typeof Asset>;
