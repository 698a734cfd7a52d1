import type { WorkloadView } from '../../../src/contract/workload-endpoints.ts';
import type { Team } from '../../../src/domain/team.ts';
import { isOver } from '../../../src/domain/workload.ts';

export type LoadedPerson = WorkloadView['people'][number];

/** Rows under the name of a team; null: in none. */
export interface LoadGroup {
  readonly team: Pick<Team, 'id' | 'name'> | null;
  readonly people: readonly LoadedPerson[];
}

/** People by team in the order of the department, those in none last; by name within a team. Empty groups are left out. */
export function loadGroups(
  people: readonly LoadedPerson[],
  teams: readonly Team[],
  nameOf: (personId: string) => string,
  locale: string,
): LoadGroup[] {
  const named = people.toSorted((one, other) =>
    nameOf(one.personId).localeCompare(nameOf(other.personId), locale),
  );
  return [...teams, null]
    .map((team) => ({ team, people: named.filter(({ teamId }) => teamId === (team?.id ?? null)) }))
    .filter((group) => group.people.length > 0);
}

/** Whether somebody has too much to do in any of the weeks. */
export const isOverSomewhere = ({ weeks }: LoadedPerson): boolean => weeks.some(isOver);
