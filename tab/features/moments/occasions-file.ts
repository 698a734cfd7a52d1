import { type OccasionRow, mostOfFile } from '../../../src/domain/occasion.ts';
import { plusDays } from '../../ui/days.ts';

/** Of an event that comes again, so many are read. */
const mostOfOne = 60;
const secondsOfDay = 86_400;

/**
 * The events of an iCalendar file (RFC 5545) by whole days, as rows of the department's dates; each turn of one that comes
 * again is a row of its own. None when it is no such file.
 */
export async function rowsOfFile(text: string): Promise<OccasionRow[]> {
  const { default: ICAL } = await import('ical.js');
  const rows: OccasionRow[] = [];
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as string | unknown[]);
    for (const part of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(part);
      const name = (event.summary ?? '').trim().slice(0, 120);
      if (!event.startDate || event.isRecurrenceException() || name === '') continue;
      const recurs = event.isRecurring();
      const starts = event.iterator();
      for (let turn = 0; turn < (recurs ? mostOfOne : 1) && rows.length < mostOfFile; turn += 1) {
        const at = starts.next();
        if (!at) break;
        const start = at.toString().slice(0, 10);
        const begins = at.isDate ? 0 : at.hour * 3_600 + at.minute * 60 + at.second;
        // What ends at midnight ends on the day before.
        const last = Math.max(begins, begins + event.duration.toSeconds() - 1);
        rows.push({
          uid: `${event.uid ?? name}${recurs ? ` ${start}` : ''}`.slice(-255),
          name,
          start,
          end: plusDays(start, Math.floor(last / secondsOfDay)),
          place: (event.location ?? '').trim().slice(0, 120),
          note: (event.description ?? '').trim().slice(0, 2_000),
        });
      }
    }
  } catch {
    return [];
  }
  return rows.toSorted((one, other) => (one.start < other.start ? -1 : 1));
}
