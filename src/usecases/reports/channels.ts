import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { scopes } from '../../domain/scope.ts';
import { type TeamChannel, channelName } from '../../domain/team-channel.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';

type Reading = Pick<Doors, 'store'>;

/** Channels and group chats in which the bot is now, by name, for those who plan reports. Refuses: `notFound`, `notAllowed`. */
export async function listReportChannels(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<readonly TeamChannel[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'report.schedule', { workspaceId })) return refuse('notAllowed');
  const present = await presentChannels({ store }, actor.tenantId);
  return present.toSorted((one, other) => (channelName(one) < channelName(other) ? -1 : 1));
}

/** Those among a schedule's groups in which the bot is now. */
export async function channelsOf(
  { store }: Reading,
  { tenantId, groups = [] }: Pick<ReportSchedule, 'tenantId' | 'groups'>,
): Promise<readonly TeamChannel[]> {
  const wanted = new Set(groups.flatMap((group) => (group.kind === 'channel' ? [group.channelId] : [])));
  if (wanted.size === 0) return [];
  return (await presentChannels({ store }, tenantId)).filter(({ id }) => wanted.has(id));
}

async function presentChannels({ store }: Reading, tenantId: string): Promise<TeamChannel[]> {
  const all = await readAll(store, { tenantId, scope: scopes.tenant() }, 'channelsOfTenant', {});
  return all.map(({ document }) => document).filter(({ present }) => present);
}

/** On whose clock a channel is: its department's, because it has none of its own. */
export async function zoneOfChannels(
  { store }: Reading,
  { tenantId, workspaceId }: Pick<ReportSchedule, 'tenantId' | 'workspaceId'>,
): Promise<string> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  return stored?.document.zone ?? 'Etc/UTC';
}
