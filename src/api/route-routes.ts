import type { approvalEndpoints } from '../contract/approval-endpoints.ts';
import type { ManyOutcomesView } from '../contract/views.ts';
import { refusalText } from '../contract/words/index.ts';
import type { Actor } from '../domain/actor.ts';
import { WantedSubject } from '../domain/approval-truth.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import { type OneOfMany, decideMany, transferMany, undoMany } from '../usecases/approvals/decide-many.ts';
import { delegateApprovals, endDelegation } from '../usecases/approvals/delegate.ts';
import { foreseeApproval } from '../usecases/approvals/foresee.ts';
import { readInbox } from '../usecases/approvals/inbox.ts';
import { readDelegations, stateOf } from '../usecases/approvals/read-delegations.ts';
import { readRoutes, tryRoute } from '../usecases/approvals/read-routes.ts';
import { saveRoute } from '../usecases/approvals/save-route.ts';
import { previewEdit } from '../usecases/campaigns/preview-edit.ts';
import { faultView, foreseenView, inboxLineView, routeView } from './approval-view.ts';
import { loadRoutes } from './load-routes.ts';
import { routeVersionRoutes } from './route-version-routes.ts';
import type { Routes } from './routes.ts';

type RouteEndpoint = Exclude<
  keyof typeof approvalEndpoints,
  `${string}/api/campaigns/:campaignId/approvals${string}`
>;

/** What stands around requests: the way before they are sent, many at a time, routes, and who stands in. */
export const routeRoutes: Routes<RouteEndpoint> = {
  'GET /api/me/approvals': async ({ doors, actor }) => (await readInbox(doors, actor)).map(inboxLineView),

  'POST /api/me/approvals/decisions': async ({ doors, actor, body }) =>
    outcomes(actor, await decideMany(doors, actor, body)),

  'POST /api/me/approvals/transfers': async ({ doors, actor, body }) =>
    outcomes(actor, await transferMany(doors, actor, body)),

  'POST /api/me/approvals/undo': async ({ doors, actor, body }) =>
    outcomes(actor, await undoMany(doors, actor, body.requests)),

  async 'GET /api/campaigns/:campaignId/foreseen-approval'({ doors, actor, params, query }) {
    const subject = subjectIn(query.subject);
    if (isRefusal(subject)) return subject;
    const way = await foreseeApproval(doors, actor, { ...params, routeId: query.routeId, subject });
    return isRefusal(way) ? way : foreseenView(way, way);
  },

  async 'POST /api/campaigns/:campaignId/edit-preview'({ doors, actor, params, body }) {
    const preview = await previewEdit(doors, actor, { ...params, ...body });
    if (isRefusal(preview)) return preview;
    const listed = ({ classes, personIds, ...stage }: (typeof preview.reopens)[number]) => ({
      ...stage,
      classes: [...classes],
      personIds: [...personIds],
    });
    return {
      reopens: preview.reopens.map(listed),
      keeps: preview.keeps.map(listed),
      outdates: preview.outdates,
    };
  },

  async 'GET /api/workspaces/:workspaceId/routes'({ doors, actor, params }) {
    const routes = await readRoutes(doors, actor, params.workspaceId);
    return isRefusal(routes) ? routes : routes.map(routeView);
  },

  async 'POST /api/workspaces/:workspaceId/routes'({ doors, actor, params, body }) {
    const { basedOn, route: draft } = body;
    const saved = await saveRoute(doors, actor, { ...params, draft, basedOn });
    if (!isRefusal(saved)) return routeView({ route: saved, faults: [] });
    const { faults, ...refusal } = saved;
    return faults ? { refusal, current: { faults: faults.map(faultView) } } : refusal;
  },

  async 'POST /api/workspaces/:workspaceId/routes/trial'({ doors, actor, params, body }) {
    const tried = await tryRoute(doors, actor, {
      ...params,
      ...body,
      route: { ...body.route, routeId: 'trial' },
    });
    return isRefusal(tried) ? tried : foreseenView(tried.route, tried);
  },

  ...routeVersionRoutes,
  ...loadRoutes,

  async 'GET /api/workspaces/:workspaceId/people/:personId/delegations'({ doors, actor, params }) {
    const found = await readDelegations(doors, actor, params);
    return isRefusal(found) ? found : found.map(({ delegation, state }) => ({ ...delegation, state }));
  },

  async 'POST /api/workspaces/:workspaceId/people/:personId/delegations'({ doors, actor, params, body }) {
    const { workspaceId, personId: fromId } = params;
    const set = await delegateApprovals(doors, actor, { workspaceId, fromId, ...body });
    return isRefusal(set) ? set : { ...set, state: stateOf(set, doors.clock.now()) };
  },

  async 'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId'(call) {
    const { doors, actor, params } = call;
    const { workspaceId, personId: fromId, delegationId } = params;
    const ended = await endDelegation(doors, actor, { workspaceId, fromId, delegationId });
    return isRefusal(ended) ? ended : undefined;
  },
};

/** Refusals in the reader's language, beside what was taken. */
function outcomes({ locale }: Actor, many: readonly OneOfMany[]): ManyOutcomesView {
  return {
    outcomes: many.map(({ campaignId, requestId, refusal, flags }) => ({
      campaignId,
      requestId,
      refusal: refusal ? { code: refusal.refused, said: refusalText(locale, refusal) } : null,
      flags: [...flags],
    })),
  };
}

/** What somebody thinks of submitting, as a query carries it. */
function subjectIn(text: string | undefined): WantedSubject | undefined | Refusal {
  if (text === undefined) return undefined;
  const { data } = WantedSubject.safeParse(asJson(text));
  return data ?? refuse('malformed', { at: 'subject' });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
