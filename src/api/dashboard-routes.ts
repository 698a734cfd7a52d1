import { type dashboardEndpoints, dashboardQuestion } from '../contract/dashboard-endpoints.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { compareCampaigns } from '../usecases/dashboard/compare.ts';
import { readDashboard } from '../usecases/dashboard/read.ts';
import { readDashboardRows } from '../usecases/dashboard/rows.ts';
import type { Routes } from './routes.ts';

/** Figures of campaigns, and what they rest on, over HTTP. */
export const dashboardRoutes: Routes<keyof typeof dashboardEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/dashboard'({ doors, actor, params, query }) {
    const question = dashboardQuestion(query);
    return question ? readDashboard(doors, actor, { ...params, ...question }) : refuse('malformed');
  },

  async 'GET /api/workspaces/:workspaceId/dashboard/rows'({ doors, actor, params, query }) {
    const { figure, ...asked } = query;
    const question = dashboardQuestion(asked);
    return question
      ? readDashboardRows(doors, actor, { ...params, ...question, figure })
      : refuse('malformed');
  },

  async 'GET /api/workspaces/:workspaceId/comparison'({ doors, actor, params, query }) {
    const compared = await compareCampaigns(doors, actor, { ...params, campaignIds: query.campaigns ?? [] });
    return isRefusal(compared) ? compared : [...compared];
  },
};
