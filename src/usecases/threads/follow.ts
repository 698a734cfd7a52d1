import type { Actor } from '../../domain/actor.ts';
import { type CampaignThread, follow } from '../../domain/campaign-thread.ts';
import { ownRights } from '../../domain/grant.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { channelName, type TeamChannel } from '../../domain/team-channel.ts';
import type { Doors, Stored } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface WhichThread {
  readonly campaignId: string;
  readonly channelId: string;
}

const attempts = 4;

/** Makes a channel follow a campaign; twice is once. Refuses: `notFound` (campaign or channel), `notAllowed`, `busy`. */
export async function followCampaign(
  doors: Doors,
  actor: Actor,
  { campaignId, channelId }: WhichThread,
): Promise<CampaignThread | Refusal> {
  const { store, clock } = doors;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
    if (isRefusal(found)) return found;
    // A channel goes on hearing of it when what was given for a time is over.
    if (!may(ownRights(actor), 'campaign.edit', found.subject)) return refuse('notAllowed');
    const channel = await channelWith(doors, actor.tenantId, channelId);
    if (!channel?.document.present || channel.document.group) return refuse('notFound');
    const before = await store.get(found.partition, 'thread', channelId);
    if (before?.document.state === 'following') return before.document;
    // First of all, so that a bot that is removed in this moment knows where to look.
    const noted = await note(doors, channel, campaignId);
    if (isRefusal(noted)) return noted;
    if (noted === 'again') continue;
    const at = clock.now();
    const thread = follow(before?.document, found.document, channelId, { personId: actor.personId, at });
    const name = channelName(channel.document);
    const settled = await settle(store, found.partition, {
      put: [{ document: thread, ifVersion: before?.version ?? 'absent' }],
      events: record(clock, sceneOf(thread, actor.personId, at), [
        { type: 'channel.followed', channelId, name },
      ]),
    });
    if (!isRefusal(settled)) return thread;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

/** A channel hears no more of a campaign; what was said stays. Refuses: `notFound`, `notAllowed`, `busy`. */
export async function unfollowCampaign(
  doors: Doors,
  actor: Actor,
  { campaignId, channelId }: WhichThread,
): Promise<CampaignThread | undefined | Refusal> {
  const { store, clock } = doors;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await findCampaign(doors, actor, campaignId, 'campaign.edit');
    if (isRefusal(found)) return found;
    const before = await store.get(found.partition, 'thread', channelId);
    if (before?.document.state !== 'following') return before?.document;
    const at = clock.now();
    const thread: CampaignThread = { ...before.document, state: 'unfollowed' };
    const channel = await channelWith(doors, actor.tenantId, channelId);
    const name = channel ? channelName(channel.document) : '';
    const settled = await settle(store, found.partition, {
      put: [{ document: thread, ifVersion: before.version }],
      events: record(clock, sceneOf(thread, actor.personId, at), [
        { type: 'channel.unfollowed', channelId, name },
      ]),
    });
    if (!isRefusal(settled)) return thread;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

export function channelWith({ store }: Pick<Doors, 'store'>, tenantId: string, channelId: string) {
  return store.get({ tenantId, scope: scopes.tenant() }, 'teamChannel', channelId);
}

export const sceneOf = (
  { tenantId, workspaceId, campaignId }: CampaignThread,
  actorId: string,
  at: string,
) => ({ tenantId, workspaceId, campaignId, actorId, at });

/** So many campaigns that one channel can be led back to. */
const mostCampaigns = 1_000;

async function note(
  { store }: Pick<Doors, 'store'>,
  { document, version }: Stored<TeamChannel>,
  campaignId: string,
): Promise<'noted' | 'again' | Refusal> {
  if (document.campaignIds.includes(campaignId)) return 'noted';
  const campaignIds = [...document.campaignIds, campaignId].slice(-mostCampaigns);
  const partition = { tenantId: document.tenantId, scope: scopes.tenant() };
  const put = [{ document: { ...document, campaignIds }, ifVersion: version }];
  const settled = await settle(store, partition, { put });
  if (!isRefusal(settled)) return 'noted';
  return settled.refused === 'stale' ? 'again' : settled;
}
