import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ConvertRequest, TurnRequest, WorkRequestView } from '../../../src/contract/intake-endpoints.ts';
import type { WorkBrief } from '../../../src/domain/work-request.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const listName = 'GET /api/workspaces/:workspaceId/requests';
const oneName = 'GET /api/workspaces/:workspaceId/requests/:workRequestId';
const queuesName = 'GET /api/workspaces/:workspaceId/request-queues';

export type WhichRequests = 'open' | 'ended';

/** Requests that I may see, page after page. */
export function useRequests(which: WhichRequests) {
  const client = useClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  return useInfiniteQuery({
    queryKey: [listName, params, { which, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      client.call(listName, {
        params,
        query: { which, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useRequest(workRequestId: string) {
  const { workspace } = useSession();
  return useRead(oneName, { params: { workspaceId: workspace.id, workRequestId } });
}

export function useQueues() {
  const { workspace } = useSession();
  return useRead(queuesName, { params: { workspaceId: workspace.id } });
}

/** What is done about requests; each answer takes the place of what was read. */
export function useRequestActs() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const workspaceId = workspace.id;
  const keep = async (view: WorkRequestView): Promise<WorkRequestView> => {
    queries.setQueryData(readKey(oneName, { params: { workspaceId, workRequestId: view.id } }), view);
    await queries.invalidateQueries({ queryKey: [listName] });
    return view;
  };
  return {
    ask: async (once: string, brief: WorkBrief): Promise<WorkRequestView> =>
      keep(
        await client.call('POST /api/workspaces/:workspaceId/requests', {
          params: { workspaceId },
          body: { once, brief },
        }),
      ),
    turn: async (workRequestId: string, body: z.infer<typeof TurnRequest>): Promise<WorkRequestView> =>
      keep(
        await client.call('POST /api/workspaces/:workspaceId/requests/:workRequestId/turns', {
          params: { workspaceId, workRequestId },
          body,
        }),
      ),
    convert: async (workRequestId: string, body: z.infer<typeof ConvertRequest>): Promise<WorkRequestView> =>
      keep(
        await client.call('POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion', {
          params: { workspaceId, workRequestId },
          body,
        }),
      ),
    saveQueues: async (queues: Queues): Promise<void> => {
      const saved = await client.call('PUT /api/workspaces/:workspaceId/request-queues', {
        params: { workspaceId },
        body: { queues },
      });
      queries.setQueryData(readKey(queuesName, { params: { workspaceId } }), saved);
    },
  };
}

export type Queues = NonNullable<ReturnType<typeof useQueues>['data']>['queues'];
