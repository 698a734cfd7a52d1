import { useQueryClient } from '@tanstack/react-query';
import type { ActView, SecondPersonView } from '../../src/contract/second-person-endpoints.ts';
import { type Ask, useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';
import { useSession } from './session.ts';

const ofCampaign = 'GET /api/campaigns/:campaignId/pending-acts';
const ofDepartment = 'GET /api/workspaces/:workspaceId/pending-acts';
const mine = 'GET /api/me/pending-acts';
const rule = 'GET /api/workspaces/:workspaceId/second-person';

export type ActAnswer = NonNullable<
  Ask<'POST /api/campaigns/:campaignId/pending-acts/:actId/answer'>['body']
>;

/** What waits for a second person anywhere, for one's list of work. */
export function useMyActs() {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useRead(mine);
  return {
    acts: data?.acts ?? [],
    answer: async ({ id: actId, workspaceId, campaignId }: ActView, body: ActAnswer): Promise<void> => {
      try {
        await (campaignId === null
          ? client.call('POST /api/workspaces/:workspaceId/pending-acts/:actId/answer', {
              params: { workspaceId, actId },
              body,
            })
          : client.call('POST /api/campaigns/:campaignId/pending-acts/:actId/answer', {
              params: { campaignId, actId },
              body,
            }));
      } finally {
        await queries.invalidateQueries({ queryKey: [mine] });
      }
    },
  };
}

/** What waits for a second person in a campaign, and the answers to it. */
export function useCampaignActs(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const params = { campaignId };
  const { data } = useRead(ofCampaign, { params });
  return {
    acts: data?.acts ?? [],
    answer: async ({ id: actId }: ActView, body: ActAnswer): Promise<void> => {
      const name = 'POST /api/campaigns/:campaignId/pending-acts/:actId/answer';
      try {
        await client.call(name, { params: { campaignId, actId }, body });
      } finally {
        await queries.invalidateQueries({ queryKey: readKey(ofCampaign, { params }) });
      }
    },
  };
}

/** The same beside the campaigns, for whoever manages the department. */
export function useDepartmentActs() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  const { data } = useRead(ofDepartment, { params });
  return {
    acts: data?.acts ?? [],
    answer: async ({ id: actId }: ActView, body: ActAnswer): Promise<void> => {
      const name = 'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer';
      try {
        await client.call(name, { params: { ...params, actId }, body });
      } finally {
        await queries.invalidateQueries({ queryKey: readKey(ofDepartment, { params }) });
        await queries.invalidateQueries({ queryKey: readKey(rule, { params }) });
      }
    },
  };
}

/** For what the department wants a second person, and what changes that. */
export function useSecondPersonRule() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  return {
    read: useRead(rule, { params }),
    save: async (body: SecondPersonView): Promise<void> => {
      try {
        const saved = await client.call('PATCH /api/workspaces/:workspaceId/second-person', { params, body });
        queries.setQueryData(readKey(rule, { params }), saved);
      } finally {
        await queries.invalidateQueries({ queryKey: readKey(ofDepartment, { params }) });
      }
    },
  };
}
