import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MakeLink } from '../../../src/contract/link-endpoints.ts';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';

const name = 'GET /api/campaigns/:campaignId/approvals/:requestId/links';

/** The links of a request, and what changes them; `make` gives the address, which is told this once. */
export function useLinks({ campaignId, id: requestId }: Pick<ApprovalView, 'campaignId' | 'id'>) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId, requestId };
  const read = useQuery({ ...reading(client, name, { params }), staleTime: 0 });
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: readKey(name, { params }) });
  return {
    read,
    make: async (body: z.input<typeof MakeLink>): Promise<string> => {
      const made = await client.call('POST /api/campaigns/:campaignId/approvals/:requestId/links', {
        params,
        body,
      });
      await readAgain();
      return new URL(made.path, location.origin).href;
    },
    revoke: async (linkId: string): Promise<void> => {
      await client.call('POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation', {
        params: { ...params, linkId },
      });
      await readAgain();
    },
  };
}
export type Links = ReturnType<typeof useLinks>;
