import type { Actor } from '../../domain/actor.ts';
import {
  type Occasion,
  type OccasionContent,
  editOccasion as decide,
  mostOccasions,
  occasionFault,
} from '../../domain/occasion.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type WhichOccasion, agendaOf, findOccasion, refuseAgenda } from './find.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** A new date of the department. Refuses: `notFound`, `notAllowed`, `flightReversed`, `malformed`, `tooLarge`, `busy`. */
export async function createOccasion(
  doors: Writing,
  actor: Actor,
  {
    workspaceId,
    once,
    content,
  }: { readonly workspaceId: string; readonly once: string; readonly content: OccasionContent },
): Promise<Stored<Occasion> | Refusal> {
  const refused = refuseAgenda(actor, workspaceId) ?? occasionFault(content);
  if (refused) return refused;
  const { tenantId, personId: actorId } = actor;
  const partition = agendaOf(tenantId, workspaceId);
  const id = await derivedId('occasion', workspaceId, actorId, once);
  const repeated = await doors.store.get(partition, 'occasion', id);
  if (repeated) return repeated;
  const present = await readAll(doors.store, partition, 'occasionsOfWorkspace', {});
  if (present.length >= mostOccasions) return refuse('tooLarge', { facts: { most: mostOccasions } });
  const at = doors.clock.now();
  const document: Occasion = {
    kind: 'occasion',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    ...content,
    uid: null,
    createdBy: actorId,
    createdAt: at,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: 'absent' }],
    events: record(doors.clock, scene, [{ type: 'occasion.created', occasionId: id, name: content.name }]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`occasion/${id}`] ?? '' };
}

/** Changes a date of the department. Refuses: `notFound`, `notAllowed`, `flightReversed`, `malformed`, `stale`, `busy`. */
export async function editOccasion(
  doors: Writing,
  actor: Actor,
  wanted: WhichOccasion & { readonly ifVersion: Version; readonly edit: Partial<OccasionContent> },
): Promise<Stored<Occasion> | Refusal> {
  const found = await findOccasion(doors, actor, wanted);
  if (isRefusal(found)) return found;
  const { partition, document: before } = found;
  const decided = decide(before, wanted.edit);
  if (isRefusal(decided)) return decided;
  const { occasion, changes } = decided;
  if (found.version !== wanted.ifVersion) return refuse('stale');
  if (changes.length === 0) return found;
  const { tenantId, workspaceId, id: occasionId, name } = occasion;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at: doors.clock.now() };
  const settled = await settle(doors.store, partition, {
    put: [{ document: occasion, ifVersion: found.version }],
    events: record(doors.clock, scene, [{ type: 'occasion.edited', occasionId, name, changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { document: occasion, version: settled.versions[`occasion/${occasionId}`] ?? '' };
}
