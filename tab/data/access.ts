import { useQueryClient } from '@tanstack/react-query';
import type { AccessView } from '../../src/contract/access-endpoints.ts';
import type { Ask } from './client.ts';
import { useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';

/** One campaign, or everything of a department. */
export type AccessWhere = { readonly campaignId: string } | { readonly workspaceId: string };

type Give = NonNullable<Ask<'POST /api/campaigns/:campaignId/grants'>['body']>;
type Answer = NonNullable<Ask<'POST /api/campaigns/:campaignId/access-requests/:requestId/answer'>['body']>;

const ofCampaign = 'GET /api/campaigns/:campaignId/access';
const ofDepartment = 'GET /api/workspaces/:workspaceId/access';

/** Who has access to a campaign for a time, once somebody wants to see it, and what changes that. */
export function useAccess(campaignId: string, isWanted: boolean) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId };
  const read = useRead(ofCampaign, { params }, isWanted);
  const shown = (view: AccessView): void => {
    queries.setQueryData(readKey(ofCampaign, { params }), view);
  };
  return {
    where: params,
    read,
    give: async (body: Give) =>
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
    answer: async (requestId: string, body: Answer) =>
      shown(
        await client.call('POST /api/campaigns/:campaignId/access-requests/:requestId/answer', {
          params: { ...params, requestId },
          body,
        }),
      ),
  };
}

/** Who has access to everything of a department for a time, and what changes that. It has neither guests nor wishes. */
export function useDepartmentAccess(workspaceId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId };
  const read = useRead(ofDepartment, { params });
  const shown = (view: AccessView): void => {
    queries.setQueryData(readKey(ofDepartment, { params }), view);
  };
  return {
    where: params,
    read,
    give: async (body: Give) =>
      shown(await client.call('POST /api/workspaces/:workspaceId/grants', { params, body })),
    end: async (grantId: string) =>
      shown(
        await client.call('DELETE /api/workspaces/:workspaceId/grants/:grantId', {
          params: { ...params, grantId },
        }),
      ),
    extend: async (grantId: string, until: string) =>
      shown(
        await client.call('PATCH /api/workspaces/:workspaceId/grants/:grantId', {
          params: { ...params, grantId },
          body: { until },
        }),
      ),
  };
}

export type CampaignAccess = ReturnType<typeof useAccess>;
export type DepartmentAccess = ReturnType<typeof useDepartmentAccess>;
export type Access = CampaignAccess | DepartmentAccess;

/** People of the organisation by the beginning of their name, for whoever may give access; undefined until found. */
export function useAccessPeople(where: AccessWhere, wanted: string) {
  const isLong = wanted.length >= 2;
  const query = { text: wanted };
  const inCampaign = 'campaignId' in where;
  const campaign = useRead(
    'GET /api/campaigns/:campaignId/access/people',
    { params: { campaignId: inCampaign ? where.campaignId : '' }, query },
    isLong && inCampaign,
  );
  const department = useRead(
    'GET /api/workspaces/:workspaceId/access/people',
    { params: { workspaceId: inCampaign ? '' : where.workspaceId }, query },
    isLong && !inCampaign,
  );
  return inCampaign ? campaign.data : department.data;
}

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
