import { z } from 'zod';
import { Id } from '../domain/person.ts';
import type { Endpoint } from './endpoint.ts';

/** A channel in Teams, as those see it who decide whether it follows a campaign. */
export const FollowingChannelView = z.strictObject({
  id: Id,
  /** Empty where Teams never told them. */
  teamName: z.string(),
  name: z.string(),
  /** As Teams names it to a tab in it. */
  conversationId: z.string(),
  /** `lost`: it followed until the bot was removed from it. */
  state: z.enum(['offered', 'following', 'unfollowed', 'lost']),
  /** Whether the bot is in it now. */
  present: z.boolean(),
});
export type FollowingChannelView = z.infer<typeof FollowingChannelView>;

const channels = z.array(FollowingChannelView);

export const channelEndpoints = {
  'GET /api/campaigns/:campaignId/channels': {
    summary: 'Channels in Teams that follow this campaign or can, for those who may edit it',
    reply: channels,
  },
  'POST /api/campaigns/:campaignId/channels': {
    summary: 'Let a channel follow this campaign in a thread of its own, or end that',
    body: z.strictObject({ channelId: Id, follows: z.boolean() }),
    reply: channels,
  },
} as const satisfies Record<string, Endpoint>;
