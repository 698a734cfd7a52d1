import { z } from 'zod';
import { EveningChoice } from './day.ts';
import { Id } from './person.ts';
import { ReminderChoice } from './reminder-choice.ts';

/** When somebody wants to hear of what, wherever they work: one in the person's own partition. */
export const Preferences = z.strictObject({
  kind: z.literal('preferences'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  personId: Id,
  /** Absent: as it is for everybody who never chose. */
  evening: EveningChoice.optional(),
  reminders: ReminderChoice.optional(),
});
export type Preferences = z.infer<typeof Preferences>;
export const preferencesId = 'preferences';
