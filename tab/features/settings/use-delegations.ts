import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Delegate } from '../../../src/contract/requests.ts';
import type { DelegationView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';

const name = 'GET /api/workspaces/:workspaceId/people/:personId/delegations';

/** Who stands in for somebody, and what changes it. */
export function useDelegations(workspaceId: string, personId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId, personId };
  const read = useRead(name, { params });
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: readKey(name, { params }) });
  return {
    read,
    add: async (body: z.input<typeof Delegate>): Promise<void> => {
      await client.call('POST /api/workspaces/:workspaceId/people/:personId/delegations', { params, body });
      await readAgain();
    },
    end: async ({ id: delegationId }: DelegationView): Promise<void> => {
      await client.call('DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId', {
        params: { ...params, delegationId },
      });
      await readAgain();
    },
  };
}
export type Delegations = ReturnType<typeof useDelegations>;
