import type { CalendarSheet, sheetFormats } from '../domain/calendar-sheet.ts';
import type { PlanSheet } from '../domain/plan-sheet.ts';
import { type PrinterSettings, openPress } from '../evidence/print.ts';

export type SheetFormat = (typeof sheetFormats)[number];

/** What can be drawn: the calendar of a department, the plan of a campaign. */
export type Sheet = CalendarSheet | PlanSheet;

/** Draws a sheet on pages or as a picture. Undefined when too many wait for theirs. */
type DrawSheet = (sheet: Sheet, format: SheetFormat) => Promise<Uint8Array | undefined>;

/** Draws beside the service's own thread. */
export function createDrawer(settings: PrinterSettings = {}): DrawSheet {
  const press = openPress(new URL('drawing.ts', import.meta.url), settings);
  return (sheet, format) => press({ sheet, format });
}
