import type { ApprovalView, UrgingView } from '../../src/contract/views.ts';
import { type Answered, useAnswered } from './approval-answers.ts';
import { useClient } from './client.ts';
import { serviceNow } from './clock.ts';
import { useSession } from './session.ts';

/** How often somebody was urged, and from when it is possible again. */
export interface Urging extends UrgingView {
  readonly tooSoon: boolean;
}

/** What the service says of everybody whom the reader can urge, held against its clock. */
export function useUrgings(): (request: Pick<ApprovalView, 'urging'>) => readonly Urging[] {
  const { now } = useSession().me;
  return ({ urging }) =>
    urging.map((each) => ({
      ...each,
      tooSoon: each.againAt !== null && Date.parse(each.againAt) > serviceNow(now),
    }));
}

/** Urges one person who is asked. */
export function useUrge(): (
  request: Pick<ApprovalView, 'id' | 'campaignId'>,
  toId: string,
) => Promise<Answered> {
  const client = useClient();
  const answered = useAnswered();
  return ({ id: requestId, campaignId }, toId) => {
    const params = { campaignId, requestId };
    const call = 'POST /api/campaigns/:campaignId/approvals/:requestId/urging';
    return answered(client.call(call, { params, body: { toId } }));
  };
}
