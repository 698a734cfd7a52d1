import type { Actor } from '../../domain/actor.ts';
import type { Import } from '../../domain/import.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored } from '../../ports.ts';
import { mayImport, mayRunImports } from './find.ts';

/** More than anybody scrolls through. */
const most = 100;

/** The latest imports of a workspace that the actor may see, newest first. Refuses: `notFound`, `notAllowed`. */
export async function listImports(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Stored<Import>[] | Refusal> {
  const allowed = mayRunImports(actor, workspaceId);
  if (isRefusal(allowed)) return allowed;
  const partition = { tenantId: actor.tenantId, scope: scopes.imports(workspaceId) };
  const { items } = await store.read(partition, 'importsOfWorkspace', {}, { limit: most });
  return items.filter(({ document }) => !isRefusal(mayImport(actor, workspaceId, document.noun)));
}
