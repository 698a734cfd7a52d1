import type { RouteVersionView, routeEndpoints } from '../contract/route-endpoints.ts';
import type { RouteChange } from '../domain/route-changes.ts';
import { isRefusal } from '../domain/refusal.ts';
import { readRouteRoles } from '../usecases/approvals/route-roles.ts';
import { readRouteVersions } from '../usecases/approvals/route-versions.ts';
import { plainRoute } from './approval-view.ts';
import type { Routes } from './routes.ts';

/** What approval routes were before, and which roles they can name, over HTTP. */
export const routeVersionRoutes: Routes<keyof typeof routeEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/route-roles'({ doors, actor, params }) {
    const roles = await readRouteRoles(doors, actor, params.workspaceId);
    return isRefusal(roles) ? roles : [...roles];
  },

  async 'GET /api/workspaces/:workspaceId/routes/:routeId/versions'({ doors, actor, params, query }) {
    const upTo = query.upTo === undefined ? undefined : Number(query.upTo);
    const versions = await readRouteVersions(doors, actor, { ...params, upTo });
    if (isRefusal(versions)) return versions;
    return versions.map(({ route, changes }) => ({
      savedById: route.savedBy ?? null,
      savedAt: route.savedAt ?? null,
      changes: changes.map(changeView),
      route: plainRoute(route),
    }));
  },
};

const changeView = (change: RouteChange): RouteVersionView['changes'][number] =>
  change.what === 'route'
    ? { ...change, parts: [...change.parts] }
    : change.what === 'changed'
      ? { ...change, parts: [...change.parts] }
      : change;
