import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { ConflictAcceptance } from './conflict.ts';
import { Id } from './person.ts';

/** What is told of clashes between plans. */
export const conflictHappenings = [
  /** Somebody took a clash as it is; each campaign that it is about tells so. */
  z.strictObject({
    type: z.literal('conflict.accepted'),
    clashId: Id,
    clash: ConflictAcceptance.shape.clash,
    reason: z.string(),
    /** The event of another campaign that this one repeats here. */
    repeats: Id.optional(),
  }),
  /** What a department looks for was changed. */
  z.strictObject({
    type: z.literal('conflictRule.saved'),
    changes: z.array(FieldChange),
    putsBack: z.number().int().min(1).optional(),
    reason: z.string().optional(),
  }),
] as const;
