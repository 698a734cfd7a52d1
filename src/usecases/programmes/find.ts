import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import type { Programme } from '../../domain/programme.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

export interface WhichProgramme {
  readonly workspaceId: string;
  readonly programmeId: string;
}

export interface FoundProgramme extends Stored<Programme> {
  readonly partition: Partition;
}

export function programmesOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.programmes(workspaceId) };
}

/** One programme. Refuses: `notFound`. */
export async function readProgramme(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, programmeId }: WhichProgramme,
): Promise<FoundProgramme | Refusal> {
  if (!may(actor, 'programme.read', { workspaceId })) return refuse('notFound');
  const partition = programmesOf(actor.tenantId, workspaceId);
  const stored = await store.get(partition, 'programme', programmeId);
  return stored ? { ...stored, partition } : refuse('notFound');
}

/** One that the actor may change. Refuses: `notFound`, `notAllowed`. */
export async function findProgramme(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichProgramme,
): Promise<FoundProgramme | Refusal> {
  const found = await readProgramme(doors, actor, which);
  if (isRefusal(found)) return found;
  return may(actor, 'programme.edit', which) ? found : refuse('notAllowed');
}

/** All programmes of a department, open ones first, by name. Refuses: `notFound`. */
export async function listProgrammes(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Stored<Programme>[] | Refusal> {
  if (!may(actor, 'programme.read', { workspaceId })) return refuse('notFound');
  const partition = programmesOf(actor.tenantId, workspaceId);
  const stored = await readAll(store, partition, 'programmesOfWorkspace', {});
  return stored.toSorted(({ document: one }, { document: other }) =>
    one.state === other.state ? one.name.localeCompare(other.name, 'und') : one.state === 'open' ? -1 : 1,
  );
}

/** What the board shows of the campaigns of a programme, by the first day of their flights. */
export async function campaignsOfProgramme(
  store: Pick<Doors['store'], 'read'>,
  { tenantId, workspaceId, id: programmeId }: Pick<Programme, 'tenantId' | 'workspaceId' | 'id'>,
): Promise<readonly Summary[]> {
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const stored = await readAll(store, board, 'summariesOfProgramme', { programmeId });
  return stored.map(({ document }) => document);
}
