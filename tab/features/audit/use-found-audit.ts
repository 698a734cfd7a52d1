import { useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../../data/client.ts';

export interface AuditWish {
  readonly from: string;
  readonly to: string;
  readonly personId?: string | undefined;
  readonly kind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly campaignId?: string | undefined;
}

/** The record page by page; read anew whenever somebody comes here. */
export function useFoundAudit(wish: AuditWish) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['GET /api/audit', wish] as const,
    queryFn: ({ pageParam, signal }) =>
      client.call('GET /api/audit', {
        query: { ...wish, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}
