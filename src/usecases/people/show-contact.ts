import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { noteTaking } from '../audit/note-export.ts';

/**
 * Somebody's address in full, once. Who looked, and why if they say so, is written down before it goes out, and counts
 * among what they take along: whoever looks at many is told of. Refuses: `notFound` (no business in the workspace, or
 * nobody of it), `notAllowed`, `busy`.
 */
export async function showContact(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wish: { readonly workspaceId: string; readonly personId: string; readonly reason: string },
): Promise<{ readonly email: string } | Refusal> {
  const { tenantId } = actor;
  const { workspaceId, personId, reason } = wish;
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const person = await doors.directory.person(tenantId, personId);
  if (!person?.memberships.some((each) => each.workspaceId === workspaceId)) return refuse('notFound');
  if (!may(actor, 'person.unmask', { workspaceId })) return refuse('notAllowed');
  const told = { type: 'person.unmasked', personId, reason } as const;
  const refused = await noteTaking(doors, actor, { workspaceId, campaignId: null, rows: 1, told });
  return refused ?? { email: person.email };
}
