import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MakeFeed } from '../../../src/contract/feed-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const name = 'GET /api/workspaces/:workspaceId/feeds';

/** My subscriptions here, and what changes them; `make` gives the address, which is told this once. */
export function useFeeds() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const read = useQuery({ ...reading(client, name, { params }), staleTime: 0 });
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: readKey(name, { params }) });
  return {
    read,
    make: async (body: MakeFeed): Promise<string> => {
      const made = await client.call('POST /api/workspaces/:workspaceId/feeds', { params, body });
      await readAgain();
      return new URL(made.path, location.origin).href;
    },
    revoke: async (feedId: string): Promise<void> => {
      await client.call('DELETE /api/workspaces/:workspaceId/feeds/:feedId', {
        params: { ...params, feedId },
      });
      await readAgain();
    },
  };
}
export type Feeds = ReturnType<typeof useFeeds>;
