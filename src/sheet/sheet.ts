import type { CalendarSheet } from '../domain/calendar-sheet.ts';
import { openLetters } from '../evidence/letters.ts';
import type { SheetFormat } from './draw.ts';
import { layOut } from './layout.ts';
import { pdfOf } from './pdf.ts';
import { pngOf } from './png.ts';
import { wordings } from './wording.ts';

/** A calendar as the bytes of a file: one drawing, whatever writes it. */
export async function sheetBytes(sheet: CalendarSheet, format: SheetFormat): Promise<Uint8Array> {
  const letters = openLetters(sheet.locale);
  const drawing = layOut(sheet, (text, size) => letters.width(text, size));
  if (format === 'pdf') return pdfOf(drawing, letters, sheet);
  return pngOf(drawing, letters, wordings[sheet.locale].pagesLeft);
}
