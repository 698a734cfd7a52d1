import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type DepartmentNoun, type Trashed, putAway, trashScope, trashedId } from '../../domain/trash.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { mayEditIdea } from '../ideas/find.ts';
import { mayImport } from '../imports/find.ts';
import { isSeen, mayEditView } from '../views/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { deleteVerbs } from './find.ts';

export interface WhichInDepartment {
  readonly workspaceId: string;
  readonly noun: DepartmentNoun;
  readonly targetId: string;
}

export interface FoundInDepartment extends Stored<Trashed> {
  readonly partition: Partition;
}

/** What lies in the trash beside the campaigns, when the actor may restore it. Refuses: `notFound`, `notAllowed`. */
export async function findInDepartment(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, noun, targetId }: WhichInDepartment,
): Promise<FoundInDepartment | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const isOfMaker = noun === 'savedView' || noun === 'idea';
  if (!isOfMaker && !may(actor, deleteVerbs[noun], { workspaceId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const partition = { tenantId, scope: trashScope({ noun, workspaceId, campaignId: null }) };
  const stored = await store.get(partition, 'trashed', trashedId(noun, targetId));
  if (stored?.document.workspaceId !== workspaceId) return refuse('notFound');
  const { document } = stored.document;
  if (document.kind === 'savedView') {
    if (!isSeen(actor, document)) return refuse('notFound');
    return mayEditView(actor, document) ? { ...stored, partition } : refuse('notAllowed');
  }
  if (document.kind === 'idea')
    return mayEditIdea(actor, document) ? { ...stored, partition } : refuse('notAllowed');
  const allowed = document.kind === 'import' ? mayImport(actor, workspaceId, document.noun) : true;
  return isRefusal(allowed) ? allowed : { ...stored, partition };
}

/** Writes that something of a department went into the trash, with what that does to those around it. */
export async function commitToTrash(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  document: Trashed['document'],
  around: Pick<Commit, 'put' | 'remove'> & { readonly happenings?: readonly Happening[] },
): Promise<Trashed | Refusal> {
  const at = clock.now();
  const { trashed, due } = putAway(document, { deletedAt: at, deletedBy: actor.personId });
  const { tenantId, workspaceId, campaignId, noun, targetId, name, until } = trashed;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const partition = { tenantId, scope: trashScope(trashed) };
  const settled = await settle(store, partition, {
    put: [...(around.put ?? []), { document: trashed, ifVersion: 'any' }],
    remove: around.remove ?? [],
    events: record(clock, scene, [
      ...(around.happenings ?? []),
      { type: 'thing.deleted', noun, targetId, name, until },
    ]),
    due: [due],
  });
  return isRefusal(settled) ? settled : trashed;
}
