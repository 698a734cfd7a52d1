import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import { decidesIn } from '../../domain/policy.ts';
import { scopes } from '../../domain/scope.ts';
import { type StandInFace, likelyAwayUntil } from '../../domain/stand-in-face.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';

/** As many as a field of a card offers at a glance. */
const mostColleagues = 16;

/**
 * Staff of the workspace who could answer in this person's place, save `without`: first whoever did so last, then
 * `managerId`, then those who lead the workspace.
 */
export async function standInsFor(
  doors: Doors,
  actor: Actor,
  workspaceId: string,
  {
    without = [],
    managerId,
  }: { readonly without?: readonly string[]; readonly managerId?: string | undefined } = {},
): Promise<StandInFace> {
  const { tenantId, personId, zone } = actor;
  const [people, lastId, calendarOf] = await Promise.all([
    doors.directory.people(tenantId),
    lastStandIn(doors, actor),
    calendarsOf(doors, { tenantId, workspaceId }, [personId]),
  ]);
  const placeOf = (id: string, leads: boolean): number =>
    id === lastId ? 0 : id === managerId ? 1 : leads ? 2 : 3;
  const colleagues = people
    .filter(({ id, active, external }) => active && !external && id !== personId && !without.includes(id))
    .flatMap((person) => {
      const role = roleIn(actorOf(person), workspaceId);
      if (role === undefined || !decidesIn(person, workspaceId)) return [];
      return [{ personId: person.id, name: person.name, place: placeOf(person.id, role === 'manager') }];
    })
    .toSorted((one, other) => one.place - other.place)
    .slice(0, mostColleagues);
  const [likely] = colleagues;
  return {
    workspaceId,
    colleagues: colleagues.map((each) => ({ personId: each.personId, name: each.name })),
    toId: likely && likely.place < 3 ? likely.personId : undefined,
    until: likelyAwayUntil(calendarOf(personId), dateIn(zone, doors.clock.now())),
  };
}

/** Who answered for them when they were away the last time. */
async function lastStandIn({ store }: Doors, { tenantId, personId }: Actor): Promise<string | undefined> {
  const absence = await store.get({ tenantId, scope: scopes.person(personId) }, 'absence', 'absence');
  return absence?.document.delegations.toSorted((one, other) => (one.startsAt < other.startsAt ? 1 : -1))[0]
    ?.toId;
}
