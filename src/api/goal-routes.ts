import type { GoalView, goalEndpoints } from '../contract/goal-endpoints.ts';
import type { Goal } from '../domain/goal.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { readGoals } from '../usecases/goals/read.ts';
import { editGoal, setGoal } from '../usecases/goals/save.ts';
import type { Routes } from './routes.ts';

/** What campaigns are to reach, over HTTP. */
export const goalRoutes: Routes<keyof typeof goalEndpoints> = {
  async 'GET /api/campaigns/:campaignId/goals'({ doors, actor, params }) {
    const read = await readGoals(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    const { goals, suggestions, usual, can } = read;
    return {
      goals: goals.map(({ standing, tasks, ...stored }) => ({ ...view(stored), standing, tasks })),
      suggestions: [...suggestions],
      usual: [...usual],
      can,
    };
  },

  async 'POST /api/campaigns/:campaignId/goals'({ doors, actor, params, body: { once, ...content } }) {
    const set = await setGoal(doors, actor, { ...params, once, content });
    return isRefusal(set) ? set : view(set);
  },

  async 'PATCH /api/campaigns/:campaignId/goals/:goalId'({ doors, actor, params, body }) {
    const edited = await editGoal(doors, actor, { ...params, ...body });
    return isRefusal(edited) ? edited : view(edited);
  },
};

function view({ document, version }: Stored<Goal>): GoalView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...goal } = document;
  const { campaignId: _campaign, ...shown } = goal;
  return { ...shown, version };
}
