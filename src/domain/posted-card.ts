import { z } from 'zod';
import { fingerprint } from './fingerprint.ts';
import { Id } from './person.ts';

/** Where a card hangs: one live card per person and subject, edited in place. Older copies keep a document of their own. */
export const PostedCard = z.strictObject({
  kind: z.literal('postedCard'),
  schema: z.literal(1),
  /** Derived: `<subject kind>.<subject id>.<personId>`; an older copy adds when it was posted. */
  id: Id,
  tenantId: Id,
  campaignId: Id.nullable(),
  personId: Id,
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('approval'), id: Id }),
    z.strictObject({ kind: z.literal('outcome'), id: Id }),
    z.strictObject({ kind: z.literal('task'), id: Id }),
    z.strictObject({ kind: z.literal('report'), id: Id }),
    z.strictObject({ kind: z.literal('reportTrouble'), id: Id }),
    z.strictObject({ kind: z.literal('reportQuestion'), id: Id }),
    z.strictObject({ kind: z.literal('return'), id: Id }),
    z.strictObject({ kind: z.literal('lostChannel'), id: Id }),
    z.strictObject({ kind: z.literal('leaver'), id: Id }),
    z.strictObject({ kind: z.literal('exports'), id: Id }),
    z.strictObject({ kind: z.literal('accessRequest'), id: Id }),
    z.strictObject({ kind: z.literal('access'), id: Id }),
    z.strictObject({ kind: z.literal('guestEnd'), id: Id }),
    z.strictObject({ kind: z.literal('pendingAct'), id: Id }),
    z.strictObject({ kind: z.literal('conflict'), id: Id }),
    /** Of the task that is put off. */
    z.strictObject({ kind: z.literal('putOff'), id: Id }),
    z.strictObject({ kind: z.literal('shifts'), id: Id }),
    z.strictObject({ kind: z.literal('retrospective'), id: Id }),
    /** Of one crossing. */
    z.strictObject({ kind: z.literal('alert'), id: Id }),
    /** Of a day of a department. */
    z.strictObject({ kind: z.literal('evening'), id: Id }),
    z.strictObject({ kind: z.literal('rollUp'), id: Id }),
    z.strictObject({ kind: z.literal('missing'), id: Id }),
    /** Reminders that were gathered for a morning. */
    z.strictObject({ kind: z.literal('morning'), id: Id }),
    z.strictObject({ kind: z.literal('workRequest'), id: Id }),
    /** A card in a channel's thread: `personId` is the channel then. */
    z.strictObject({ kind: z.literal('thread'), id: Id }),
  ]),
  serviceUrl: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
  postedAt: z.string(),
  /** Fingerprint of what it shows, so that an edit that would show the same is left out; absent when not known. */
  shown: z.string().optional(),
});
export type PostedCard = z.infer<typeof PostedCard>;
export type CardSubject = PostedCard['subject'];

/** The id of the one live card of this person and subject. */
export function cardId(subject: CardSubject, personId: string): string {
  return `${subject.kind}.${subject.id}.${personId}`;
}

/** The same card as an older copy, after a newer message took its place. */
export function olderCopy(card: PostedCard): PostedCard {
  return { ...card, id: `${card.id}.${Date.parse(card.postedAt).toString(36)}` };
}

/** A copy that was found hanging beside the live card, because its own answer never came back: it is an older one. */
export function foundCopy(card: PostedCard): PostedCard {
  return { ...card, id: `${card.id}.${fingerprint(card.activityId).slice(0, 9)}` };
}
