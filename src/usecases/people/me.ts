import type { Actor, KnownPerson } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Doors } from '../../ports.ts';

export interface Myself {
  readonly person: KnownPerson;
  /** Those that the actor has a role in, in the order of the memberships. */
  readonly workspaces: readonly Workspace[];
  readonly now: string;
}

/** Who I am and what I may open. Refuses: `notFound` (somebody whom the directory no longer knows). */
export async function readMe(
  { store, directory, clock }: Pick<Doors, 'store' | 'directory' | 'clock'>,
  actor: Actor,
): Promise<Myself | Refusal> {
  const person = await directory.person(actor.tenantId, actor.personId);
  if (!person) return refuse('notFound');
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const found = await Promise.all(
    actor.memberships.map(({ workspaceId }) => store.get(partition, 'workspace', workspaceId)),
  );
  return {
    person,
    workspaces: found.flatMap((stored) => (stored ? [stored.document] : [])),
    now: clock.now(),
  };
}
