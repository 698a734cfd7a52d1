import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type RouteChange, routeChanges } from '../../domain/route-changes.ts';
import type { Route } from '../../domain/route.ts';
import { scopes } from '../../domain/scope.ts';
import type { Store } from '../../ports.ts';
import { routesOf } from './routes.ts';

/** A version of a route, and what it changed; nothing is known of what came before the first, or the oldest shown. */
export interface RouteVersion {
  readonly route: Route;
  readonly changes: readonly RouteChange[];
}

/** As many as somebody looks through; a request keeps its own version whatever its age. */
const mostVersions = 50;

/**
 * The versions of a route, the newest first. `upTo` begins with an older one: for a request that runs on it. Refuses:
 * `notFound`, `notAllowed`.
 */
export async function readRouteVersions(
  { store }: { readonly store: Pick<Store, 'get'> },
  actor: Actor,
  wanted: { readonly workspaceId: string; readonly routeId: string; readonly upTo?: number | undefined },
): Promise<readonly RouteVersion[] | Refusal> {
  const { workspaceId, routeId } = wanted;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.read', { workspaceId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const routes = await routesOf(store, tenantId, workspaceId);
  const partition = { tenantId, scope: scopes.routes(workspaceId) };
  const latest =
    routes.find((route) => route.routeId === routeId) ??
    // It was deleted; a request that runs on it keeps its version.
    (await store.get(partition, 'route', `${routeId}.${wanted.upTo ?? 0}`))?.document;
  if (!latest) return refuse('notFound');
  const newest = Math.min(latest.version, wanted.upTo ?? latest.version);
  const versions = Array.from({ length: Math.min(newest, mostVersions + 1) }, (_, index) => newest - index);
  const found = await Promise.all(
    versions.map(async (version) =>
      version === latest.version
        ? latest
        : (await store.get(partition, 'route', `${routeId}.${version}`))?.document,
    ),
  );
  const known = found.filter((route) => route !== undefined);
  return known.slice(0, mostVersions).map((route, index) => {
    const before = known[index + 1];
    return { route, changes: before ? routeChanges(before, route) : [] };
  });
}
