import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { arm } from '../../domain/due.ts';
import { scopes } from '../../domain/scope.ts';
import { seenAgain, type TeamChannel } from '../../domain/team-channel.ts';
import type { Commit, Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';

/** A channel as a verified activity tells of it. */
export type SeenChannel = Omit<TeamChannel, 'kind' | 'schema' | 'id' | 'present' | 'campaignIds'>;

const attempts = 3;

/** A channel's id: the same for the same conversation, whoever meets it first. */
export function channelIdOf({ tenantId, conversationId }: SeenChannel): Promise<string> {
  return derivedId('channel', tenantId, conversationId);
}

/** Keeps that the bot is in a channel. Refuses: `busy`. */
export async function keepChannel(
  { store }: Pick<Doors, 'store'>,
  seen: SeenChannel,
): Promise<string | Refusal> {
  const id = await channelIdOf(seen);
  const partition = { tenantId: seen.tenantId, scope: scopes.tenant() };
  const document: TeamChannel = {
    kind: 'teamChannel',
    schema: 1,
    ...seen,
    id,
    present: true,
    campaignIds: [],
  };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await store.get(partition, 'teamChannel', id);
    const next = known ? seenAgain(known.document, document) : document;
    if (!next) return id;
    const put = [{ document: next, ifVersion: known?.version ?? ('absent' as const) }];
    const settled = await settle(store, partition, { put });
    if (!isRefusal(settled)) return id;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

/**
 * The bot was removed from a team: it is in none of its channels any more, and the campaigns that they follow are looked
 * at one after the other; or from a group chat. Refuses: `busy`.
 */
export async function leaveTeam(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, teamId, group, conversationId }: SeenChannel,
): Promise<Refusal | undefined> {
  const partition = { tenantId, scope: scopes.tenant() };
  const at = clock.now();
  const channels = await readAll(store, partition, 'channelsOfTenant', {});
  for (const { document, version } of channels) {
    const isLeft = group ? document.conversationId === conversationId : document.teamId === teamId;
    if (!isLeft || !document.present) continue;
    const gone = { ...document, present: false, seenAt: at };
    const errand = { type: 'leaveChannel', channelId: document.id } as const;
    const commit: Commit = {
      put: [{ document: gone, ifVersion: version }],
      due: [arm(`leave.${document.id}.${Date.parse(at).toString(36)}`, partition, errand, at)],
    };
    const settled = await settle(store, partition, commit);
    if (isRefusal(settled)) return refuse('busy');
  }
  return undefined;
}
