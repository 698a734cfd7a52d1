import type { z } from 'zod';
import type { TrashLineView } from '../contract/trash-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { TrashLine, Trashed } from '../domain/trash.ts';
import { deleteCampaign } from '../usecases/trash/delete-campaign.ts';
import { deleteRoute } from '../usecases/trash/delete-route.ts';
import { deleteSchedule } from '../usecases/trash/delete-schedule.ts';
import { deleteTask } from '../usecases/trash/delete-task.ts';
import { foreseeDeletion } from '../usecases/trash/foresee.ts';
import { listTrash } from '../usecases/trash/list.ts';
import { restoreInDepartment } from '../usecases/trash/restore-in-department.ts';
import { restore } from '../usecases/trash/restore.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/deletion'
  | 'POST /api/campaigns/:campaignId/deletion'
  | 'DELETE /api/campaigns/:campaignId/tasks/:taskId'
  | 'POST /api/campaigns/:campaignId/restoration'
  | 'POST /api/workspaces/:workspaceId/restoration'
  | 'DELETE /api/workspaces/:workspaceId/schedules/:scheduleId'
  | 'DELETE /api/workspaces/:workspaceId/routes/:routeId'
  | 'GET /api/workspaces/:workspaceId/trash';

export const trashRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/deletion'({ doors, actor, params: { campaignId } }) {
    const foreseen = await foreseeDeletion(doors, actor, campaignId);
    return isRefusal(foreseen) ? foreseen : { ...foreseen, waitingForIds: [...foreseen.waitingForIds] };
  },

  async 'POST /api/campaigns/:campaignId/deletion'({ doors, actor, params, body }) {
    const deleted = await deleteCampaign(doors, actor, { ...params, ...body });
    return isRefusal(deleted) ? deleted : lineView(deleted);
  },

  async 'DELETE /api/campaigns/:campaignId/tasks/:taskId'({ doors, actor, params }) {
    const deleted = await deleteTask(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'POST /api/campaigns/:campaignId/restoration'({ doors, actor, params, body }) {
    const restored = await restore(doors, actor, { ...params, ...body });
    return isRefusal(restored) ? restored : undefined;
  },

  async 'POST /api/workspaces/:workspaceId/restoration'({ doors, actor, params, body }) {
    const restored = await restoreInDepartment(doors, actor, { ...params, ...body });
    return isRefusal(restored) ? restored : undefined;
  },

  async 'DELETE /api/workspaces/:workspaceId/schedules/:scheduleId'({ doors, actor, params }) {
    const deleted = await deleteSchedule(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'DELETE /api/workspaces/:workspaceId/routes/:routeId'({ doors, actor, params }) {
    const deleted = await deleteRoute(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },

  async 'GET /api/workspaces/:workspaceId/trash'({ doors, actor, params, query }) {
    const page = await listTrash(doors, actor, { ...params, cursor: query.cursor ?? null });
    return isRefusal(page) ? page : { lines: page.lines.map(lineView), next: page.next };
  },
};

function lineView(line: Trashed | TrashLine): z.infer<typeof TrashLineView> {
  const { campaignId, noun, targetId, name, deletedAt, deletedBy, until } = line;
  const code = line.kind === 'trashLine' ? { code: line.code } : {};
  return { campaignId, noun, targetId, name, deletedAt, deletedBy, until, ...code };
}
