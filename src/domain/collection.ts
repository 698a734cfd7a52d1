import { z } from 'zod';

/** How somebody's data came here: they signed in, a file brought it, or something was shared with them. */
export const collectedBy = ['signIn', 'import', 'invitation'] as const;

/** What somebody's data is here for: their own work, what was shared with them, one review. */
export const purposes = ['work', 'sharedWork', 'review'] as const;

/**
 * On what ground it is kept: the working relation (GDPR Art. 6(1)(b), PIPL Art. 13(2)), or an interest of the
 * organisation in working with somebody outside (GDPR Art. 6(1)(f)). Nobody is asked for consent, so none is claimed.
 */
export const legalBases = ['employment', 'legitimateInterest'] as const;

/** Purpose and ground are absent for those who were here before they were written down. */
export const Collection = z.strictObject({
  source: z.enum(collectedBy),
  at: z.string(),
  purpose: z.enum(purposes).optional(),
  basis: z.enum(legalBases).optional(),
});
export type Collection = z.infer<typeof Collection>;

export const ReviewerCollection = Collection.omit({ source: true }).required();

/** What is written down when somebody is put in. */
export function collectionOf(
  source: Collection['source'],
  { external }: { readonly external: boolean },
  at: string,
): Required<Collection> {
  return external
    ? { source, at, purpose: 'sharedWork', basis: 'legitimateInterest' }
    : { source, at, purpose: 'work', basis: 'employment' };
}
