import { type Actor, type KnownPerson, placesOf } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

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
    placesOf(actor).map((workspaceId) => store.get(partition, 'workspace', workspaceId)),
  );
  const own = found.flatMap((stored) => (stored ? [stored.document] : []));
  const all = actor.tenantRole ? await readAll(store, partition, 'workspacesOfTenant', {}) : [];
  const more = all.map(({ document }) => document).filter(({ id }) => !own.some((each) => each.id === id));
  return {
    person,
    workspaces: [...own, ...more],
    now: clock.now(),
  };
}
