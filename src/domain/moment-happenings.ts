import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const view = { viewId: Id, name: z.string(), shared: z.boolean() };

/** What is told of the department's own dates, and of views that were kept. */
export const momentHappenings = [
  z.strictObject({ type: z.literal('occasion.created'), occasionId: Id, name: z.string() }),
  z.strictObject({
    type: z.literal('occasion.edited'),
    occasionId: Id,
    name: z.string(),
    changes: z.array(FieldChange),
  }),
  /** So many came from a file of another calendar. */
  z.strictObject({
    type: z.literal('occasions.imported'),
    fileName: z.string(),
    created: z.number().int(),
    changed: z.number().int(),
  }),
  z.strictObject({ type: z.literal('view.saved'), ...view }),
  z.strictObject({ type: z.literal('view.edited'), ...view }),
] as const;
