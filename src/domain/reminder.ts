import { z } from 'zod';
import { Id } from './person.ts';
import { reminderTypes } from './reminder-rule.ts';
import { CalendarDate, type Instant } from './time.ts';

/** What a reminder is about: something of one's own, or a task of somebody else's that nobody finishes. */
export const ReminderTopic = z.enum([...reminderTypes, 'escalation']);
export type ReminderTopic = z.infer<typeof ReminderTopic>;

/** Why a reminder waits for a morning card: because it was meant for one, or because something holds it. */
export const holdReasons = ['digest', 'quiet', 'dayOff', 'cap', 'late'] as const;
export const HoldReason = z.enum(holdReasons);
export type HoldReason = z.infer<typeof HoldReason>;

/** One reminder of somebody, with when it goes out, how, and why then. In the person's own partition; kept for some weeks. */
export const Reminder = z.strictObject({
  kind: z.literal('reminder'),
  schema: z.literal(1),
  /** `<goesAt>.<type>.<targetId>`: what goes out together lies together, and nothing is on a card twice. */
  id: Id,
  tenantId: Id,
  personId: Id,
  workspaceId: Id,
  campaignId: Id,
  type: ReminderTopic,
  /** The task; the campaign itself for its launch and the end of its flight. */
  targetId: Id,
  title: z.string(),
  /** The date that it is about; null for a task without one, after a snooze. */
  day: CalendarDate.nullable(),
  goesAt: z.string(),
  as: z.enum(['card', 'morning']),
  why: HoldReason.nullable(),
  heldAt: z.string(),
});
export type Reminder = z.infer<typeof Reminder>;

/** For so many days it can be seen what was held, and why. */
export const remindersKept = 30;

/** An instant as a part of an id: "20260310T010000000Z". */
export function markOf(at: Instant): string {
  return at.replaceAll(/[-:.]/g, '');
}

export function reminderId(goesAt: Instant, { type, targetId }: Pick<Reminder, 'type' | 'targetId'>): string {
  return `${markOf(goesAt)}.${type}.${targetId}`;
}

/** All reminders that go out from one instant to another, the last one too. */
export function remindersFrom(first: Instant, last: Instant): { first: string; last: string } {
  return { first: `${markOf(first)}.`, last: `${markOf(last)}.~` };
}
