import { roles } from '../../../src/domain/person.ts';
import type { RecipientGroup } from '../../../src/domain/report-terms.ts';
import { useTeams } from '../../data/use-teams.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import type { Choosable } from '../../ui/people-search.ts';
import { roleName } from '../../ui/role-name.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';

/** A colon is in no id of a person. */
const keyOf = (group: RecipientGroup): string =>
  group.kind === 'role' ? `role:${group.role}` : `team:${group.teamId}`;

const groupOf = (key: string): RecipientGroup | undefined => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'role') return { kind, role: id };
  return kind === 'team' ? { kind, teamId: id } : undefined;
};

/** Persons and groups as one list of a picker. */
export const keysOf = (recipientIds: readonly string[], groups: readonly RecipientGroup[] = []): string[] => [
  ...groups.map(keyOf),
  ...recipientIds,
];

export function recipientsIn(keys: readonly string[]): { recipientIds: string[]; groups: RecipientGroup[] } {
  return {
    recipientIds: keys.filter((key) => !groupOf(key)),
    groups: keys.flatMap((key) => groupOf(key) ?? []),
  };
}

/** Groups that can be picked, and the names of those that were. */
export function useRecipientGroups(): {
  readonly offered: readonly Choosable[];
  readonly nameOf: (group: RecipientGroup) => string;
  readonly nameOfKey: (key: string) => string | undefined;
} {
  const text = useTexts(reportTermsTexts);
  const words = useWords();
  const teams = useTeams().read.data?.teams ?? [];
  const nameOf = (group: RecipientGroup): string => {
    if (group.kind === 'role') return text.allOf(roleName(words, group.role));
    const team = teams.find(({ id }) => id === group.teamId);
    return team ? text.team(team.name) : text.teamGone;
  };
  const all: readonly RecipientGroup[] = [
    ...teams.map(({ id }) => ({ kind: 'team', teamId: id }) as const),
    ...roles.filter((role) => role !== 'guest').map((role) => ({ kind: 'role', role }) as const),
  ];
  return {
    offered: all.map((group) => ({ id: keyOf(group), name: nameOf(group), title: text.group })),
    nameOf,
    nameOfKey: (key) => {
      const group = groupOf(key);
      return group && nameOf(group);
    },
  };
}
