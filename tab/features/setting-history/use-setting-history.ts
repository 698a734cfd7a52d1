import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SettingKind } from '../../../src/domain/setting-change.ts';
import { useClient } from '../../data/client.ts';
import { reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const changes = 'GET /api/workspaces/:workspaceId/settings/changes';
const foresee = 'GET /api/workspaces/:workspaceId/settings/changes/:sequence';
const start: string | null = null;

/** What was changed in the settings, page by page; read anew whenever somebody comes here. */
export function useSettingHistory(kind: SettingKind | undefined) {
  const client = useClient();
  const params = { workspaceId: useSession().workspace.id };
  return useInfiniteQuery({
    queryKey: [changes, params, { kind }] as const,
    queryFn: ({ pageParam, signal }) =>
      client.call(changes, {
        params,
        query: { ...(kind && { kind }), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: start,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** What putting a change back would do now, and doing it; whatever is shown elsewhere is read again after that. */
export function useRollBack(sequence: number) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id, sequence: String(sequence) };
  return {
    /** Asked once for each time that it is looked at: what is shown is what is confirmed. */
    foreseen: useQuery({
      ...reading(client, foresee, { params }),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
    rollBack: async (reason: string, over: string | null): Promise<void> => {
      await client.call('POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back', {
        params,
        body: { reason, over },
      });
      await queries.invalidateQueries();
    },
  };
}
