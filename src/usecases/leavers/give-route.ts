import { isNamedInRoute, routeWith } from '../../domain/hand-over.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { routesOf } from '../approvals/routes.ts';
import { saveRoute } from '../approvals/save-route.ts';
import type { Give } from './give.ts';

/**
 * A route that names them, as its next version; requests that run keep theirs. Refuses: `notAllowed`, `unfit` (without
 * them it does not hold any more).
 */
export const giveRoute: Give = async (doors, actor, giving) => {
  const { workspaceId, fromId, toId, holding } = giving;
  const routes = await routesOf(doors.store, actor.tenantId, workspaceId);
  const route = routes.find(({ routeId }) => routeId === holding.id);
  if (!route) return 'notTheirs';
  if (!isNamedInRoute(route, fromId)) return isNamedInRoute(route, toId) ? 'given' : 'notTheirs';
  const {
    kind: _kind,
    schema: _schema,
    id: _id,
    tenantId: _tenant,
    workspaceId: _workspace,
    ...rest
  } = route;
  const { version, savedBy: _savedBy, ...draft } = rest;
  const saved = await saveRoute(doors, actor, {
    workspaceId,
    draft: routeWith(draft, giving),
    basedOn: version,
  });
  return isRefusal(saved) ? saved : 'given';
};
