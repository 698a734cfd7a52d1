import type { PlanFrameView } from '../contract/plan-endpoints.ts';
import type { Baseline } from '../domain/baseline.ts';
import { isRefusal } from '../domain/refusal.ts';
import { findCampaign } from '../usecases/campaigns/find.ts';
import { keepBaseline } from '../usecases/plans/keep-baseline.ts';
import { moveTasks } from '../usecases/plans/move-tasks.ts';
import { readPlanFrame } from '../usecases/plans/read.ts';
import type { Routes } from './routes.ts';
import { taskView } from './task-routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/plan'
  | 'PATCH /api/campaigns/:campaignId/plan'
  | 'POST /api/campaigns/:campaignId/baseline';

export const planRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/plan'({ doors, actor, params: { campaignId } }) {
    const frame = await readPlanFrame(doors, actor, campaignId);
    if (isRefusal(frame)) return frame;
    const { zone, week, hours, daysOff, extraWorkdays } = frame.calendar;
    const days = { daysOff: [...daysOff].toSorted(), extraWorkdays: [...extraWorkdays].toSorted() };
    return {
      calendar: { zone, week: [...week], hours: [...hours], ...days },
      baseline: frame.baseline && baselineView(frame.baseline),
    };
  },

  async 'PATCH /api/campaigns/:campaignId/plan'({ doors, actor, params: { campaignId }, body }) {
    const moved = await moveTasks(doors, actor, { campaignId, ...body });
    if (isRefusal(moved)) return moved;
    const campaign = await findCampaign(doors, actor, campaignId, 'task.read');
    return isRefusal(campaign) ? campaign : moved.map((task) => taskView(actor, campaign.document, task));
  },

  async 'POST /api/campaigns/:campaignId/baseline'({ doors, actor, params: { campaignId } }) {
    const kept = await keepBaseline(doors, actor, campaignId);
    return isRefusal(kept) ? kept : baselineView(kept);
  },
};

function baselineView({ keptAt, keptBy, spans }: Baseline): NonNullable<PlanFrameView['baseline']> {
  return { keptAt, keptBy, spans };
}
