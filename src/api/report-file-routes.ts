import type { reportFileEndpoints } from '../contract/report-file-endpoints.ts';
import type { ReportContent } from '../domain/report.ts';
import type { ReportFormat, ReportPaper } from '../domain/report-paper.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { readRun } from '../usecases/reports/read-runs.ts';
import type { Routes } from './routes.ts';

/** Writes a report as a file. Undefined when too many wait for theirs. */
export type WriteReport = (paper: ReportPaper, format: ReportFormat) => Promise<Uint8Array | undefined>;

const office = 'application/vnd.openxmlformats-officedocument';
const mediaTypes: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: `${office}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: `${office}.presentationml.presentation`,
};

/** Reports as files, over HTTP. */
export function reportFileRoutes(write: WriteReport): Routes<keyof typeof reportFileEndpoints> {
  return {
    async 'GET /api/workspaces/:workspaceId/reports/:runId/file'({ doors, actor, params, query }) {
      const run = await readRun(doors, actor, params);
      if (isRefusal(run)) return run;
      const { format } = query;
      const { name, content } = run;
      const { locale, zone } = actor;
      const bytes = await write({ name, content, locale, zone }, format);
      if (!bytes) return refuse('busy');
      const { start, end } = content.period;
      const file = `report-${start}-${end}.${format}`;
      return { bytes, rows: rowsIn(content), name: file, mediaType: mediaTypes[format] };
    },
  };
}

/** How much somebody takes along: each line of the report once. */
function rowsIn({ leadsByDay, channels, topCampaigns, starting, ending }: ReportContent): number {
  return [leadsByDay, channels, topCampaigns, starting, ending].reduce((sum, all) => sum + all.length, 0);
}
