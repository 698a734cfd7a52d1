import type { Locale } from './person.ts';
import type { ReportSection } from './report-definition.ts';
import type { ReportContent } from './report.ts';

export const reportFormats = ['csv', 'xlsx', 'pdf', 'png', 'pptx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report on its way into a file: with what its reader may see, in their language, on their clock. */
export interface ReportPaper {
  readonly name: string;
  readonly content: ReportContent;
  /** What of it, in which order. */
  readonly sections: readonly ReportSection[];
  readonly locale: Locale;
  readonly zone: string;
}
