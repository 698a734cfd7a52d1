import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { ReminderChoice } from '../domain/reminder-choice.ts';
import { Cadences } from '../domain/reminder-rule.ts';
import { HoldReason, ReminderTopic } from '../domain/reminder.ts';
import type { Endpoint } from './endpoint.ts';

/** When I want to be reminded, and what was held for me lately, with the reason. */
export const MyRemindersView = z.strictObject({
  choice: ReminderChoice,
  held: z.array(
    z.strictObject({
      type: ReminderTopic,
      campaignId: Id,
      targetId: Id,
      title: z.string(),
      goesAt: z.string(),
      why: HoldReason,
    }),
  ),
});
export type MyRemindersView = z.infer<typeof MyRemindersView>;

export const ReminderRuleView = z.strictObject({ cadences: Cadences, version: z.string().nullable() });
export type ReminderRuleView = z.infer<typeof ReminderRuleView>;

/** When people are reminded: what each of them chose, and the cadence of a department. */
export const reminderEndpoints = {
  'GET /api/me/reminders': {
    summary: 'When I want to be reminded, and what is held for me or was in the last days, with the reason',
    reply: MyRemindersView,
  },
  'PATCH /api/me/reminders': {
    summary: 'Choose when I am reminded; what is armed already moves',
    body: ReminderChoice,
    reply: MyRemindersView,
  },
  'GET /api/workspaces/:workspaceId/reminders': {
    summary: 'On which working days people of the department are reminded, for each type of reminder',
    reply: ReminderRuleView,
  },
  'PATCH /api/workspaces/:workspaceId/reminders': {
    summary: 'Choose those days; for those who say how the department works',
    body: z.strictObject({ cadences: Cadences, version: z.string().nullable() }),
    reply: ReminderRuleView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
