import type { CalendarSheet, sheetFormats } from '../domain/calendar-sheet.ts';
import { type PrinterSettings, openPress } from '../evidence/print.ts';

export type SheetFormat = (typeof sheetFormats)[number];

/** Draws a calendar on pages or as a picture. Undefined when too many wait for theirs. */
type DrawSheet = (sheet: CalendarSheet, format: SheetFormat) => Promise<Uint8Array | undefined>;

/** Draws beside the service's own thread. */
export function createDrawer(settings: PrinterSettings = {}): DrawSheet {
  const press = openPress(new URL('drawing.ts', import.meta.url), settings);
  return (sheet, format) => press({ sheet, format });
}
