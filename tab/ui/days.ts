/* Dates as whole days since 1970-01-01: all that bars, lanes and columns need, without a calendar library. */

const DAY_MS = 86_400_000;

export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function plusDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

export function daysFromTo(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOfDay(day: number): number {
  return ((day + 3) % 7) + 1;
}

/** The Monday on or before a day. */
export function mondayOf(day: number): number {
  return day - (weekdayOfDay(day) - 1);
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** The date that a wall clock in `zone` shows at an instant in milliseconds. */
export function dayIn(zone: string, at: number): string {
  let format = zoneFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    zoneFormats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** "2026-03" plus or minus whole months. */
export function plusMonths(month: string, count: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
