import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MakeViewLink } from '../../../src/contract/view-link-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const name = 'GET /api/workspaces/:workspaceId/view-links';

/** My read-only links here, and what changes them; `make` gives the address, which is told this once. */
export function useViewLinks() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const read = useQuery({ ...reading(client, name, { params }), staleTime: 0 });
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: readKey(name, { params }) });
  return {
    read,
    make: async (body: MakeViewLink): Promise<string> => {
      const made = await client.call('POST /api/workspaces/:workspaceId/view-links', { params, body });
      await readAgain();
      return new URL(made.path, location.origin).href;
    },
    revoke: async (linkId: string): Promise<void> => {
      await client.call('DELETE /api/workspaces/:workspaceId/view-links/:linkId', {
        params: { ...params, linkId },
      });
      await readAgain();
    },
  };
}
export type ViewLinks = ReturnType<typeof useViewLinks>;
