import { z } from 'zod';
import type { HolidayRule } from './series.ts';
import { CalendarDate, Weekday } from './time.ts';

/* What is stored and asked for; when it falls is counted in `report-run-days`, of which no screen has to know. */

const Weekdays = z
  .array(Weekday)
  .min(1)
  .max(7)
  .refine((all) => new Set(all).size === all.length, { error: 'repeated' })
  .readonly();

/** A day of the month, of a shorter month its last one; or its first or last working day. */
export const DayOfMonth = z.union([z.number().int().min(1).max(31), z.enum(['first', 'last'])]);
export type DayOfMonth = z.infer<typeof DayOfMonth>;

export const mostWeeks = 26;
export const campaignMoments = ['start', 'end', 'milestone'] as const;
export const mostDaysAfter = 180;

/** How often a report goes out. What says "working day" goes by the working calendar, whatever the holiday rule is. */
export const Cadence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('workday') }),
  z.strictObject({ every: z.literal('week'), weekdays: Weekdays }),
  /** Every second, third … week, counted from the week of `from`. */
  z.strictObject({
    every: z.literal('weeks'),
    weekdays: Weekdays,
    interval: z.number().int().min(2).max(mostWeeks),
    from: CalendarDate,
  }),
  z.strictObject({ every: z.literal('month'), on: DayOfMonth }),
  /** In the first month of each quarter; its last working day lies in the third. */
  z.strictObject({ every: z.literal('quarter'), on: DayOfMonth }),
  /** The last working day before days off that are no weekend. */
  z.strictObject({ every: z.literal('eve') }),
  /** So many days after the first or last day of a campaign, or after each of its milestones; about that campaign alone. */
  z.strictObject({
    every: z.literal('campaign'),
    moment: z.enum(campaignMoments),
    days: z.number().int().min(0).max(mostDaysAfter),
  }),
]);
export type Cadence = z.infer<typeof Cadence>;
export type CadenceKind = Cadence['every'];

/** On which days something goes out. */
export interface Days {
  readonly cadence: Cadence;
  readonly holidays: HolidayRule;
}

/** Whether the holiday rule has anything to say. */
export function asksHolidays(cadence: Cadence): boolean {
  if (cadence.every === 'month' || cadence.every === 'quarter') return typeof cadence.on === 'number';
  return cadence.every === 'week' || cadence.every === 'weeks' || cadence.every === 'campaign';
}
