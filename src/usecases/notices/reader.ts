import { type Actor, actorOf } from '../../domain/actor.ts';
import type { Names } from '../../domain/faces.ts';
import type { Reader } from '../../domain/notice.ts';
import type { Clock, Directory } from '../../ports.ts';

export function readerOf({ personId, name, locale, zone }: Actor, clock: Clock): Reader {
  return { personId, name, locale, zone, now: clock.now() };
}

/** Somebody as an actor, for what is rendered for them; undefined when they are unknown or have left. */
export async function actorFor(
  directory: Directory,
  tenantId: string,
  personId: string,
): Promise<Actor | undefined> {
  const person = await directory.person(tenantId, personId);
  return person?.active ? actorOf(person) : undefined;
}

export async function namesOf(
  directory: Directory,
  tenantId: string,
  personIds: readonly string[],
): Promise<Names> {
  const people = await Promise.all(
    [...new Set(personIds)].map((personId) => directory.person(tenantId, personId)),
  );
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
