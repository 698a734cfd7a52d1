import { useQueryClient } from '@tanstack/react-query';
import type { AccessView } from '../../src/contract/access-endpoints.ts';
import type { Ask } from './client.ts';
import { useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';

const name = 'GET /api/campaigns/:campaignId/access';

type Body<N extends 'POST /api/campaigns/:campaignId/grants'> = NonNullable<Ask<N>['body']>;

/** Who has access to a campaign for a time, once somebody wants to see it, and what changes that. */
export function useAccess(campaignId: string, isWanted: boolean) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId };
  const read = useRead(name, { params }, isWanted);
  const shown = (view: AccessView): void => {
    queries.setQueryData(readKey(name, { params }), view);
  };
  return {
    read,
    give: async (body: Body<'POST /api/campaigns/:campaignId/grants'>) =>
      shown(await client.call('POST /api/campaigns/:campaignId/grants', { params, body })),
    end: async (grantId: string) =>
      shown(
        await client.call('DELETE /api/campaigns/:campaignId/grants/:grantId', {
          params: { ...params, grantId },
        }),
      ),
    extend: async (grantId: string, until: string) =>
      shown(
        await client.call('PATCH /api/campaigns/:campaignId/grants/:grantId', {
          params: { ...params, grantId },
          body: { until },
        }),
      ),
    setGuestEnd: async (personId: string, until: string) =>
      shown(
        await client.call('PUT /api/campaigns/:campaignId/guests/:personId/end', {
          params: { ...params, personId },
          body: { until },
        }),
      ),
    answer: async (
      requestId: string,
      body: NonNullable<Ask<'POST /api/campaigns/:campaignId/access-requests/:requestId/answer'>['body']>,
    ) =>
      shown(
        await client.call('POST /api/campaigns/:campaignId/access-requests/:requestId/answer', {
          params: { ...params, requestId },
          body,
        }),
      ),
  };
}

export type Access = ReturnType<typeof useAccess>;

/** Asks to see a campaign that is closed to the reader. */
export function useAskForAccess(campaignId: string): (reason: string) => Promise<void> {
  const client = useClient();
  return async (reason) => {
    await client.call('POST /api/campaigns/:campaignId/access-requests', {
      params: { campaignId },
      body: { reason },
    });
  };
}
