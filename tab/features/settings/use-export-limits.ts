import { useQueryClient } from '@tanstack/react-query';
import type { ExportLimitsView } from '../../../src/contract/export-limit-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const name = 'GET /api/workspaces/:workspaceId/export-limits';

/** From how much on taking along is told of, and saying it anew. */
export function useExportLimits() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  return {
    read: useRead(name, { params }),
    save: async (body: ExportLimitsView): Promise<void> => {
      const saved = await client.call('PATCH /api/workspaces/:workspaceId/export-limits', { params, body });
      queries.setQueryData(readKey(name, { params }), saved);
    },
  };
}
