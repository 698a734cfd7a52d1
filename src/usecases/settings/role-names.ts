import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** What the roles of a department are called, by id. */
export async function roleNames(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  workspaceId: string,
): Promise<Record<string, string>> {
  const roles = await readAll(store, { tenantId, scope: scopes.tenant() }, 'rolesOfTenant', {});
  const here = roles.filter(({ document }) => document.workspaceId === workspaceId);
  return Object.fromEntries(here.map(({ document: { id, name } }) => [id, name]));
}
