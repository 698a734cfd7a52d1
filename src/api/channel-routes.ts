import type { FollowingChannelView } from '../contract/channel-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import { followCampaign, unfollowCampaign } from '../usecases/threads/follow.ts';
import { type ChannelLine, listChannels } from '../usecases/threads/list.ts';
import type { Routes } from './routes.ts';

type Handled = 'GET /api/campaigns/:campaignId/channels' | 'POST /api/campaigns/:campaignId/channels';

export const channelRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/channels'({ doors, actor, params: { campaignId } }) {
    return listed(doors, actor, campaignId);
  },

  async 'POST /api/campaigns/:campaignId/channels'({ doors, actor, params: { campaignId }, body }) {
    const { channelId, follows } = body;
    const change = follows ? followCampaign : unfollowCampaign;
    const done = await change(doors, actor, { campaignId, channelId });
    return isRefusal(done) ? done : listed(doors, actor, campaignId);
  },
};

async function listed(
  doors: Doors,
  actor: Actor,
  campaignId: string,
): Promise<FollowingChannelView[] | Refusal> {
  const lines = await listChannels(doors, actor, campaignId);
  return isRefusal(lines) ? lines : lines.map(viewOf);
}

function viewOf({ channel, state }: ChannelLine): FollowingChannelView {
  const { id, teamName, name, conversationId, present } = channel;
  return { id, teamName, name, conversationId, state, present };
}
