import type { WorkRequestLine, WorkRequestView, intakeEndpoints } from '../contract/intake-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { WorkRequest } from '../domain/work-request.ts';
import type { Doors } from '../ports.ts';
import { askForWork } from '../usecases/intake/ask.ts';
import { convertRequest } from '../usecases/intake/convert.ts';
import { listRequests } from '../usecases/intake/list.ts';
import { readQueues, saveQueues } from '../usecases/intake/queues.ts';
import { readWorkRequest } from '../usecases/intake/read.ts';
import { turnWorkRequest } from '../usecases/intake/turn.ts';
import type { Routes } from './routes.ts';

/** Requests for work: what people ask, what becomes of it, and who takes it. */
export const intakeRoutes: Routes<keyof typeof intakeEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/requests'({ doors, actor, params, query }) {
    const page = await listRequests(doors, actor, { ...params, ...query });
    if (isRefusal(page)) return page;
    return { requests: page.requests.map(({ document }) => lineOf(document)), next: page.next };
  },

  async 'POST /api/workspaces/:workspaceId/requests'({ doors, actor, params, body }) {
    const asked = await askForWork(doors, actor, { ...params, ...body, source: 'tab' });
    return isRefusal(asked) ? asked : view(doors, actor, asked.document);
  },

  async 'GET /api/workspaces/:workspaceId/requests/:workRequestId'({ doors, actor, params }) {
    const read = await readWorkRequest(doors, actor, params);
    return isRefusal(read) ? read : viewOf(read);
  },

  async 'POST /api/workspaces/:workspaceId/requests/:workRequestId/turns'({ doors, actor, params, body }) {
    const turned = await turnWorkRequest(doors, actor, { ...params, act: body });
    return isRefusal(turned) ? turned : view(doors, actor, turned.document);
  },

  async 'POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion'({
    doors,
    actor,
    params,
    body,
  }) {
    const converted = await convertRequest(doors, actor, { ...params, conversion: body });
    return isRefusal(converted) ? converted : view(doors, actor, converted.document);
  },

  async 'GET /api/workspaces/:workspaceId/request-queues'({ doors, actor, params }) {
    return readQueues(doors, actor, params.workspaceId);
  },

  async 'PUT /api/workspaces/:workspaceId/request-queues'({ doors, actor, params, body }) {
    return saveQueues(doors, actor, { ...params, ...body });
  },
};

async function view(
  doors: Doors,
  actor: Actor,
  { workspaceId, id: workRequestId }: WorkRequest,
): Promise<WorkRequestView | Refusal> {
  const read = await readWorkRequest(doors, actor, { workspaceId, workRequestId });
  return isRefusal(read) ? read : viewOf(read);
}

function viewOf({ request, can, standing }: Exclude<Awaited<ReturnType<typeof readWorkRequest>>, Refusal>) {
  const { vision, materials, notes, contactIds, turns } = request;
  return { ...lineOf(request), vision, materials, notes, contactIds, turns, can: [...can], standing };
}

function lineOf(request: WorkRequest): WorkRequestLine {
  const { id, number, function: of, title, deadline, priority, state, requesterId, ownerId } = request;
  const { campaignId, became, createdAt, changedAt } = request;
  return {
    id,
    number,
    function: of,
    title,
    deadline,
    priority,
    state,
    requesterId,
    ownerId,
    campaignId,
    became,
    createdAt,
    changedAt,
  };
}
