import { useQueryClient } from '@tanstack/react-query';
import type { ApprovalView } from '../../../src/contract/views.ts';
import type { Decide, SubmitForApproval } from '../../../src/contract/requests.ts';
import { type Answered, useAnswered, useKeepRequest } from '../../data/approval-answers.ts';
import { useClient } from '../../data/client.ts';
import { problemIn } from '../../data/problem.ts';

/** Answers a request. */
export function useDecide({
  id: requestId,
  campaignId,
}: Pick<ApprovalView, 'id' | 'campaignId'>): (body: Decide) => Promise<Answered> {
  const client = useClient();
  const answered = useAnswered();
  const params = { campaignId, requestId };
  return (body) =>
    answered(client.call('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', { params, body }));
}

/** Asks for approval. Throws what the service refuses; after `stale` the campaign is read again, so that it can be looked at. */
export function useSubmit(campaignId: string): (body: SubmitForApproval) => Promise<ApprovalView> {
  const client = useClient();
  const queries = useQueryClient();
  const keep = useKeepRequest();
  return async (body) => {
    try {
      const request = await client.call('POST /api/campaigns/:campaignId/approvals', {
        params: { campaignId },
        body,
      });
      keep(request);
      return request;
    } catch (error) {
      if (problemIn(error)?.code === 'stale') {
        await queries.invalidateQueries({ queryKey: ['GET /api/campaigns/:campaignId', { campaignId }] });
      }
      throw error;
    }
  };
}
