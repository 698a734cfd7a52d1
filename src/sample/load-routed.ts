import type { ApprovalRequest } from '../domain/approval.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { decideApproval } from '../usecases/approvals/decide.ts';
import { findRequest } from '../usecases/approvals/find.ts';
import { returnApproval } from '../usecases/approvals/return.ts';
import { routesOf } from '../usecases/approvals/routes.ts';
import { saveRoute } from '../usecases/approvals/save-route.ts';
import { submitForApproval } from '../usecases/approvals/submit.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { workspace } from './department.ts';
import { actorNamed, granted } from './people-of-sample.ts';
import { type RoutedApproval, routedApprovals, routeOwner, routeWithCounsel } from './route-with-counsel.ts';

/** Saves the department's own route and brings its requests to where they stand; what was done already is left out. */
export async function loadRouted(doors: Doors, tenantId: string): Promise<void> {
  const routes = await routesOf(doors.store, tenantId, workspace.id);
  if (!routes.some(({ routeId }) => routeId === routeWithCounsel.routeId)) {
    const owner = await actorNamed(doors, tenantId, routeOwner);
    granted(
      await saveRoute(doors, owner, { workspaceId: workspace.id, draft: routeWithCounsel, basedOn: 0 }),
    );
  }
  for (const approval of routedApprovals) await sendAlong(doors, tenantId, approval);
}

async function sendAlong(
  doors: Doors,
  tenantId: string,
  { code, requester, note, acts }: RoutedApproval,
): Promise<void> {
  const campaignId = await campaignIdOf(tenantId, workspace.id, code);
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const stored = await doors.store.get(partition, 'campaign', campaignId);
  const { document } = granted(
    await submitForApproval(doors, await actorNamed(doors, tenantId, requester), {
      campaignId,
      once: `sample-${code}`,
      ifVersion: stored?.version ?? '',
      approverIds: [],
      mode: 'any',
      routeId: routeWithCounsel.routeId,
      dueAt: null,
      note,
    }),
  );
  for (const act of acts) await happen(doors, tenantId, { campaignId, requestId: document.id }, act);
}

async function happen(
  doors: Doors,
  tenantId: string,
  which: { readonly campaignId: string; readonly requestId: string },
  act: RoutedApproval['acts'][number],
): Promise<void> {
  const actor = await actorNamed(doors, tenantId, act.byId);
  const { document } = granted(await findRequest(doors, actor, which));
  if (isReturned(document)) return;
  const { comment } = act;
  if (act.did === 'returned') {
    granted(await returnApproval(doors, actor, { ...which, stageId: act.to, comment }));
    return;
  }
  const { revision: revisionShown, round } = document;
  const answer = { ...which, verb: 'approve', revisionShown, round, comment } as const;
  const { refusal } = granted(await decideApproval(doors, actor, answer));
  if (refusal && !hasAnswered(document, act.byId)) granted(refusal);
}

const decisionsIn = ({ stages }: ApprovalRequest) => stages.flatMap(({ decisions }) => decisions);

const isReturned = (request: ApprovalRequest): boolean =>
  decisionsIn(request).some(({ withdrawn }) => withdrawn !== null);

const hasAnswered = (request: ApprovalRequest, personId: string): boolean =>
  decisionsIn(request).some((decision) => decision.personId === personId);
