import { z } from 'zod';
import { Id } from './person.ts';

/** What happens when people look back at a campaign. */
export const retrospectiveHappenings = [
  z.strictObject({ type: z.literal('retrospective.edited'), points: z.number().int() }),
  z.strictObject({
    type: z.literal('retrospective.published'),
    lessons: z.number().int(),
    /** Tasks that its actions became. */
    taskIds: z.array(Id),
  }),
  /** An action of an earlier retrospective goes on in this campaign. */
  z.strictObject({
    type: z.literal('action.takenOver'),
    taskId: Id,
    title: z.string(),
    fromCampaignId: Id,
  }),
] as const;
