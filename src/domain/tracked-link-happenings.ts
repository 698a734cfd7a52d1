import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

/** What happens to the tracked links of a campaign, and to the words of its department. */
export const trackedLinkHappenings = [
  z.strictObject({ type: z.literal('trackedLinks.added'), count: z.number().int(), name: z.string() }),
  z.strictObject({
    type: z.literal('trackedLink.retired'),
    trackedLinkId: Id,
    name: z.string(),
    retired: z.boolean(),
  }),
  z.strictObject({ type: z.literal('linkRule.saved'), changes: z.array(FieldChange) }),
] as const;
