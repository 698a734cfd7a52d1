import { z } from 'zod';
import { Id } from './person.ts';
import { type DepartmentCalendar, NamedDay, NationalChoice } from './working-week.ts';

const days = z
  .array(NamedDay)
  .max(100)
  .refine((all) => new Set(all.map(({ date }) => date)).size === all.length, { error: 'twice' });

/** Some of a department who work together, by a name, with what they have off and work beyond the department. */
export const Team = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(60),
  memberIds: z
    .array(Id)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'twice' }),
  /** Null: as the department has it. */
  country: NationalChoice.nullable(),
  daysOff: days,
  extraWorkdays: days,
});
export type Team = z.infer<typeof Team>;

/** All teams of a department, in the order in which they are shown and in which they count. */
export const TeamList = z
  .array(Team)
  .max(50)
  .refine((teams) => new Set(teams.map(({ id }) => id)).size === teams.length, { error: 'twice' });

/** One in each workspace, by its id. */
export const Teams = z.strictObject({
  kind: z.literal('teams'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  teams: TeamList,
});
export type Teams = z.infer<typeof Teams>;

/** By whose days somebody works: in two teams, the one that stands first in the list of the department. */
export function teamOf(teams: readonly Team[], personId: string): Team | undefined {
  return teams.find(({ memberIds }) => memberIds.includes(personId));
}

/** How the department works for those of a team: a day of the team wins over the same day of the department. */
export function calendarInTeam(department: DepartmentCalendar, team: Team | undefined): DepartmentCalendar {
  if (!team) return department;
  const own = new Set([...team.daysOff, ...team.extraWorkdays].map(({ date }) => date));
  const others = (all: readonly NamedDay[]): NamedDay[] => all.filter(({ date }) => !own.has(date));
  return {
    ...department,
    country: team.country ?? department.country,
    daysOff: [...others(department.daysOff), ...team.daysOff],
    extraWorkdays: [...others(department.extraWorkdays), ...team.extraWorkdays],
  };
}
