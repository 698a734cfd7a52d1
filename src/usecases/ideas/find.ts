import type { Actor } from '../../domain/actor.ts';
import type { Idea } from '../../domain/idea.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

export interface WhichIdea {
  readonly workspaceId: string;
  readonly ideaId: string;
}

export interface FoundIdea extends Stored<Idea> {
  readonly partition: Partition;
}

export function ideasOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.ideas(workspaceId) };
}

/** One idea. Refuses: `notFound`. */
export async function readIdea(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, ideaId }: WhichIdea,
): Promise<FoundIdea | Refusal> {
  if (!may(actor, 'idea.read', { workspaceId })) return refuse('notFound');
  const partition = ideasOf(actor.tenantId, workspaceId);
  const stored = await store.get(partition, 'idea', ideaId);
  return stored ? { ...stored, partition } : refuse('notFound');
}

/** One that the actor may change or delete. Refuses: `notFound`, `notAllowed`. */
export async function findIdea(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichIdea,
): Promise<FoundIdea | Refusal> {
  const found = await readIdea(doors, actor, which);
  if (isRefusal(found)) return found;
  return mayEditIdea(actor, found.document) ? found : refuse('notAllowed');
}

export function mayEditIdea(actor: Actor, { workspaceId, createdBy }: Idea): boolean {
  return may(actor, 'idea.edit', { workspaceId, madeBy: createdBy });
}
