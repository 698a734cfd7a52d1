import type { Locale, Person, Role } from './person.ts';

/** Who acts: always taken from a verified token or activity, never from a request body or a card. */
export interface Actor {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly memberships: Person['memberships'];
  readonly external: boolean;
}

/** The actor's role in a workspace; nobody outside it has one. */
export function roleIn(actor: Actor, workspaceId: string): Role | undefined {
  return actor.memberships.find((membership) => membership.workspaceId === workspaceId)?.role;
}

export function actorOf(person: Person): Actor {
  const { tenantId, id, name, locale, zone, memberships, external } = person;
  return {
    tenantId,
    personId: id,
    name,
    locale,
    zone,
    memberships: person.active ? memberships : [],
    external,
  };
}
