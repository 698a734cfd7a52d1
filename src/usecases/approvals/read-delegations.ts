import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import type { Delegation } from '../../domain/approval-delegation.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';

/** A delegation, and how it stands at this moment. */
export interface StandingDelegation {
  readonly delegation: Delegation;
  readonly state: 'coming' | 'running' | 'over' | 'ended';
}

/**
 * Who answers for somebody, newest first: one's own, and for managers anybody's. Refuses: `notFound` (also for who is not
 * of the workspace), `notAllowed`.
 */
export async function readDelegations(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<readonly StandingDelegation[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'approval.delegate', { workspaceId, madeBy: personId })) return refuse('notAllowed');
  const { tenantId } = actor;
  const person = await directory.person(tenantId, personId);
  if (!person || roleIn(actorOf(person), workspaceId) === undefined) return refuse('notFound');
  const absence = await store.get({ tenantId, scope: scopes.person(personId) }, 'absence', 'absence');
  const at = clock.now();
  return (absence?.document.delegations ?? [])
    .filter((each) => each.workspaceId === null || each.workspaceId === workspaceId)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))
    .map((delegation) => ({ delegation, state: stateOf(delegation, at) }));
}

export function stateOf({ startsAt, endsAt, endedAt }: Delegation, at: string): StandingDelegation['state'] {
  if (endedAt !== null) return 'ended';
  if (at < startsAt) return 'coming';
  return at < endsAt ? 'running' : 'over';
}
