import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { Id } from './person.ts';

/** So many are remembered of each: more than anybody takes back. */
export const mostVendorRequests = 200;

/** Somebody who was paid before: an expense that names them was approved in this workspace. */
export const Vendor = z.strictObject({
  kind: z.literal('vendor'),
  schema: z.literal(2),
  /** Follows from the name, as `vendorId` makes it. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  name: z.string().max(160),
  /** The approved expenses that name them, the newest last; when the last yes is taken back, they are not known any more. */
  requestIds: z.array(Id).min(1).max(mostVendorRequests),
  at: z.string(),
});
export type Vendor = z.infer<typeof Vendor>;

/** A name without what people write differently: width, case, spaces, dots. */
export function vendorKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,·]+/gu, ' ')
    .trim();
}

const longest = 80;

/** Names that are the same have the same id: the letters themselves, and a mark for what follows in very long names. */
export function vendorId(name: string): string {
  const key = vendorKey(name);
  const letters = key.replaceAll(/[^a-z0-9]/gu, codeOf);
  return letters.length <= longest ? `v${letters}` : `v${letters.slice(0, longest)}.${fingerprint(key)}`;
}

const codeOf = (letter: string): string => `-${(letter.codePointAt(0) ?? 0).toString(16)}-`;
