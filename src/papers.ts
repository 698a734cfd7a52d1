import type { ApiSettings } from './api/create-api.ts';
import { createPrinter } from './evidence/print.ts';
import { createReportWriter } from './report-files/writer.ts';
import { createDrawer } from './sheet/draw.ts';

/** Whoever writes what people take along. */
export type Papers = Pick<ApiSettings, 'printEvidence' | 'drawSheet' | 'writeReport'>;

/** The writers of this house, as far as nobody brought others. */
export function papers({ printEvidence, drawSheet, writeReport }: Partial<Papers>): Papers {
  return {
    printEvidence: printEvidence ?? createPrinter(),
    drawSheet: drawSheet ?? createDrawer(),
    writeReport: writeReport ?? createReportWriter(),
  };
}
