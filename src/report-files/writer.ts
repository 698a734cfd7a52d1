import type { ReportFormat, ReportPaper } from '../domain/report-paper.ts';
import { type PrinterSettings, openPress } from '../evidence/print.ts';

/** Writes a report as a file. Undefined when too many wait for theirs. */
type WriteReport = (paper: ReportPaper, format: ReportFormat) => Promise<Uint8Array | undefined>;

/** Writes beside the service's own thread. */
export function createReportWriter(settings: PrinterSettings = {}): WriteReport {
  const press = openPress(new URL('writing.ts', import.meta.url), settings);
  return (paper, format) => press({ paper, format });
}
