import { z } from 'zod';
import { GrantKind } from './grant.ts';
import { Id } from './person.ts';

const granted = { grantId: Id, personId: Id, level: GrantKind, until: z.string() };

/** What is told of rights for a time and of who asked for them. */
export const accessHappenings = [
  /** Somebody may see or do something for a time; `changed`: the time is another now. */
  z.strictObject({
    type: z.literal('grant.given'),
    ...granted,
    reason: z.string(),
    /** It came with a file among many: nobody is told of each. */
    quiet: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('grant.changed'), ...granted }),
  /** By the one who acted, or by its time when that is a rule. */
  z.strictObject({ type: z.literal('grant.ended'), ...granted }),
  z.strictObject({
    type: z.literal('access.asked'),
    requestId: Id,
    personId: Id,
    round: z.number(),
    reason: z.string(),
  }),
  z.strictObject({
    type: z.literal('access.answered'),
    requestId: Id,
    personId: Id,
    round: z.number(),
    given: z.boolean(),
    words: z.string(),
  }),
] as const;
