import { useQueryClient } from '@tanstack/react-query';
import type { ConflictRuleView } from '../../../src/contract/conflict-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const name = 'GET /api/workspaces/:workspaceId/conflict-rule';

/** What is looked for in plans, and saying it anew; what is found is another then. */
export function useConflictRule() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  return {
    read: useRead(name, { params }),
    save: async (body: ConflictRuleView): Promise<void> => {
      const saved = await client.call('PATCH /api/workspaces/:workspaceId/conflict-rule', { params, body });
      queries.setQueryData(readKey(name, { params }), saved);
      await queries.invalidateQueries({
        predicate: ({ queryKey: [read] }) => typeof read === 'string' && read.endsWith('/conflicts'),
      });
    },
  };
}
