import type { Actor, KnownPerson } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type Where, findPlace } from './place.ts';

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** As many as a list offers at a glance. */
const most = 10;

/**
 * People of the organisation whom the product knows, by the beginning of their name, also those of other departments; for
 * whoever may give access. Refuses: `notFound`, `notAllowed`.
 */
export async function findPeople(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  { where, text }: { readonly where: Where; readonly text: string },
): Promise<readonly FoundPerson[] | Refusal> {
  const place = await findPlace(doors, actor, where);
  if (isRefusal(place)) return place;
  const { tenantId } = actor;
  const found = await doors.directory.colleagues(actor, text);
  const people = await Promise.all(found.map(({ personId }) => doors.directory.person(tenantId, personId)));
  return people
    .filter(
      (person) => person?.active === true && person.id !== actor.personId && isFound(actor, person, text),
    )
    .flatMap((person) => (person ? [{ id: person.id, name: person.name, title: person.title }] : []))
    .slice(0, most);
}

/** By an address is only found whose address the reader may see: else it could be guessed letter by letter. */
function isFound(actor: Actor, { id, name, memberships }: KnownPerson, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const words = [name, ...name.split(/\s+/)].map((word) => word.toLowerCase());
  return (
    words.some((word) => word.startsWith(wanted)) ||
    memberships.some(({ workspaceId }) => may(actor, 'person.readContact', { workspaceId, meantFor: [id] }))
  );
}
