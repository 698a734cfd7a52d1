import { type Actor, placesOf } from '../../domain/actor.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** The workspaces in which somebody has any business, their own first; a super administrator has it in all of the tenant. */
export async function workspaceIdsOf(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
): Promise<readonly string[]> {
  const own = placesOf(actor);
  if (!actor.tenantRole) return own;
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const all = await readAll(store, partition, 'workspacesOfTenant', {});
  return [...new Set([...own, ...all.map(({ document }) => document.id)])];
}
