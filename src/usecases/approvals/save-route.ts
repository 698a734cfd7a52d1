import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type RouteFault, checkRoute } from '../../domain/route-check.ts';
import type { Route } from '../../domain/route.ts';
import { scopes } from '../../domain/scope.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors, Partition, Store } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { comingWith } from './routes.ts';

export type RouteDraft = Omit<
  Route,
  'kind' | 'schema' | 'id' | 'tenantId' | 'workspaceId' | 'version' | 'savedAt'
>;

/**
 * Saves a route as its next version; running requests keep theirs. The first route that a workspace saves brings the
 * others that came with the product to the shelf. Refuses: `notFound`, `notAllowed`, `unfit` (with every fault), `stale`.
 */
export async function saveRoute(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    workspaceId,
    draft,
    basedOn,
  }: {
    readonly workspaceId: string;
    readonly draft: RouteDraft;
    /** The version that was edited, 0 for a new route; whoever does not say overwrites nothing that they know of. */
    readonly basedOn?: number;
  },
): Promise<Route | (Refusal & { readonly faults?: readonly RouteFault[] })> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const [workspace, partition] = [
    await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
    { tenantId, scope: scopes.routes(workspaceId) },
  ];
  if (!workspace) return refuse('notFound');
  const shelf = await store.get(partition, 'routeShelf', 'shelf');
  const brought = shelf ? [] : comingWith(workspace.document);
  const present = shelf?.document.routeIds ?? brought.map(({ id }) => id);
  const latest = Math.max(0, ...present.map((id) => versionIn(id, draft.routeId)));
  if (basedOn !== undefined && basedOn !== latest) return refuse('stale');
  const at = clock.now();
  const version = await nextVersion(store, partition, draft.routeId, latest);
  const id = `${draft.routeId}.${version}`;
  const route: Route = {
    kind: 'route',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    version,
    ...draft,
    savedBy: actor.personId,
    savedAt: at,
  };
  const faults = checkRoute(route);
  if (faults.length > 0) return { ...refuse('unfit', { facts: { what: faults[0]?.what ?? '' } }), faults };
  const routeIds = [...present.filter((each) => versionIn(each, draft.routeId) === 0), id];
  const settled = await settle(store, partition, {
    put: [
      ...[...brought, route].map((document) => ({ document, ifVersion: 'absent' as const })),
      {
        document: { kind: 'routeShelf', schema: 1, id: 'shelf', tenantId, workspaceId, routeIds },
        ifVersion: shelf?.version ?? 'absent',
      },
    ],
    ...(latest === 0 && {
      remove: [{ kind: 'trashed', id: trashedId('route', draft.routeId), ifVersion: 'any' }],
    }),
    events: record(clock, { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at }, [
      { type: 'route.saved', routeId: draft.routeId, version, name: draft.name },
    ]),
  });
  return isRefusal(settled) ? settled : route;
}

/** Of a route that was deleted the versions are still there: what is made anew under its id goes on after them. */
async function nextVersion(
  store: Pick<Store, 'get'>,
  partition: Partition,
  routeId: string,
  latest: number,
): Promise<number> {
  let version = latest + 1;
  while (await store.get(partition, 'route', `${routeId}.${version}`)) version += 1;
  return version;
}

/** The version that a document id names of this route; 0 when it is another route's. */
function versionIn(id: string, routeId: string): number {
  const [, name, version] = /^(.+)\.(\d+)$/.exec(id) ?? [];
  return name === routeId ? Number(version) : 0;
}
