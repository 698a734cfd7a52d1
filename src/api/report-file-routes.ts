import { type reportFileEndpoints, definitionOf } from '../contract/report-file-endpoints.ts';
import { standardReport } from '../domain/report-definition.ts';
import type { ReportContent } from '../domain/report.ts';
import type { ReportFormat, ReportPaper } from '../domain/report-paper.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { readReport } from '../usecases/reports/read-report.ts';
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

/** Reports as they are asked for, and as files, over HTTP. */
export function reportFileRoutes(write: WriteReport): Routes<keyof typeof reportFileEndpoints> {
  const file = async (paper: ReportPaper, format: ReportFormat) => {
    const bytes = await write(paper, format);
    if (!bytes) return refuse('busy');
    const { start, end } = paper.content.period;
    const name = `report-${start}-${end}.${format}`;
    return { bytes, rows: rowsIn(paper.content), name, mediaType: mediaTypes[format] };
  };
  return {
    async 'GET /api/workspaces/:workspaceId/report'({ doors, actor, params, query }) {
      const definition = definitionOf(query);
      return definition ? readReport(doors, actor, { ...params, definition }) : refuse('malformed');
    },

    async 'GET /api/workspaces/:workspaceId/report-file'({ doors, actor, params, query }) {
      const { format, name, ...asked } = query;
      const definition = definitionOf(asked);
      if (!definition) return refuse('malformed');
      const content = await readReport(doors, actor, { ...params, definition });
      if (isRefusal(content)) return content;
      const { locale, zone } = actor;
      return file({ name, content, sections: definition.sections, locale, zone }, format);
    },

    async 'GET /api/workspaces/:workspaceId/reports/:runId/file'({ doors, actor, params, query }) {
      const run = await readRun(doors, actor, params);
      if (isRefusal(run)) return run;
      const { name, content, asked } = run;
      const { locale, zone } = actor;
      const { sections } = asked ?? standardReport;
      return file({ name, content, sections, locale, zone }, query.format);
    },
  };
}

/** How much somebody takes along: each line of the report once. */
function rowsIn(content: ReportContent): number {
  const { leadsByDay, channels, topCampaigns, weakCampaigns = [], dueTasks = [], starting, ending } = content;
  return [leadsByDay, channels, topCampaigns, weakCampaigns, dueTasks, starting, ending].reduce(
    (sum, all) => sum + all.length,
    0,
  );
}
