import { readDate } from '../domain/import-dates.ts';
import { mapHeadings } from '../domain/import-mapping.ts';
import type { ImportNoun } from '../domain/import.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type CalendarDate, addDays, daysBetween, weekdayOf } from '../domain/time.ts';
import { readFile } from '../usecases/imports/read-file.ts';
import { writtenFor } from './department.ts';

/** Columns that hold dates. */
const dateFields = ['start', 'end', 'due', 'date'];

/**
 * The same file, as if it had been written this week: every date is moved by the same whole number of weeks and keeps
 * its form. Results of today and later are left out, because nobody has them yet.
 */
export function shiftDates(bytes: Uint8Array, noun: ImportNoun, today: CalendarDate): Uint8Array {
  const file = readFile(bytes, noun);
  if (isRefusal(file)) throw new Error(`The sample file of ${noun} cannot be read.`);
  const mapping = mapHeadings(noun, file.headings);
  const columns = new Set(dateFields.map((field) => mapping[field] ?? -1));
  const days = daysBetween(writtenFor, addDays(today, 1 - weekdayOf(today)));
  const shifted = file.rows.map(({ cells }) =>
    cells.map((cell, index) => (columns.has(index) ? shiftCell(cell, days) : cell)),
  );
  const day = noun === 'results' ? mapping['date'] : undefined;
  const known = shifted.filter((cells) => typeof day !== 'number' || dateOf(cells[day] ?? '') < today);
  return new TextEncoder().encode([file.headings, ...known].map(csvLine).join(''));
}

function shiftCell(cell: string, days: number): string {
  return cell === '' ? cell : inTheFormOf(cell, addDays(dateOf(cell), days));
}

function dateOf(cell: string): CalendarDate {
  const date = readDate(cell, undefined);
  if (date === 'badDate' || date === 'ambiguousDate') throw new Error(`"${cell}" is not a clear date.`);
  return date;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes a date as another one is written: 2026-03-02, 2026/3/2, 2026年3月2日, 2.3.2026 or 2 Mar 2026. */
function inTheFormOf(written: string, date: CalendarDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (/^\d{4}-/.test(written)) return date;
  if (/^\d{4}\//.test(written)) return `${year}/${month}/${day}`;
  if (written.includes('年')) return `${year}年${month}月${day}日`;
  if (/^\d+\./.test(written)) return `${day}.${month}.${year}`;
  return `${day} ${months[month - 1]} ${year}`;
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\n`;
}
