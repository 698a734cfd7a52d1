import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const goal = { goalId: Id, name: z.string() };

/** What happens to the goals of a campaign. */
export const goalHappenings = [
  z.strictObject({ type: z.literal('goal.set'), ...goal }),
  z.strictObject({ type: z.literal('goal.edited'), ...goal, changes: z.array(FieldChange) }),
] as const;
