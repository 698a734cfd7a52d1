import { addDays, addMilliseconds, dateIn, instantOf, weekdayOf } from './time.ts';

export const snoozeChoices = ['hour', 'tomorrow', 'monday', 'reply'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const morning = '09:00';

/**
 * Until when a reminder stays away, on the reader's own clock: mornings begin at nine, and "Monday" is never today. One
 * that waits for a reply comes after a week all the same.
 */
export const snoozeUntil: Record<SnoozeChoice, (zone: string, at: string) => string> = {
  hour: (_, at) => addMilliseconds(at, 60 * 60_000),
  tomorrow: (zone, at) => instantOf(addDays(dateIn(zone, at), 1), morning, zone),
  monday: (zone, at) => {
    const today = dateIn(zone, at);
    return instantOf(addDays(today, 8 - weekdayOf(today)), morning, zone);
  },
  // Where nobody replies it is not forgotten.
  reply: (zone, at) => instantOf(addDays(dateIn(zone, at), 7), morning, zone),
};
