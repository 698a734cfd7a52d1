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
  const known = [...new Set(personIds)].filter((personId) => personId !== '');
  const names = await Promise.all(known.map((personId) => nameOf(directory, tenantId, personId)));
  return new Map(
    known.flatMap((personId, place) => {
      const name = names[place];
      return name === undefined ? [] : [[personId, name] as const];
    }),
  );
}

type Asked = Map<string, Promise<string | undefined>>;
const asked = new WeakMap<Directory, Asked>();

/** The cards of one request go to many at once and name the same people: who asks at the same moment shares one look. */
function nameOf(directory: Directory, tenantId: string, personId: string): Promise<string | undefined> {
  const underway: Asked = asked.get(directory) ?? new Map<string, Promise<string | undefined>>();
  asked.set(directory, underway);
  const key = `${tenantId} ${personId}`;
  const running = underway.get(key);
  if (running) return running;
  const looking = directory
    .person(tenantId, personId)
    .then((person) => person?.name)
    .finally(() => underway.delete(key));
  underway.set(key, looking);
  return looking;
}
