import { z } from 'zod';
import { Id } from './person.ts';

/** Where a card hangs: one live card per person and subject; edited in place, never posted twice. */
export const PostedCard = z.strictObject({
  kind: z.literal('postedCard'),
  schema: z.literal(1),
  /** Derived: `<subject kind>.<subject id>.<personId>`. */
  id: Id,
  tenantId: Id,
  campaignId: Id.nullable(),
  personId: Id,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('approval'), id: Id }),
    z.strictObject({ kind: z.literal('outcome'), id: Id }),
    z.strictObject({ kind: z.literal('task'), id: Id }),
    z.strictObject({ kind: z.literal('report'), id: Id }),
  ]),
  serviceUrl: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
  postedAt: z.string(),
});
export type PostedCard = z.infer<typeof PostedCard>;
