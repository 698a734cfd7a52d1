import type { DepartmentDraft } from './use-calendars.ts';

/** Events that go on for years are read so far. */
const mostDays = 400;

/**
 * The days of an iCalendar file (RFC 5545) as days off: each day of events that last all day, also of those that come
 * again. None when it is no such file.
 */
export async function daysOfFile(text: string): Promise<DepartmentDraft['daysOff']> {
  const { default: ICAL } = await import('ical.js');
  const found = new Map<string, string>();
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as string | unknown[]);
    for (const part of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(part);
      if (!event.startDate?.isDate) continue;
      const days = event.duration.toSeconds() / 86_400 || 1;
      const starts = event.iterator();
      for (let start = starts.next(); start && found.size < mostDays; start = starts.next()) {
        for (let day = 0; day < days && found.size < mostDays; day += 1) {
          const date = start.clone();
          date.addDuration(ICAL.Duration.fromSeconds(day * 86_400));
          found.set(date.toString().slice(0, 10), (event.summary ?? '').trim().slice(0, 80));
        }
      }
    }
  } catch {
    return [];
  }
  return [...found]
    .map(([date, name]) => ({ date, name }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
