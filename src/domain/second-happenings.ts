import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { ActType } from './second-person.ts';
import { putBack } from './setting-happenings.ts';

/** The second person, where one was needed. */
export const confirmedBy = Id.optional();

/** What can happen about a second person. */
export const secondHappenings = [
  /** For what a department wants a second person. */
  z.strictObject({
    type: z.literal('secondPerson.saved'),
    changes: z.array(FieldChange),
    confirmedBy,
    ...putBack,
  }),
  /** Something critical waits for a second person, and what became of it. */
  z.strictObject({ type: z.literal('second.asked'), actId: Id, act: ActType, round: z.number() }),
  z.strictObject({
    type: z.literal('second.answered'),
    actId: Id,
    act: ActType,
    round: z.number(),
    how: z.enum(['confirmed', 'declined', 'expired', 'withdrawn']),
    words: z.string(),
  }),
] as const;
