import { z } from 'zod';
import { Id } from './person.ts';
import { type CalendarDate, type ClockTime, type Instant, addMilliseconds, instantOf } from './time.ts';
import { type WorkingCalendar, addWorkingDays } from './working-time.ts';

/** What people are reminded of. Requests for approval have ladders of their own in their routes. */
export const reminderTypes = ['task', 'milestone', 'launch', 'flightEnd'] as const;
export const ReminderType = z.enum(reminderTypes);
export type ReminderType = z.infer<typeof ReminderType>;

/** On which working days somebody is reminded, counted from the date: −2 is two working days before it, 0 the date itself. */
export const Cadence = z
  .array(z.number().int().min(-20).max(10))
  .max(10)
  .refine((days) => days.every((each, place) => place === 0 || each > (days[place - 1] ?? each)), {
    error: 'order',
  });
export type Cadence = readonly number[];

export const Cadences = z.strictObject({
  task: Cadence,
  milestone: Cadence,
  launch: Cadence,
  flightEnd: Cadence,
});
export type Cadences = Readonly<Record<ReminderType, Cadence>>;

const usual: Cadence = [-2, -1, 0, 1, 2];
/** How a department reminds as long as nobody chose. */
export const plainCadences: Cadences = { task: usual, milestone: usual, launch: usual, flightEnd: usual };

/** One in each workspace, by its id, beside its working calendar. */
export const ReminderRule = z.strictObject({
  kind: z.literal('reminderRule'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  cadences: Cadences,
});
export type ReminderRule = z.infer<typeof ReminderRule>;

/** Reminders of a morning are looked at so long before it, in milliseconds, so that they meet on one card. */
const lead = 15 * 60_000;

/** What is needed of somebody and their department to say when they are reminded. */
export interface Plan {
  readonly cadence: Cadence;
  readonly calendar: WorkingCalendar;
  /** When the morning card comes, on their own clock. */
  readonly morningAt: ClockTime;
}

/** The day of one step. The date itself stays what it is, also when nobody works on it. */
export function dayOfStep(calendar: WorkingCalendar, date: CalendarDate, step: number): CalendarDate {
  return step === 0 ? date : addWorkingDays(calendar, date, step);
}

/** When a step is looked at: shortly before the morning that it is meant for. */
export function lookAt({ calendar, morningAt }: Plan, date: CalendarDate, step: number): Instant {
  const morning = instantOf(dayOfStep(calendar, date, step), morningAt, calendar.zone);
  return addMilliseconds(morning, -lead);
}

/** The next step after an instant; undefined when all of them are over. */
export function nextStep(
  plan: Plan,
  date: CalendarDate,
  after: Instant,
): { readonly step: number; readonly at: Instant } | undefined {
  for (const step of plan.cadence) {
    const at = lookAt(plan, date, step);
    if (at > after) return { step, at };
  }
  return undefined;
}
