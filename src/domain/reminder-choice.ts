import { z } from 'zod';
import { type Priority, priorities } from './task.ts';
import { ClockTime } from './time.ts';

/** How somebody wants one type of reminder: as a card of its own, on the morning card, or not at all. */
export const reminderWays = ['card', 'morning', 'off'] as const;
export const ReminderWay = z.enum(reminderWays);
export type ReminderWay = z.infer<typeof ReminderWay>;

/** Launches and ends of flights have no card of their own. */
const FlightWay = z.enum(['morning', 'off']);

/** From which importance on a reminder passes quiet hours and days off. */
export const breaksFrom = ['urgent', 'important', 'nothing'] as const;

/** When somebody wants to be reminded, on their own clock and by their own working days. */
export const ReminderChoice = z.strictObject({
  morningAt: ClockTime,
  /** Over midnight when it begins later than it ends; never when both are the same. */
  quietFrom: ClockTime,
  quietTo: ClockTime,
  breaks: z.enum(breaksFrom),
  /** Cards of their own in a day; what is more waits for the next morning card. */
  most: z.number().int().min(1).max(50),
  /** Whether alerts of campaigns are told; they are where nothing is said. */
  alerts: z.enum(['card', 'off']).optional(),
  ways: z.strictObject({
    task: ReminderWay,
    milestone: ReminderWay,
    launch: FlightWay,
    flightEnd: FlightWay,
  }),
});
export type ReminderChoice = z.infer<typeof ReminderChoice>;

export const plainReminders: ReminderChoice = {
  morningAt: '09:00',
  quietFrom: '22:00',
  quietTo: '08:00',
  breaks: 'urgent',
  most: 8,
  ways: { task: 'morning', milestone: 'morning', launch: 'morning', flightEnd: 'morning' },
};

/** Whether a clock shows quiet hours; the hour at which they end is not quiet any more. */
export function isQuiet(
  { quietFrom, quietTo }: Pick<ReminderChoice, 'quietFrom' | 'quietTo'>,
  time: ClockTime,
): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** Whether something so important is told at any hour. */
export function breaksThrough({ breaks }: Pick<ReminderChoice, 'breaks'>, priority: Priority): boolean {
  return breaks !== 'nothing' && priorities.indexOf(priority) <= priorities.indexOf(breaks);
}

/** When the morning card comes: never within quiet hours, whatever was chosen. */
export function morningOf(choice: ReminderChoice): ClockTime {
  return isQuiet(choice, choice.morningAt) ? choice.quietTo : choice.morningAt;
}
