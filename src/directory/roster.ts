import type { KnownPerson } from '../domain/actor.ts';
import type { Colleague } from '../domain/colleague.ts';
import type { Person } from '../domain/person.ts';
import { isCustomRoleId } from '../domain/role.ts';
import { scopes } from '../domain/scope.ts';
import type { Directory, Page, Store } from '../ports.ts';

const PAGE = 1_000;
/** So many colleagues are offered for what somebody typed. */
export const mostColleagues = 25;

/**
 * People as they stand in the store's tenant partition. Nothing is kept between calls: a person who was just
 * deactivated must not be asked once more, and reading them costs a few microseconds each.
 */
export function rosterDirectory(store: Store): Directory {
  async function people(tenantId: string): Promise<readonly KnownPerson[]> {
    const everybody: Person[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Person> = await store.read(
        { tenantId, scope: scopes.tenant() },
        'peopleOfTenant',
        {},
        { limit: PAGE, cursor },
      );
      everybody.push(...page.items.map(({ document }) => document));
      cursor = page.next;
    } while (cursor !== null);
    return withCustomRoles(store, tenantId, everybody);
  }

  return {
    async person(tenantId, personId) {
      const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'person', personId);
      return stored && (await withCustomRoles(store, tenantId, [stored.document]))[0];
    },
    people,
    async colleagues({ tenantId }, text) {
      const everybody = await people(tenantId);
      return everybody
        .filter((person) => person.active && beginsWith(person, text))
        .slice(0, mostColleagues)
        .map(colleagueOf);
    },
    photo: async () => undefined,
    manager: async () => undefined,
    teamMembers: async () => [],
    absence: async () => undefined,
    workingHours: async () => undefined,
    status: () => ({ source: 'roster', state: 'ok', missing: [] }),
  };
}

/** Those who hold a role that their department made get it beside; for all others nothing is read. */
async function withCustomRoles(
  store: Store,
  tenantId: string,
  people: readonly Person[],
): Promise<readonly KnownPerson[]> {
  const heldBy = ({ memberships }: Person): string[] =>
    memberships.map(({ role }) => role).filter(isCustomRoleId);
  const ids = [...new Set(people.flatMap(heldBy))];
  if (ids.length === 0) return people;
  const partition = { tenantId, scope: scopes.tenant() };
  const found = await Promise.all(ids.map((id) => store.get(partition, 'role', id)));
  const byId = new Map(found.flatMap((stored) => (stored ? [[stored.document.id, stored.document]] : [])));
  return people.map((person) => {
    const customRoles = heldBy(person).flatMap((id) => byId.get(id) ?? []);
    return customRoles.length === 0 ? person : { ...person, customRoles };
  });
}

function colleagueOf({ id, name, email }: Person): Colleague {
  return { personId: id, name, email };
}

/** Any word of the name, or the address. */
function beginsWith({ name, email }: Person, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const words = [name, ...name.split(/\s+/), email];
  return words.some((word) => word.toLowerCase().startsWith(wanted));
}
