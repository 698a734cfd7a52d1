import type { Actor } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { personSaved } from '../people/person-saved.ts';
import { successionOf } from '../roles/last-super-admin.ts';
import type { WhichLeaver } from './find.ts';

/**
 * Ends somebody's place in a workspace: whoever works in no other becomes inactive and keeps their name there, others
 * lose this one; the last super administrator keeps both. False when somebody else wrote in the same moment. Twice is once.
 */
export async function endAccess(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, personId }: WhichLeaver,
): Promise<boolean> {
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const stored = await store.get(partition, 'person', personId);
  if (!stored?.document.active) return true;
  const before = stored.document;
  if (!before.memberships.some((each) => each.workspaceId === workspaceId)) return true;
  const succession = await successionOf(store, before);
  // Whoever else answered for the tenant has gone meanwhile.
  if (succession.kind === 'nobody') return true;
  const others = before.memberships.filter((each) => each.workspaceId !== workspaceId);
  const after: Person =
    others.length === 0 ? { ...before, active: false } : { ...before, memberships: others };
  const outcome = await store.commit(partition, {
    put: [
      { document: after, ifVersion: stored.version },
      ...succession.remaining.map(({ document, version }) => ({ document, ifVersion: version })),
    ],
    // Also the workspace that they leave is told.
    events: personSaved(clock, before, actor.personId, clock.now()),
  });
  return outcome.kind === 'ok';
}
