import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/**
 * Somebody's address in full, once, for a reason that is written down before it goes out. Refuses: `notFound` (no business
 * in the workspace, or nobody of it), `notAllowed`, `reasonNeeded`.
 */
export async function showContact(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wish: { readonly workspaceId: string; readonly personId: string; readonly reason: string },
): Promise<{ readonly email: string } | Refusal> {
  const { tenantId, personId: actorId } = actor;
  const { workspaceId, personId, reason } = wish;
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const person = await directory.person(tenantId, personId);
  if (!person?.memberships.some((each) => each.workspaceId === workspaceId)) return refuse('notFound');
  if (!may(actor, 'person.unmask', { workspaceId })) return refuse('notAllowed');
  if (reason === '') return refuse('reasonNeeded', { at: 'reason' });
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() };
  const settled = await settle(
    store,
    { tenantId, scope: scopes.tenant() },
    { events: record(clock, scene, [{ type: 'person.unmasked', personId, reason }]) },
  );
  return isRefusal(settled) ? settled : { email: person.email };
}
