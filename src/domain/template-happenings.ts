import { z } from 'zod';
import { Id } from './person.ts';

/** What happens to templates, and by them. */
export const templateHappenings = [
  z.strictObject({
    type: z.literal('template.saved'),
    templateId: Id,
    version: z.number().int().min(1),
    name: z.string(),
  }),
  /** A campaign was made from it, with these tasks: one happening tells of all, so that they fit into one commit. */
  z.strictObject({
    type: z.literal('template.used'),
    templateId: Id,
    version: z.number().int().min(1),
    name: z.string(),
    taskIds: z.array(Id),
  }),
] as const;
