import type { dayEndpoints } from '../contract/day-endpoints.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { may } from '../domain/policy.ts';
import { chooseEvening } from '../usecases/days/evening.ts';
import { markPresence } from '../usecases/days/mark.ts';
import { type ReadDay, readDay } from '../usecases/days/read.ts';
import { saveDayRule } from '../usecases/days/rule.ts';
import type { Routes } from './routes.ts';

/** The daily round over HTTP; each change is answered with the round as it is then. */
export const dayRoutes: Routes<keyof typeof dayEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/day'({ doors, actor, params: { workspaceId } }) {
    const day = await readDay(doors, actor, workspaceId);
    return isRefusal(day) ? day : dayView(day);
  },

  async 'PATCH /api/workspaces/:workspaceId/day'({ doors, actor, params: { workspaceId }, body }) {
    const { version: ifVersion, ...choice } = body;
    const saved = await saveDayRule(doors, actor, { workspaceId, choice, ifVersion });
    if (isRefusal(saved)) return saved;
    const day = await readDay(doors, actor, workspaceId);
    return isRefusal(day) ? day : dayView(day);
  },

  async 'POST /api/workspaces/:workspaceId/day/marks'({ doors, actor, params: { workspaceId }, body }) {
    const marked = await markPresence(doors, actor, { workspaceId, ...body });
    if (isRefusal(marked)) return marked;
    const day = await readDay(doors, actor, workspaceId);
    return isRefusal(day) ? day : dayView(day);
  },

  async 'PATCH /api/workspaces/:workspaceId/day/evening'({ doors, actor, params: { workspaceId }, body }) {
    if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
    const chosen = await chooseEvening(doors, actor, body);
    if (isRefusal(chosen)) return chosen;
    const day = await readDay(doors, actor, workspaceId);
    return isRefusal(day) ? day : dayView(day);
  },
};

function dayView({ people, ...day }: ReadDay) {
  return { ...day, people: [...people] };
}
