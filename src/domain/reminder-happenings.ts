import { z } from 'zod';
import { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { HoldReason } from './reminder.ts';

/** What happens with reminders. `until`: it waits for a morning card, for a reason. */
export const reminderHappenings = [
  z.strictObject({ type: z.literal('reminderRule.saved'), changes: z.array(FieldChange) }),
  z.strictObject({
    type: z.literal('task.reminded'),
    taskId: Id,
    title: z.string(),
    personId: Id,
    until: z.string().optional(),
    why: HoldReason.optional(),
  }),
  /** Nobody finished it after all reminders of `personId`: `toId` was told. */
  z.strictObject({
    type: z.literal('task.escalated'),
    taskId: Id,
    title: z.string(),
    personId: Id,
    toId: Id,
  }),
  z.strictObject({
    type: z.literal('campaign.reminded'),
    about: z.enum(['launch', 'flightEnd']),
    personId: Id,
    until: z.string().optional(),
    why: HoldReason.optional(),
  }),
] as const;
