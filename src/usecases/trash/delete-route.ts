import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { comingWith, routesOf } from '../approvals/routes.ts';
import { commitToTrash } from './department.ts';

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/**
 * Takes a route from the shelf: no new request goes along it. Its versions stay, because requests that run keep theirs.
 * Refuses: `notFound`, `notAllowed`, `stale`.
 */
export async function deleteRoute(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  which: { readonly workspaceId: string; readonly routeId: string },
): Promise<Trashed | Refusal> {
  const { workspaceId } = which;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.edit', { workspaceId })) return refuse('notAllowed');
  for (let attempt = 1; ; attempt += 1) {
    const deleted = await tryOnce(doors, actor, which);
    if (!isRefusal(deleted) || deleted.refused !== 'stale' || attempt === attempts) return deleted;
  }
}

async function tryOnce(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, routeId }: { readonly workspaceId: string; readonly routeId: string },
): Promise<Trashed | Refusal> {
  const { tenantId } = actor;
  const partition = { tenantId, scope: scopes.routes(workspaceId) };
  const shelf = await doors.store.get(partition, 'routeShelf', 'shelf');
  const routes = await routesOf(doors.store, tenantId, workspaceId);
  const route = routes.find((each) => each.routeId === routeId);
  if (!route) return refuse('notFound');
  const workspace = await doors.store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  // The first change of a department's routes brings those that came with the product to its shelf.
  const brought = shelf || !workspace ? [] : comingWith(workspace.document);
  const present = shelf?.document.routeIds ?? brought.map(({ id }) => id);
  const routeIds = present.filter((id) => id !== route.id);
  return commitToTrash(doors, actor, route, {
    put: [
      ...brought.map((document) => ({ document, ifVersion: 'absent' as const })),
      {
        document: { kind: 'routeShelf', schema: 1, id: 'shelf', tenantId, workspaceId, routeIds },
        ifVersion: shelf?.version ?? 'absent',
      },
    ],
  });
}
