import { openLetters } from '../evidence/letters.ts';
import type { Sheet, SheetFormat } from './draw.ts';
import { layOut } from './layout.ts';
import { pdfOf } from './pdf.ts';
import { layOutPlan } from './plan-layout.ts';
import { pngOf } from './png.ts';
import { wordings } from './wording.ts';

/** A sheet as the bytes of a file: one drawing, whatever writes it. */
export async function sheetBytes(sheet: Sheet, format: SheetFormat): Promise<Uint8Array> {
  const letters = openLetters(sheet.locale);
  const measure = (text: string, size: number): number => letters.width(text, size);
  const drawing = 'rows' in sheet ? layOutPlan(sheet, measure) : layOut(sheet, measure);
  if (format === 'pdf') return pdfOf(drawing, letters, sheet);
  return pngOf(drawing, letters, wordings[sheet.locale].pagesLeft);
}
