import { roles } from '../../../src/domain/person.ts';
import { may } from '../../../src/domain/policy.ts';
import type { RecipientGroup } from '../../../src/domain/report-terms.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTeams } from '../../data/use-teams.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import type { Choosable } from '../../ui/people-search.ts';
import { roleName } from '../../ui/role-name.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';

/** A colon is in no id of a person. */
function keyOf(group: RecipientGroup): string {
  if (group.kind === 'role') return `role:${group.role}`;
  return group.kind === 'team' ? `team:${group.teamId}` : `channel:${group.channelId}`;
}

const groupOf = (key: string): RecipientGroup | undefined => {
  const [kind, id = ''] = key.split(':');
  if (kind === 'role') return { kind, role: id };
  if (kind === 'channel') return { kind, channelId: id };
  return kind === 'team' ? { kind, teamId: id } : undefined;
};

/** Whether it is a channel or a group chat, whose readers nobody counts. */
export const isChannelKey = (key: string): boolean => key.startsWith('channel:');

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
  const format = useFormat();
  const { actor, me, workspace } = useSession();
  const teams = useTeams().read.data?.teams ?? [];
  const mayPlan = may(actor, 'report.schedule', { workspaceId: workspace.id });
  const params = { workspaceId: workspace.id };
  const channels =
    useRead('GET /api/workspaces/:workspaceId/report-channels', { params }, mayPlan).data ?? [];
  const nameOf = (group: RecipientGroup): string => {
    if (group.kind === 'role') return text.allOf(roleName(words, group.role));
    if (group.kind === 'channel') {
      const channel = channels.find(({ id }) => id === group.channelId);
      if (!channel) return text.aChannel;
      return channel.name || text.unnamed(format.instant(channel.seenAt, me.person.zone));
    }
    const team = teams.find(({ id }) => id === group.teamId);
    return team ? text.team(team.name) : text.teamGone;
  };
  const all: readonly RecipientGroup[] = [
    ...teams.map(({ id }) => ({ kind: 'team', teamId: id }) as const),
    ...roles.filter((role) => role !== 'guest').map((role) => ({ kind: 'role', role }) as const),
  ];
  return {
    offered: [
      ...channels.map(({ id, group }) => {
        const channel = { kind: 'channel', channelId: id } as const;
        const title = group ? text.groupChat : text.channel;
        return { id: keyOf(channel), name: nameOf(channel), title };
      }),
      ...all.map((group) => ({ id: keyOf(group), name: nameOf(group), title: text.group })),
    ],
    nameOf,
    nameOfKey: (key) => {
      const group = groupOf(key);
      return group && nameOf(group);
    },
  };
}
