import { type Actor, actorOf } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { RecipientGroup } from '../../domain/report-terms.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import type { Team } from '../../domain/team.ts';
import type { Doors } from '../../ports.ts';
import { channelsOf } from './channels.ts';
import { teamsOf } from '../teams/read.ts';

export type Asked = Pick<ReportSchedule, 'tenantId' | 'workspaceId' | 'recipientIds' | 'groups' | 'mutedIds'>;
type Reading = Pick<Doors, 'store' | 'directory'>;

/**
 * Those who receive it as things stand now, each once: persons by name, then those of its groups. Leavers and guests drop
 * out, and so does whoever muted it.
 */
export async function recipientsOf({ store, directory }: Reading, schedule: Asked): Promise<Person[]> {
  const { tenantId, workspaceId, recipientIds, groups = [], mutedIds = [] } = schedule;
  const named = await Promise.all(recipientIds.map((personId) => directory.person(tenantId, personId)));
  const [everybody, { teams }] =
    groups.length === 0
      ? [[], { teams: [] }]
      : await Promise.all([directory.people(tenantId), teamsOf(store, tenantId, workspaceId)]);
  const grouped = everybody.filter((person) =>
    groups.some((group) => isOf(group, person, workspaceId, teams)),
  );
  const able = [...named, ...grouped].filter(
    (person): person is Person =>
      person !== undefined &&
      person.active &&
      !mutedIds.includes(person.id) &&
      mayReceive(actorOf(person), { workspaceId, meantFor: [person.id] }),
  );
  return [...new Map(able.map((person) => [person.id, person])).values()];
}

function isOf(
  group: RecipientGroup,
  { id, memberships }: Person,
  workspaceId: string,
  teams: readonly Team[],
) {
  if (group.kind === 'role')
    return memberships.some((each) => each.workspaceId === workspaceId && each.role === group.role);
  if (group.kind === 'channel') return false;
  return teams.some((team) => team.id === group.teamId && team.memberIds.includes(id));
}

/** A report is made of results. */
function mayReceive(actor: Actor, subject: Subject): boolean {
  return may(actor, 'report.read', subject) && may(actor, 'result.read', subject);
}

/**
 * Refuses persons who could never read it, and a schedule that reaches nobody at all: `unknownPerson`; a channel in which the
 * bot is not: `notFound`.
 */
export async function recipientFault(doors: Reading, schedule: Asked): Promise<Refusal | undefined> {
  const { recipientIds, groups = [], mutedIds: _muted, ...rest } = schedule;
  const able = await recipientsOf(doors, { ...rest, groups, recipientIds });
  const channels = await channelsOf(doors, schedule);
  if (
    channels.length <
    new Set(groups.flatMap((group) => (group.kind === 'channel' ? [group.channelId] : []))).size
  )
    return refuse('notFound', { at: 'groups' });
  const ids = new Set(able.map(({ id }) => id));
  const all = able.length + channels.length > 0 && recipientIds.every((id) => ids.has(id));
  return all ? undefined : refuse('unknownPerson', { at: 'recipientIds' });
}
