import type { Actor } from '../../domain/actor.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

export interface WhichOccasion {
  readonly workspaceId: string;
  readonly occasionId: string;
}

export interface FoundOccasion extends Stored<Occasion> {
  readonly partition: Partition;
}

export function agendaOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.agenda(workspaceId) };
}

/** Whether somebody may change the department's own dates. Refuses: `notFound`, `notAllowed`. */
export function refuseAgenda(actor: Actor, workspaceId: string): Refusal | undefined {
  if (!may(actor, 'occasion.read', { workspaceId })) return refuse('notFound');
  return may(actor, 'occasion.edit', { workspaceId }) ? undefined : refuse('notAllowed');
}

/** One date of the department. Refuses: `notFound`. */
export async function readOccasion(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, occasionId }: WhichOccasion,
): Promise<FoundOccasion | Refusal> {
  const partition = agendaOf(actor.tenantId, workspaceId);
  if (!may(actor, 'occasion.read', { workspaceId })) return refuse('notFound');
  const stored = await store.get(partition, 'occasion', occasionId);
  return stored ? { ...stored, partition } : refuse('notFound');
}

/** One that the actor may change. Refuses: `notFound`, `notAllowed`. */
export async function findOccasion(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichOccasion,
): Promise<FoundOccasion | Refusal> {
  const found = await readOccasion(doors, actor, which);
  return isRefusal(found) ? found : (refuseAgenda(actor, which.workspaceId) ?? found);
}

/** Those of which a day lies between two dates, by date; none for those who may not see any. */
export async function occasionsBetween(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, from, to }: { readonly workspaceId: string; readonly from: string; readonly to: string },
): Promise<Stored<Occasion>[]> {
  if (!may(actor, 'occasion.read', { workspaceId })) return [];
  const stored = await readAll(store, agendaOf(actor.tenantId, workspaceId), 'occasionsOfWorkspace', {});
  const key = ({ document }: Stored<Occasion>): string => `${document.start} ${document.id}`;
  return stored
    .filter(({ document }) => document.start <= to && document.end >= from)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
