import type { LaunchChecklistView, LaunchListView, launchEndpoints } from '../contract/launch-endpoints.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import { addLine, editLine, takeOver, waiveAll } from '../usecases/launch/change.ts';
import { type ReadLaunchList, readLaunchList, saveLaunchList } from '../usecases/launch/list.ts';
import { type ReadLaunch, readLaunch } from '../usecases/launch/read.ts';
import type { Routes } from './routes.ts';

/** What has to be thought of before a campaign goes live, over HTTP. */
export const launchRoutes: Routes<keyof typeof launchEndpoints> = {
  async 'GET /api/campaigns/:campaignId/launch-checklist'({ doors, actor, params }) {
    return view(await readLaunch(doors, actor, params.campaignId));
  },

  async 'POST /api/campaigns/:campaignId/launch-checklist/lines'({ doors, actor, params, body }) {
    return view(await addLine(doors, actor, { ...params, ...body }));
  },

  async 'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId'({ doors, actor, params, body }) {
    return view(await editLine(doors, actor, { ...params, edit: body }));
  },

  async 'POST /api/campaigns/:campaignId/launch-checklist/waiver'({ doors, actor, params, body }) {
    return view(await waiveAll(doors, actor, { ...params, ...body }));
  },

  async 'POST /api/campaigns/:campaignId/launch-checklist/list'({ doors, actor, params, body }) {
    return view(await takeOver(doors, actor, { ...params, ...body }));
  },

  async 'GET /api/workspaces/:workspaceId/launch-list'({ doors, actor, params }) {
    return listView(await readLaunchList(doors, actor, params.workspaceId));
  },

  async 'PUT /api/workspaces/:workspaceId/launch-list'({ doors, actor, params, body }) {
    const { version: ifVersion, ...choice } = body;
    return listView(await saveLaunchList(doors, actor, { ...params, choice, ifVersion }));
  },
};

function view(read: ReadLaunch | Refusal): LaunchChecklistView | Refusal {
  if (isRefusal(read)) return read;
  const { lines, readiness, list, can } = read;
  return { lines: [...lines], readiness: { ...readiness, blocking: [...readiness.blocking] }, list, can };
}

function listView(read: ReadLaunchList | Refusal): LaunchListView | Refusal {
  if (isRefusal(read)) return read;
  const { choice, ...which } = read;
  return { ...choice, ...which };
}
