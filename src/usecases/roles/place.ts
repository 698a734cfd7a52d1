import { type Actor, type KnownPerson, isIn } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CustomRole } from '../../domain/role.ts';
import { scopes } from '../../domain/scope.ts';
import type { Partition, Store, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** Everybody of the tenant and all its own roles, each with the version that was read. */
export interface RolePlace {
  readonly partition: Partition;
  readonly people: readonly Stored<Person>[];
  readonly roles: readonly Stored<CustomRole>[];
}

/** Refuses: `notFound` (workspace), `notAllowed`. */
export async function rolePlace(
  store: Pick<Store, 'read'>,
  actor: Actor,
  verb: Verb,
  workspaceId: string,
): Promise<RolePlace | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  if (!may(actor, verb, { workspaceId })) return refuse('notAllowed');
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const [people, roles] = await Promise.all([
    readAll(store, partition, 'peopleOfTenant', {}),
    readAll(store, partition, 'rolesOfTenant', {}),
  ]);
  return { partition, people, roles };
}

export function belongsTo({ memberships, tenantRole }: Person, workspaceId: string): boolean {
  return tenantRole !== undefined || memberships.some((each) => each.workspaceId === workspaceId);
}

/** Somebody with the roles that their memberships name. */
export function known(person: Person, roles: readonly Stored<CustomRole>[]): KnownPerson {
  const customRoles = roles
    .map(({ document }) => document)
    .filter(({ id }) => person.memberships.some(({ role }) => role === id));
  return { ...person, customRoles };
}
