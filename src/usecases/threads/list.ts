import type { Actor } from '../../domain/actor.ts';
import type { CampaignThread } from '../../domain/campaign-thread.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { channelName, type TeamChannel } from '../../domain/team-channel.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

/** A channel in which the bot is, or was while it followed, and how it stands to one campaign. */
export interface ChannelLine {
  readonly channel: TeamChannel;
  readonly state: CampaignThread['state'] | 'offered';
}

/**
 * The channels that can follow a campaign or do, by name; for those who may decide about it. Refuses: `notFound`,
 * `notAllowed`.
 */
export async function listChannels(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<readonly ChannelLine[] | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const tenant = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const channels = await readAll(store, tenant, 'channelsOfTenant', {});
  const threads = await readAll(store, found.partition, 'threadsOfCampaign', {});
  const states = new Map(threads.map(({ document }) => [document.id, document.state]));
  return (
    channels
      .map(({ document: channel }) => ({ channel, state: states.get(channel.id) ?? ('offered' as const) }))
      // Nothing can be answered under a message of a group chat.
      .filter(({ channel }) => !channel.group)
      .filter(({ channel, state }) => channel.present || state === 'following' || state === 'lost')
      .toSorted((one, other) => (channelName(one.channel) < channelName(other.channel) ? -1 : 1))
  );
}
