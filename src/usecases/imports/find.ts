import { type Actor, isIn } from '../../domain/actor.ts';
import type { Import, ImportNoun } from '../../domain/import.ts';
import { type Verb, may } from '../../domain/policy.ts';
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
  const allowed = mayRunImports(actor, workspaceId);
  if (isRefusal(allowed)) return allowed;
  const partition = { tenantId: actor.tenantId, scope: scopes.imports(workspaceId) };
  const stored = await store.get(partition, 'import', importId);
  if (!stored) return refuse('notFound');
  const allowedKind = mayImport(actor, workspaceId, stored.document.noun);
  return isRefusal(allowedKind) ? allowedKind : { ...stored, partition };
}

/** Refuses: `notFound` (workspace), `notAllowed`. */
export function mayRunImports(actor: Actor, workspaceId: string): true | Refusal {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  return may(actor, 'import.run', { workspaceId }) || refuse('notAllowed');
}

/** What a file brings is what its importer may do by hand as well; people change what they may do, too. */
const needed: Readonly<Record<ImportNoun, readonly Verb[]>> = {
  campaigns: ['campaign.create', 'campaign.edit', 'campaign.readBudget'],
  tasks: ['task.create', 'task.edit'],
  results: ['result.record', 'result.read', 'campaign.readBudget'],
  people: ['people.manage', 'person.readContact'],
};

/** Importing needs every right that the rows of a file stand for. */
export function mayImport(actor: Actor, workspaceId: string, noun: ImportNoun): true | Refusal {
  const allowed = mayRunImports(actor, workspaceId);
  if (isRefusal(allowed)) return allowed;
  return needed[noun].every((verb) => may(actor, verb, { workspaceId })) || refuse('notAllowed');
}
