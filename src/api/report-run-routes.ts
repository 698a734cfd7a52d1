import type { reportRunEndpoints } from '../contract/report-run-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { listDeliveries, resendReport } from '../usecases/reports/deliveries.ts';
import { readChanges } from '../usecases/reports/read-changes.ts';
import { showAs } from '../usecases/reports/show-as.ts';
import { takeOverSchedule } from '../usecases/reports/take-over.ts';
import { runView, scheduleView } from './report-view.ts';
import type { Routes } from './routes.ts';

/** What became of reports that were sent, and what one would show, over HTTP. */
export const reportRunRoutes: Routes<keyof typeof reportRunEndpoints> = {
  'GET /api/workspaces/:workspaceId/reports/:runId/changes': ({ doors, actor, params }) =>
    readChanges(doors, actor, params),

  async 'GET /api/workspaces/:workspaceId/reports/:runId/deliveries'({ doors, actor, params }) {
    const all = await listDeliveries(doors, actor, params);
    return isRefusal(all) ? all : [...all];
  },

  async 'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId'({
    doors,
    actor,
    params,
    body,
  }) {
    const all = await resendReport(doors, actor, { ...params, ...body });
    return isRefusal(all) ? all : [...all];
  },

  async 'GET /api/workspaces/:workspaceId/schedules/:scheduleId/as/:personId'({ doors, actor, params }) {
    const run = await showAs(doors, actor, params);
    return isRefusal(run) ? run : runView(run);
  },

  async 'POST /api/workspaces/:workspaceId/schedules/:scheduleId/owner'({ doors, actor, params }) {
    const found = await takeOverSchedule(doors, actor, params);
    return isRefusal(found) ? found : scheduleView(doors, actor, found);
  },
};
