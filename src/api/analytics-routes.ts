import type { analyticsEndpoints } from '../contract/analytics-endpoints.ts';
import type { ApprovalAnalyticsView, ApprovalFiguresView } from '../contract/analytics-views.ts';
import type { ApprovalFigures } from '../domain/approval-analytics.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type SeenFigures, analyseApprovals } from '../usecases/approvals/analytics.ts';
import type { Routes } from './routes.ts';

/** Figures about approvals, over HTTP. */
export const analyticsRoutes: Routes<keyof typeof analyticsEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/approval-analytics'({ doors, actor, params, query }) {
    const seen = await analyseApprovals(doors, actor, { ...params, ...query });
    return isRefusal(seen) ? seen : analyticsView(actor.zone, seen);
  },
};

function analyticsView(zone: string, seen: SeenFigures): ApprovalAnalyticsView {
  const { routeNames, all, approvers, stages, ...period } = seen;
  return {
    ...period,
    zone,
    all: figuresView(all),
    approvers: approvers.map(({ personId, ...figures }) => ({ personId, ...figuresView(figures) })),
    stages: stages.map(({ routeId, ...stage }) => ({
      ...stage,
      ...figuresView(stage),
      routeId,
      routeName: (routeId !== null && routeNames.get(routeId)) || null,
    })),
  };
}

function figuresView({ reasons, ...figures }: ApprovalFigures): ApprovalFiguresView {
  return { ...figures, reasons: reasons.map((reason) => ({ ...reason })) };
}
