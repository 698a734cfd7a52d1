import { useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';

const name = 'GET /api/campaigns/:campaignId/channels';

/** The channels that follow a campaign or can, once somebody wants to see them, and what changes that. */
export function useFollowing(campaignId: string, isWanted: boolean) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId };
  const read = useRead(name, { params }, isWanted);
  return {
    read,
    change: async (channelId: string, follows: boolean): Promise<void> => {
      const channels = await client.call('POST /api/campaigns/:campaignId/channels', {
        params,
        body: { channelId, follows },
      });
      queries.setQueryData(readKey(name, { params }), channels);
    },
  };
}
