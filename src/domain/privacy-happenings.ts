import { z } from 'zod';
import { Id } from './person.ts';
import { RetainedCounts, RetentionDays } from './retention.ts';
import { confirmedBy } from './second-happenings.ts';
import { putBack } from './setting-happenings.ts';

/** What was done about personal data: handed out, shown, taken out, or kept long enough. */
export const privacyHappenings = [
  /** Everything about somebody was asked for as a file, or fetched. */
  z.strictObject({ type: z.literal('person.exportAsked'), exportId: Id, personId: Id, confirmedBy }),
  z.strictObject({ type: z.literal('person.exportFetched'), exportId: Id, personId: Id }),
  z.strictObject({
    type: z.literal('person.erasureSet'),
    erasureId: Id,
    personId: Id,
    how: z.enum(['asked', 'counted', 'started', 'cancelled']),
    confirmedBy,
  }),
  /** Somebody was taken out of what is kept here; who it was is known nowhere any more. */
  z.strictObject({ type: z.literal('person.erased'), formerId: Id }),
  z.strictObject({ type: z.literal('person.erasureProved'), erasureId: Id, formerId: Id, hash: z.string() }),
  /** How long which kind is kept was said anew, in days; null: for ever. */
  z.strictObject({
    type: z.literal('retention.saved'),
    settingId: Id,
    before: RetentionDays,
    after: RetentionDays,
    ...putBack,
  }),
  /** What was kept long enough went, in numbers. */
  z.strictObject({ type: z.literal('retention.swept'), removed: RetainedCounts }),
  /** Somebody looked at an address that is shown masked to them, and why. */
  z.strictObject({ type: z.literal('person.unmasked'), personId: Id, reason: z.string() }),
] as const;
