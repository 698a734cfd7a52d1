import { useQueryClient } from '@tanstack/react-query';
import type { DeadlineWish } from '../../src/contract/calendar-change-endpoints.ts';
import type { TeamsView } from '../../src/contract/team-endpoints.ts';
import { useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';
import { useSession } from './session.ts';

const name = 'GET /api/workspaces/:workspaceId/teams';

/** The teams of the department, in its order, and saying them anew; whatever counts working time is asked again then. */
export function useTeams() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  return {
    read: useRead(name, { params }),
    save: async (wanted: TeamsView, deadlines: DeadlineWish): Promise<void> => {
      const body = { ...wanted, deadlines };
      const saved = await client.call('PUT /api/workspaces/:workspaceId/teams', { params, body });
      queries.setQueryData(readKey(name, { params }), saved);
      await queries.invalidateQueries({ queryKey: ['GET /api/workspaces/:workspaceId/days'] });
    },
  };
}
