import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { StartHandover } from '../../../src/contract/leaver-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const holdings = 'GET /api/workspaces/:workspaceId/people/:personId/holdings';
const one = 'GET /api/workspaces/:workspaceId/handovers/:handoverId';

/** While one runs, it is read again this often, in milliseconds. */
const glance = 700;

/** What is somebody's, and what hands it over. */
export function useLeaving(personId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const params = { workspaceId, personId };
  const read = useQuery({
    ...reading(client, holdings, { params }),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.handovers.some((each) => each.state === 'running') ? glance : false,
  });
  const readAgain = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: readKey(holdings, { params }) });
  return {
    read,
    start: async (body: z.input<typeof StartHandover>): Promise<void> => {
      await client.call('POST /api/workspaces/:workspaceId/people/:personId/handovers', { params, body });
      await readAgain();
    },
    stop: async (handoverId: string): Promise<void> => {
      await client.call('POST /api/workspaces/:workspaceId/handovers/:handoverId/stop', {
        params: { workspaceId, handoverId },
      });
      await readAgain();
    },
  };
}
export type Leaving = ReturnType<typeof useLeaving>;

/** What became of each thing of one hand-over. */
export function useHandover(handoverId: string, isOpen: boolean) {
  const client = useClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id, handoverId };
  return useQuery({ ...reading(client, one, { params }), staleTime: 0, enabled: isOpen });
}
