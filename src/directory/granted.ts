import { broughtBy } from '../domain/grant.ts';
import type { KnownPerson } from '../domain/actor.ts';
import type { Clock, Directory, Store } from '../ports.ts';

/**
 * A directory whose people bring what was given to them for a time. Each grant is read where it is kept, on every call,
 * and held against the clock: one that ended this minute is not there any more, whoever is late to say so. Somebody to
 * whom nothing was given costs nothing.
 */
export function grantedDirectory(
  directory: Directory,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
): Directory {
  async function withGrants(person: KnownPerson): Promise<KnownPerson> {
    const at = clock.now();
    const { tenantId } = person;
    const places = person.grantPlaces?.filter(({ until }) => at < until) ?? [];
    if (places.length === 0) return person;
    const found = await Promise.all(
      places.map(({ scope, grantId }) => store.get({ tenantId, scope }, 'grant', grantId)),
    );
    const grants = found.flatMap((stored) =>
      stored?.document.personId === person.id
        ? broughtBy(stored.document, isOutsider(person, stored.document.workspaceId), at)
        : [],
    );
    return { ...person, grants };
  }

  return {
    ...directory,
    async person(tenantId, personId) {
      const person = await directory.person(tenantId, personId);
      return person && withGrants(person);
    },
  };
}

/** Whoever is a guest of the department is one for its amounts too. */
function isOutsider({ external, memberships }: KnownPerson, workspaceId: string): boolean {
  return external || memberships.some((each) => each.workspaceId === workspaceId && each.role === 'guest');
}
