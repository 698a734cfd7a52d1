import { isIn } from '../domain/actor.ts';
import { refuse } from '../domain/refusal.ts';
import type { Live } from './live.ts';
import type { Routes } from './routes.ts';

export function liveRoutes(live: Live): Routes<'GET /api/workspaces/:workspaceId/live'> {
  return {
    async 'GET /api/workspaces/:workspaceId/live'({ actor, params: { workspaceId } }) {
      if (!isIn(actor, workspaceId)) return refuse('notFound');
      return { stream: live.open(actor, workspaceId) };
    },
  };
}
