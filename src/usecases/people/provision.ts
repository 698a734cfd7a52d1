import { collectionOf } from '../../domain/collection.ts';
import { type Identity, type Surroundings, newcomer } from '../../domain/newcomer.ts';
import type { Person } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';
import { personSaved } from './person-saved.ts';

/** How often it is tried again when two people of a new tenant arrive in the same second. */
const attempts = 5;

/**
 * The person that a verified identity stands for; on the first visit they are taken in. Whether the tenant may be here
 * was decided by whoever verified the identity. Refuses: `notAllowed` (deactivated), `busy`.
 */
export async function provision(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  identity: Identity,
  surroundings: Surroundings,
): Promise<Person | Refusal> {
  const { tenantId, personId } = identity;
  const partition = { tenantId, scope: scopes.tenant() };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await directory.person(tenantId, personId);
    if (known) return known.active ? known : refuse('notAllowed');
    const workspaces = await readAll(store, partition, 'workspacesOfTenant', {});
    const { person, workspace } = newcomer(
      identity,
      workspaces.map(({ document }) => document),
      surroundings,
    );
    const source = identity.external ? ('invitation' as const) : ('signIn' as const);
    const taken: Person = { ...person, collected: collectionOf(source, person, clock.now()) };
    const settled = await settle(store, partition, {
      put: [
        { document: taken, ifVersion: 'absent' },
        ...(workspace ? [{ document: workspace, ifVersion: 'absent' }] : []),
      ],
      events: personSaved(clock, person, personId, clock.now()),
    });
    if (!isRefusal(settled)) return taken;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
