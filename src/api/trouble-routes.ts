import { isRefusal } from '../domain/refusal.ts';
import { listTroubles } from '../usecases/troubles/list.ts';
import type { Routes } from './routes.ts';

export const troubleRoutes: Routes<'GET /api/troubles'> = {
  async 'GET /api/troubles'({ doors, actor, query: { workspaceId } }) {
    const troubles = await listTroubles(doors, actor, workspaceId);
    if (isRefusal(troubles)) return troubles;
    return troubles.map(({ id, scope, errand, state, reason, dueAt, attempts }) => {
      return { id, scope, errand: errand.type, state, reason, dueAt, attempts };
    });
  },
};
