import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/**
 * A text that says when. Each kind has a mark that exists for the compiler alone: one kind is never taken for another,
 * while a text that was just written or read needs no ceremony to become one.
 */
type Said<K extends string> = string & { readonly timeKind?: K };

/** A day on the wall calendar, "2026-03-02": all day, never shifts with a zone. */
export type CalendarDate = Said<'date'>;
export const CalendarDate: z.ZodType<CalendarDate, string> = z
  .string()
  .refine(isCalendarDate, { error: 'date' });

/** A moment that machines record: UTC, milliseconds, "2026-03-02T01:00:00.000Z". */
export type Instant = Said<'instant'>;
export const Instant: z.ZodType<Instant, string> = z.iso.datetime({ precision: 3 });

/** An IANA zone, "Asia/Shanghai". */
export type Zone = Said<'zone'>;
export const Zone: z.ZodType<Zone, string> = z.string().max(64).refine(isZone, { error: 'zone' });

/** A clock time in 24 hours, "09:00"; it means something only together with a zone. */
export type ClockTime = Said<'clock'>;
export const ClockTime: z.ZodType<ClockTime, string> = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });

/** What a clock on the wall shows on a day, and in which zone it hangs: "Monday 09:00 Asia/Shanghai". */
export interface WallTime {
  readonly date: CalendarDate;
  readonly time: ClockTime;
  readonly zone: Zone;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const Weekday = z.number().int().min(1).max(7);

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The instant at which a wall clock in `zone` shows `date` `time`: a spring gap moves forward, an autumn overlap takes the first. */
export function instantOf(date: CalendarDate, time: ClockTime, zone: Zone): Instant {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  return toInstant(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/** The date that a wall clock in `zone` shows at `at`. */
export function dateIn(zone: Zone, at: Instant): CalendarDate {
  return zoned(at, zone).toPlainDate().toString();
}

/** The clock time that a wall clock in `zone` shows at `at`, "09:00". */
export function clockTimeIn(zone: Zone, at: Instant): ClockTime {
  return zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** The first instant strictly after `after` at which a wall clock in `zone` shows `time` on an ISO `weekday`. */
export function nextWeekly(weekday: number, time: ClockTime, zone: Zone, after: Instant): Instant {
  const today = dateIn(zone, after);
  for (let ahead = 0; ; ahead += 1) {
    const date = addDays(today, ahead);
    if (weekdayOf(date) !== weekday) continue;
    const at = instantOf(date, time, zone);
    if (at > after) return at;
  }
}

function zoned(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function toInstant(instant: Temporal.Instant): Instant {
  return new Date(instant.epochMilliseconds).toISOString();
}
