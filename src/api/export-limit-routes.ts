import type { ExportLimitsView, exportLimitEndpoints } from '../contract/export-limit-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import {
  type ReadExportLimits,
  readExportLimits,
  saveExportLimits,
} from '../usecases/audit/export-limits.ts';
import type { Routes } from './routes.ts';

/** From how much on taking along is told of, over HTTP. */
export const exportLimitRoutes: Routes<keyof typeof exportLimitEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/export-limits'({ doors, actor, params }) {
    const read = await readExportLimits(doors, actor, params.workspaceId);
    return isRefusal(read) ? read : view(read);
  },

  async 'PATCH /api/workspaces/:workspaceId/export-limits'({ doors, actor, params, body }) {
    const { version: ifVersion, ...limits } = body;
    const saved = await saveExportLimits(doors, actor, { ...params, limits, ifVersion });
    return isRefusal(saved) ? saved : view(saved);
  },
};

function view({ limits, version }: ReadExportLimits): ExportLimitsView {
  return { ...limits, version };
}
