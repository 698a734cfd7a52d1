import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const idea = { ideaId: Id, title: z.string() };

/** What happens to ideas of a department. Who votes for what is not told. */
export const ideaHappenings = [
  z.strictObject({ type: z.literal('idea.added'), ...idea, source: z.enum(['tab', 'chat']) }),
  z.strictObject({ type: z.literal('idea.edited'), ...idea, changes: z.array(FieldChange) }),
] as const;
