import type { ApprovalView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import { decideApproval } from '../usecases/approvals/decide.ts';
import type { FoundRequest } from '../usecases/approvals/find.ts';
import { type SeenRequest, listApprovals, seeRequest } from '../usecases/approvals/seen.ts';
import { submitForApproval } from '../usecases/approvals/submit.ts';
import { withdrawApproval } from '../usecases/approvals/withdraw.ts';
import type { Routes } from './routes.ts';

type ApprovalEndpoint =
  | 'GET /api/campaigns/:campaignId/approvals'
  | 'POST /api/campaigns/:campaignId/approvals'
  | 'POST /api/campaigns/:campaignId/approvals/:requestId/decisions'
  | 'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal';

/** Approvals over HTTP. A refused answer carries the request as it stands now. */
export const approvalRoutes: Routes<ApprovalEndpoint> = {
  async 'GET /api/campaigns/:campaignId/approvals'({ doors, actor, params }) {
    const seen = await listApprovals(doors, actor, params.campaignId);
    return isRefusal(seen) ? seen : seen.map(viewOf);
  },

  async 'POST /api/campaigns/:campaignId/approvals'({ doors, actor, params, body }) {
    const submitted = await submitForApproval(doors, actor, { ...params, ...body });
    return isRefusal(submitted) ? submitted : view(doors, actor, submitted);
  },

  async 'POST /api/campaigns/:campaignId/approvals/:requestId/decisions'({ doors, actor, params, body }) {
    const decided = await decideApproval(doors, actor, { ...params, ...body });
    if (isRefusal(decided)) return decided;
    const { refusal, found } = decided;
    if (!refusal) return view(doors, actor, found);
    const since = refusal.refused === 'changedSinceShown' ? body.revisionShown : undefined;
    return { refusal, current: await view(doors, actor, found, since) };
  },

  async 'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal'({ doors, actor, params, body }) {
    const withdrawn = await withdrawApproval(doors, actor, { ...params, ...body });
    return isRefusal(withdrawn) ? withdrawn : view(doors, actor, withdrawn);
  },
};

async function view(doors: Doors, actor: Actor, found: FoundRequest, since?: number): Promise<ApprovalView> {
  return viewOf(await seeRequest(doors, actor, found, since));
}

function viewOf({ found, request, verbs, canWithdraw, changes }: SeenRequest): ApprovalView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, shown: _shown, ...fields } = request;
  return { ...fields, version: found.version, verbs: [...verbs], canWithdraw, changes: [...changes] };
}
