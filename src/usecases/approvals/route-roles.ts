import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CustomRole } from '../../domain/role.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** A role that a route can name: `decides` says whether whoever holds it may be asked for an answer. */
export interface RouteRole {
  readonly id: string;
  readonly name: string;
  readonly decides: boolean;
}

/** The roles that a workspace made, as far as its routes need them, by name. Refuses: `notFound`, `notAllowed`. */
export async function readRouteRoles(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly RouteRole[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'route.read', { workspaceId })) return refuse('notAllowed');
  const roles = await rolesMadeIn(store, actor.tenantId, workspaceId);
  return roles
    .map(({ id, name, rights }) => ({
      id,
      name,
      decides: (rights['approval.decide'] ?? 'never') !== 'never',
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The roles that this workspace made; those of the other departments of its tenant are not among them. */
export async function rolesMadeIn(
  store: Pick<Store, 'read'>,
  tenantId: string,
  workspaceId: string,
): Promise<readonly CustomRole[]> {
  const all = await readAll(store, { tenantId, scope: scopes.tenant() }, 'rolesOfTenant', {});
  return all.flatMap(({ document }) => (document.workspaceId === workspaceId ? [document] : []));
}
