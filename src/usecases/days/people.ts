import { type EveningChoice, plainEvening } from '../../domain/day.ts';
import { leadsOf } from '../../domain/day-leads.ts';
import type { Expected } from '../../domain/day-round.ts';
import type { CalendarDate } from '../../domain/time.ts';
import { isWorkday } from '../../domain/working-time.ts';
import type { Doors, Store } from '../../ports.ts';
import { type AtWork, calendarsOf } from '../calendars/working-calendars.ts';
import { preferencesOf } from '../people/preferences.ts';
import { teamsOf } from '../teams/read.ts';

export interface DayPerson extends Expected {
  readonly name: string;
}

/** Everybody who takes part in the days of a department, with whether they work on one, and who leads them; no guests. */
export async function peopleOn(
  doors: Pick<Doors, 'store' | 'directory'>,
  at: AtWork,
  date: CalendarDate,
): Promise<readonly DayPerson[]> {
  const { tenantId, workspaceId } = at;
  const people = (await doors.directory.people(tenantId)).filter(({ active }) => active);
  const members = people.flatMap((person) => {
    const role = person.memberships.find((each) => each.workspaceId === workspaceId)?.role;
    return role === undefined || role === 'guest' ? [] : [{ ...person, role }];
  });
  const ids = members.map(({ id }) => id);
  const [{ teams }, calendarOf, evenings] = await Promise.all([
    teamsOf(doors.store, tenantId, workspaceId),
    calendarsOf(doors, at, ids),
    Promise.all(ids.map((id) => eveningOf(doors.store, tenantId, id))),
  ]);
  return members.map(({ id, name, zone }, place) => ({
    id,
    name,
    zone,
    works: isWorkday(calendarOf(id), date),
    leadIds: leadsOf(id, members, teams),
    evening: evenings[place] ?? plainEvening,
  }));
}

/** When somebody wants their evening card. */
export async function eveningOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  personId: string,
): Promise<EveningChoice> {
  const { evening = plainEvening } = (await preferencesOf(store, tenantId, personId)).document;
  return evening;
}
