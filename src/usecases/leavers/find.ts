import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import type { Handover } from '../../domain/handover.ts';
import type { Person } from '../../domain/person.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';

export interface WhichLeaver {
  readonly workspaceId: string;
  readonly personId: string;
}

export interface WhichHandover {
  readonly workspaceId: string;
  readonly handoverId: string;
}

export function handoversOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.handovers(workspaceId) };
}

/**
 * Somebody of the workspace, active or not, whose things the actor may hand over; an administrator's only another
 * administrator, a super administrator's only another of these. Refuses: `notFound`, `notAllowed`.
 */
export async function findLeaver(
  { directory }: Pick<Doors, 'directory'>,
  actor: Actor,
  { workspaceId, personId }: WhichLeaver,
): Promise<Person | Refusal> {
  if (roleIn(actor, workspaceId) === undefined) return refuse('notFound');
  if (!may(actor, 'people.handOver', { workspaceId })) return refuse('notAllowed');
  const person = await directory.person(actor.tenantId, personId);
  if (!person?.memberships.some((each) => each.workspaceId === workspaceId)) return refuse('notFound');
  const leaver = { ...actorOf(person), memberships: person.memberships };
  const isAbove = (['people.manage', 'people.appoint'] as const).some(
    (verb) => may(leaver, verb, { workspaceId }) && !may(actor, verb, { workspaceId }),
  );
  return isAbove ? refuse('notAllowed') : person;
}

/** A hand-over that the actor may look at and stop. Refuses: `notFound`, `notAllowed`. */
export async function findHandover(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  { workspaceId, handoverId }: WhichHandover,
): Promise<(Stored<Handover> & { readonly partition: Partition }) | Refusal> {
  if (roleIn(actor, workspaceId) === undefined) return refuse('notFound');
  if (!may(actor, 'people.handOver', { workspaceId })) return refuse('notAllowed');
  const partition = handoversOf(actor.tenantId, workspaceId);
  const stored = await doors.store.get(partition, 'handover', handoverId);
  if (!stored) return refuse('notFound');
  return { ...stored, partition };
}

/** Why somebody cannot take over: only active staff can. Refuses: `unknownPerson`, `guestCannotDecide`. */
export async function heirFault(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
  heirId: string,
): Promise<Refusal | undefined> {
  const person = await directory.person(tenantId, heirId);
  const role = person && roleIn(actorOf(person), workspaceId);
  if (!person || role === undefined) return refuse('unknownPerson', { at: 'heirId' });
  return role === 'guest' || person.external ? refuse('guestCannotDecide', { at: 'heirId' }) : undefined;
}

/** The first refusal among several heirs. */
export async function heirsFault(
  doors: Pick<Doors, 'directory'>,
  where: { readonly tenantId: string; readonly workspaceId: string },
  heirIds: readonly string[],
): Promise<Refusal | undefined> {
  const faults = await Promise.all([...new Set(heirIds)].map((id) => heirFault(doors, where, id)));
  return faults.find(isRefusal);
}
