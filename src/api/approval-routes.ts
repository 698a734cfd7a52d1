import type { Actor } from '../domain/actor.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import { addApproverTo } from '../usecases/approvals/add-approver.ts';
import { askToReopenApproval } from '../usecases/approvals/ask-to-reopen.ts';
import { copyApproval } from '../usecases/approvals/copy.ts';
import { decideApproval } from '../usecases/approvals/decide.ts';
import type { FoundRequest } from '../usecases/approvals/find.ts';
import { nameApprovalPoint } from '../usecases/approvals/name-point.ts';
import { overrideApproval } from '../usecases/approvals/override.ts';
import { reopenApproval } from '../usecases/approvals/reopen.ts';
import { returnApproval } from '../usecases/approvals/return.ts';
import { listApprovals, readApproval, seeRequest } from '../usecases/approvals/seen.ts';
import { settleApprovalPoint } from '../usecases/approvals/settle-point.ts';
import { submitForApproval } from '../usecases/approvals/submit.ts';
import { transferApproval } from '../usecases/approvals/transfer.ts';
import { undoAnswer } from '../usecases/approvals/undo.ts';
import { urgeApprover } from '../usecases/approvals/urge.ts';
import { withdrawApproval } from '../usecases/approvals/withdraw.ts';
import type { approvalEndpoints } from '../contract/approval-endpoints.ts';
import { approvalView } from './approval-view.ts';
import type { Routes } from './routes.ts';

type ApprovalEndpoint = Extract<
  keyof typeof approvalEndpoints,
  `${string}/api/campaigns/:campaignId/approvals${string}`
>;

/** Approvals over HTTP: one use case per call. A refused answer carries the request as it stands now. */
export const approvalRoutes: Routes<ApprovalEndpoint> = {
  async 'GET /api/campaigns/:campaignId/approvals'({ doors, actor, params }) {
    const seen = await listApprovals(doors, actor, params.campaignId);
    return isRefusal(seen) ? seen : seen.map(approvalView);
  },

  async 'GET /api/campaigns/:campaignId/approvals/:requestId'({ doors, actor, params }) {
    const seen = await readApproval(doors, actor, params);
    return isRefusal(seen) ? seen : approvalView(seen);
  },

  'POST /api/campaigns/:campaignId/approvals': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await submitForApproval(doors, actor, { ...params, ...body })),

  async 'POST /api/campaigns/:campaignId/approvals/:requestId/decisions'({ doors, actor, params, body }) {
    const decided = await decideApproval(doors, actor, { ...params, ...body });
    if (isRefusal(decided)) return decided;
    const { refusal, found } = decided;
    if (!refusal) return viewed(doors, actor, found);
    const since = refusal.refused === 'changedSinceShown' ? body.revisionShown : undefined;
    return { refusal, current: approvalView(await seeRequest(doors, actor, found, since)) };
  },

  'POST /api/campaigns/:campaignId/approvals/:requestId/undo': async ({ doors, actor, params }) =>
    viewed(doors, actor, await undoAnswer(doors, actor, params)),

  'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await withdrawApproval(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/transfer': async ({
    doors,
    actor,
    params,
    body: { fromId = actor.personId, ...body },
  }) => viewed(doors, actor, await transferApproval(doors, actor, { ...params, ...body, fromId })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/return': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await returnApproval(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/approvers': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await addApproverTo(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/copies': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await copyApproval(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/urging': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await urgeApprover(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/override': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await overrideApproval(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await reopenApproval(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening/wish': async ({ doors, actor, params }) =>
    viewed(doors, actor, await askToReopenApproval(doors, actor, params)),

  'POST /api/campaigns/:campaignId/approvals/:requestId/points': async ({ doors, actor, params, body }) =>
    viewed(doors, actor, await nameApprovalPoint(doors, actor, { ...params, ...body })),

  'POST /api/campaigns/:campaignId/approvals/:requestId/points/:pointId/settlement': async ({
    doors,
    actor,
    params,
    body,
  }) => viewed(doors, actor, await settleApprovalPoint(doors, actor, { ...params, ...body })),
};

async function viewed(doors: Doors, actor: Actor, answer: FoundRequest | Refusal) {
  return isRefusal(answer) ? answer : approvalView(await seeRequest(doors, actor, answer));
}
