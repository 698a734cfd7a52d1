import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const programme = { programmeId: Id, name: z.string() };

/** What happens to the programmes of a department. */
export const programmeHappenings = [
  z.strictObject({ type: z.literal('programme.added'), ...programme }),
  z.strictObject({ type: z.literal('programme.edited'), ...programme, changes: z.array(FieldChange) }),
] as const;
