import type { Person } from '../domain/person.ts';
import { scopes } from '../domain/scope.ts';
import type { Directory, Page, Store } from '../ports.ts';

const PAGE = 1_000;

/**
 * People as they stand in the store's tenant partition. Nothing is kept between calls: a person who was just
 * deactivated must not be asked once more, and reading them costs a few microseconds each.
 */
export function rosterDirectory(store: Store): Directory {
  return {
    async person(tenantId, personId) {
      const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'person', personId);
      return stored?.document;
    },
    async people(tenantId) {
      const people: Person[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Person> = await store.read(
          { tenantId, scope: scopes.tenant() },
          'peopleOfTenant',
          {},
          { limit: PAGE, cursor },
        );
        people.push(...page.items.map(({ document }) => document));
        cursor = page.next;
      } while (cursor !== null);
      return people;
    },
  };
}
