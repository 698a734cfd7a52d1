import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../data/client.ts';

const name = 'GET /api/campaigns/:campaignId/history';

/** The history page by page; the key names the campaign, so that a live notice reads it again. */
export function useHistory(campaignId: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [name, { campaignId }, { paged: true }] as const,
    queryFn: ({ pageParam, signal }) =>
      client.call(name, {
        params: { campaignId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
