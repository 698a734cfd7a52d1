import { useQueryClient } from '@tanstack/react-query';
import type { RouteDraft } from '../../../src/contract/requests.ts';
import type { RouteView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const name = 'GET /api/workspaces/:workspaceId/routes';

/** The routes of the workspace, and saving one as its next version. */
export function useRoutes() {
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const read = useRead(name, { params });
  return {
    read,
    readAgain: (): Promise<void> => queries.invalidateQueries({ queryKey: readKey(name, { params }) }),
    save: async (route: RouteDraft, basedOn: number): Promise<RouteView> => {
      const saved = await client.call('POST /api/workspaces/:workspaceId/routes', {
        params,
        body: { basedOn, route },
      });
      queries.setQueryData<RouteView[]>(readKey(name, { params }), (known = []) =>
        [...known.filter(({ routeId }) => routeId !== saved.routeId), saved].toSorted(
          (one, other) => one.place - other.place,
        ),
      );
      return saved;
    },
  };
}
