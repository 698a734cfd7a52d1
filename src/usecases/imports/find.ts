import { type Actor, isIn } from '../../domain/actor.ts';
import type { Import, ImportNoun } from '../../domain/import.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

export interface WhichImport {
  readonly workspaceId: string;
  readonly importId: string;
}

export interface FoundImport extends Stored<Import> {
  readonly partition: Partition;
}

/** An import, when the actor may run imports of its kind. Refuses: `notFound`, `notAllowed`. */
export async function findImport(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, importId }: WhichImport,
): Promise<FoundImport | Refusal> {
  const allowed = mayImport(actor, workspaceId, 'campaigns');
  if (isRefusal(allowed)) return allowed;
  const partition = { tenantId: actor.tenantId, scope: scopes.imports(workspaceId) };
  const stored = await store.get(partition, 'import', importId);
  if (!stored) return refuse('notFound');
  const allowedKind = mayImport(actor, workspaceId, stored.document.noun);
  return isRefusal(allowedKind) ? allowedKind : { ...stored, partition };
}

/** Importing people changes what they may do, so that it needs the right to manage them as well. */
export function mayImport(actor: Actor, workspaceId: string, noun: ImportNoun): true | Refusal {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const allowed =
    may(actor, 'import.run', { workspaceId }) &&
    (noun !== 'people' || may(actor, 'people.manage', { workspaceId }));
  return allowed || refuse('notAllowed');
}
