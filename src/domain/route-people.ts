import type { Who } from './route.ts';

/** Somebody who can be asked, as the directory knows them. */
export interface RoutePerson {
  readonly id: string;
  /** In the workspace of the request; undefined for who has none. */
  readonly role: string | undefined;
  readonly title: string;
  readonly external: boolean;
  /** Whether their role lets them decide. */
  readonly decides: boolean;
  readonly active: boolean;
  readonly managerId: string | undefined;
}

export interface AskingWhom {
  readonly requesterId: string;
  readonly campaignOwnerId: string;
  readonly people: readonly RoutePerson[];
}

/** The people whom these words mean, each once, in their order; who has left or never was in the workspace is not among them. */
export function peopleMeant(words: readonly Who[], asking: AskingWhom): RoutePerson[] {
  const ids = new Set(words.flatMap((who) => idsMeant(who, asking)));
  return [...ids].flatMap((id) => asking.people.find((person) => person.id === id && isThere(person)) ?? []);
}

/** May decide here: whoever's role says so, other than the requester. People from outside never decide. */
export function mayBeAsked(person: RoutePerson, { requesterId }: Pick<AskingWhom, 'requesterId'>): boolean {
  return isThere(person) && person.decides && !person.external && person.id !== requesterId;
}

const isThere = (person: RoutePerson): boolean => person.active && person.role !== undefined;

function idsMeant(who: Who, { requesterId, campaignOwnerId, people }: AskingWhom): string[] {
  switch (who.who) {
    case 'person':
      return [who.personId];
    case 'role':
      return holding(who.role, people).map(({ id }) => id);
    case 'title':
      return people.filter(({ title }) => title === who.title).map(({ id }) => id);
    case 'campaignOwner':
      return [campaignOwnerId];
    case 'managerOfRequester': {
      const manager = people.find(({ id }) => id === requesterId)?.managerId;
      return manager === undefined ? [] : [manager];
    }
  }
}

/** Where a department has no administrator, those of the whole tenant are asked in their place. */
function holding(role: string, people: readonly RoutePerson[]): readonly RoutePerson[] {
  const here = people.filter((person) => person.role === role);
  const isMissing = role === 'admin' && !here.some(isThere);
  return isMissing ? people.filter((person) => person.role === 'superAdmin') : here;
}
