import {
  type InWorkingTime,
  type WorkingCalendar,
  addWorkingHours,
  plainWeek,
} from '../../domain/working-time.ts';
import type { ChangedCalendar } from '../../domain/calendar-change.ts';
import { calendarInTeam, teamOf } from '../../domain/team.ts';
import { workingCalendarOf } from '../../domain/working-calendar.ts';
import type { Doors } from '../../ports.ts';
import { teamsOf } from '../teams/read.ts';
import { departmentCalendarOf, personalCalendarOf } from './read.ts';

/** In which department somebody's working time is asked for. */
export interface AtWork {
  readonly tenantId: string;
  readonly workspaceId: string;
}

/**
 * How these people work: their own week and leave, the days of their team and of the department, and those of their
 * country. `instead`: as if one of these calendars were this one.
 */
export async function calendarsOf(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  { tenantId, workspaceId }: AtWork,
  personIds: readonly string[],
  instead?: ChangedCalendar,
): Promise<(personId: string) => WorkingCalendar> {
  const [department, { teams }, ...people] = await Promise.all([
    instead?.kind === 'departmentCalendar'
      ? { calendar: instead }
      : departmentCalendarOf(store, tenantId, workspaceId),
    instead?.kind === 'teams' ? instead : teamsOf(store, tenantId, workspaceId),
    ...[...new Set(personIds)].map(async (id) => {
      const [person, personal] = await Promise.all([
        directory.person(tenantId, id),
        instead?.kind === 'personalCalendar' && instead.personId === id
          ? { document: instead }
          : personalCalendarOf(store, tenantId, id),
      ]);
      return person && { person, personal: personal?.document };
    }),
  ]);
  const calendars = new Map(
    people.flatMap((known) => {
      if (!known) return [];
      const { person, personal } = known;
      const inTeam = calendarInTeam(department.calendar, teamOf(teams, person.id));
      return [[person.id, workingCalendarOf(person, inTeam, personal)] as const];
    }),
  );
  return (personId) => calendars.get(personId) ?? plainWeek('UTC');
}

/** The same as a question: the instant after so many of somebody's working hours. */
export async function workingTimeOf(
  doors: Pick<Doors, 'store' | 'directory'>,
  at: AtWork,
  personIds: readonly string[],
  instead?: ChangedCalendar,
): Promise<InWorkingTime> {
  const calendarOf = await calendarsOf(doors, at, personIds, instead);
  return (personId, from, hours) => addWorkingHours(calendarOf(personId), from, hours);
}
