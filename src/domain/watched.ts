import { z } from 'zod';
import { Id } from './person.ts';
import { troubledStates } from './trouble.ts';

/** The workspace of what concerns the whole tenant; no real one is called so. */
export const wholeTenant = '~tenant';

/** A message that was in trouble: what it was, for whom, how it stood and the short code of why. */
const troubled = {
  errand: z.string().max(50),
  personId: Id.nullable(),
  state: z.enum(troubledStates),
  why: z.string().max(200),
};

/** Who looked in, was turned away, and took something along: told for the record alone. */
export const watchedHappenings = [
  /** A file left the house, or an address from which it can be fetched. */
  z.strictObject({
    type: z.literal('export.taken'),
    /** What it was: the last word of the call that gave it. */
    what: z.string().max(100),
    objectId: Id.nullable(),
    fileName: z.string().max(200),
    /** Records in it, where it is a list. */
    rows: z.number().int().min(0).nullable(),
  }),
  /** Somebody took more within an hour than the tenant thinks usual. */
  z.strictObject({ type: z.literal('export.many'), personId: Id, files: z.number(), rows: z.number() }),
  /** The first call of a person on a day (UTC) through a client. */
  z.strictObject({ type: z.literal('signIn.seen'), client: z.string().max(100) }),
  /** Tries of the same kind that were refused, counted. */
  z.strictObject({
    type: z.literal('try.refused'),
    /** The call, or that the token was no good. */
    what: z.string().max(200),
    code: z.string().max(50),
    times: z.number().int().min(1),
    since: z.string(),
  }),
  /** An administrator had a message sent once more; `mayDouble`: knowing that it may have arrived. */
  z.strictObject({ type: z.literal('message.resent'), ...troubled, mayDouble: z.boolean() }),
  z.strictObject({ type: z.literal('message.dismissed'), ...troubled, reason: z.string().max(500) }),
] as const;
