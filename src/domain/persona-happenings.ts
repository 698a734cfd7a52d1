import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const persona = { personaId: Id, name: z.string() };

/** What happens to the personas of a department. */
export const personaHappenings = [
  z.strictObject({ type: z.literal('persona.added'), ...persona }),
  z.strictObject({ type: z.literal('persona.edited'), ...persona, changes: z.array(FieldChange) }),
] as const;
