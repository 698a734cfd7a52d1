import { useQueryClient } from '@tanstack/react-query';
import type { OccasionView } from '../../../src/contract/moment-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import type { OccasionContent, OccasionRow, RowFate } from '../../../src/domain/occasion.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';

/** What changes the department's own dates. */
export function useOccasions() {
  const client = useClient();
  const queries = useQueryClient();
  const { actor, workspace } = useSession();
  const { deleted } = useTrash();
  const workspaceId = workspace.id;
  const readAgain = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && (name.includes('/moments') || name.includes('/occasions')),
    });
  return {
    mayEdit: may(actor, 'occasion.edit', { workspaceId }),
    mayRead: may(actor, 'occasion.read', { workspaceId }),
    add: async (once: string, content: OccasionContent): Promise<OccasionView> => {
      const added = await client.call('POST /api/workspaces/:workspaceId/occasions', {
        params: { workspaceId },
        body: { once, ...content },
      });
      await readAgain();
      return added;
    },
    edit: async ({ id, version }: OccasionView, edit: OccasionContent): Promise<void> => {
      await client.call('PATCH /api/workspaces/:workspaceId/occasions/:occasionId', {
        params: { workspaceId, occasionId: id },
        body: { ifVersion: version, edit },
      });
      await readAgain();
    },
    remove: async ({ id, name }: OccasionView): Promise<void> => {
      await client.call('DELETE /api/workspaces/:workspaceId/occasions/:occasionId', {
        params: { workspaceId, occasionId: id },
      });
      await deleted({ campaignId: null, noun: 'occasion', targetId: id, name });
    },
    takeIn: async (fileName: string, rows: readonly OccasionRow[], write: boolean): Promise<RowFate[]> => {
      const { fates } = await client.call('POST /api/workspaces/:workspaceId/occasions/file', {
        params: { workspaceId },
        body: { fileName, rows: [...rows], write },
      });
      if (write) await readAgain();
      return fates;
    },
  };
}
export type Occasions = ReturnType<typeof useOccasions>;
