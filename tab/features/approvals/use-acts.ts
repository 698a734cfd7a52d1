import { ApprovalView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { type Answered, useAnswered } from '../../data/approval-answers.ts';

/** What somebody can do about a request besides answering it. */
export const actNames = [
  'undo',
  'withdraw',
  'transfer',
  'addApprover',
  'returnTo',
  'copy',
  'override',
  'reopen',
  'askToReopen',
  'object',
] as const;
export type ActName = (typeof actNames)[number];

/** What the form of an act asks for; each act takes what it needs. */
export interface GivenAct {
  readonly fromId: string;
  readonly toId: string;
  readonly stageId: string;
  readonly where: 'before' | 'after' | 'beside';
  readonly verb: 'approve' | 'reject';
  readonly words: string;
}

/** Settles a point: it is done, or answered in words. */
export interface GivenSettlement {
  readonly pointId: string;
  readonly how: 'resolved' | 'answered';
  readonly words: string;
}

const root = 'POST /api/campaigns/:campaignId/approvals/:requestId';

/** Does one of these; whatever comes back, the screen shows the truth. */
export function useActs({
  id: requestId,
  campaignId,
  round,
  revision,
}: Pick<ApprovalView, 'id' | 'campaignId' | 'round' | 'revision'>) {
  const client = useClient();
  const answered = useAnswered();
  const params = { campaignId, requestId };

  const calls: Record<ActName, (given: GivenAct) => Promise<ApprovalView>> = {
    undo: () => client.call(`${root}/undo`, { params }),
    withdraw: ({ words }) => client.call(`${root}/withdrawal`, { params, body: { reason: words } }),
    transfer: ({ fromId, toId, words }) =>
      client.call(`${root}/transfer`, {
        params,
        body: { ...(fromId && { fromId }), toId, comment: words },
      }),
    addApprover: ({ toId, where, words }) =>
      client.call(`${root}/approvers`, { params, body: { toId, where, comment: words } }),
    returnTo: ({ stageId, words }) =>
      client.call(`${root}/return`, { params, body: { stageId, comment: words } }),
    copy: ({ toId, words }) => client.call(`${root}/copies`, { params, body: { toId, comment: words } }),
    override: ({ verb, words }) => client.call(`${root}/override`, { params, body: { verb, reason: words } }),
    reopen: ({ stageId, words }) =>
      client.call(`${root}/reopening`, {
        params,
        body: { ...(stageId && { stageId }), reason: words },
      }),
    askToReopen: () => client.call(`${root}/reopening/wish`, { params }),
    object: ({ words }) =>
      client.call(`${root}/decisions`, {
        params,
        body: { verb: 'reject', round, revisionShown: revision, comment: words },
      }),
  };
  return {
    act: (name: ActName, given: GivenAct): Promise<Answered> => answered(calls[name](given)),
    namePoint: (body: { readonly text: string; readonly anchor: string | null }): Promise<Answered> =>
      answered(client.call(`${root}/points`, { params, body })),
    settle: ({ pointId, ...body }: GivenSettlement): Promise<Answered> =>
      answered(client.call(`${root}/points/:pointId/settlement`, { params: { ...params, pointId }, body })),
  };
}
