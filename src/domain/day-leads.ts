import { type Team, teamOf } from './team.ts';

/** Somebody of the department who takes part in its days; guests do not. */
export interface Member {
  readonly id: string;
  readonly role: string;
}

/**
 * Who leads somebody: the managers in their team; where it has none, or they are in no team, the managers of the department;
 * where it has none of those either, its administrators. Nobody leads themselves, or a manager.
 */
export function leadsOf(personId: string, members: readonly Member[], teams: readonly Team[]): string[] {
  const team = teamOf(teams, personId);
  const managers = idsWith('manager', members);
  if (managers.includes(personId)) return [];
  const groups = [
    managers.filter((id) => team?.memberIds.includes(id) ?? false),
    managers.filter((id) => teamOf(teams, id) === undefined),
    managers,
    idsWith('admin', members),
  ];
  for (const group of groups) {
    const others = group.filter((id) => id !== personId);
    if (others.length > 0) return others;
  }
  return [];
}

/** Whom somebody leads. */
export function ledBy(leadId: string, members: readonly Member[], teams: readonly Team[]): string[] {
  return members.map(({ id }) => id).filter((id) => leadsOf(id, members, teams).includes(leadId));
}

function idsWith(role: string, members: readonly Member[]): string[] {
  return members.filter((member) => member.role === role).map(({ id }) => id);
}
