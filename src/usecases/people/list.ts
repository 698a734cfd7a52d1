import { type Actor, type KnownPerson, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';

/** Everybody of a workspace, those who left too, so that their names can still be read. Refuses: `notFound`, `notAllowed`. */
export async function listPeople(
  { directory }: Pick<Doors, 'directory'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly KnownPerson[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, 'people.read', { workspaceId })) return refuse('notAllowed');
  const people = await directory.people(actor.tenantId);
  return people.filter(
    ({ memberships, tenantRole }) =>
      tenantRole !== undefined || memberships.some((each) => each.workspaceId === workspaceId),
  );
}
