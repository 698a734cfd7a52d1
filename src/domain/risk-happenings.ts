import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';

const risk = { riskId: Id, name: z.string() };

/** What happens to the risks of a campaign, and how a department looks ahead and back. */
export const riskHappenings = [
  z.strictObject({ type: z.literal('risk.named'), ...risk, score: z.number().int() }),
  z.strictObject({ type: z.literal('risk.edited'), ...risk, changes: z.array(FieldChange) }),
  z.strictObject({ type: z.literal('planningRule.saved'), changes: z.array(FieldChange) }),
] as const;
