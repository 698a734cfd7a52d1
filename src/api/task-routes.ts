import type { z } from 'zod';
import type { TaskView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import type { Campaign } from '../domain/campaign.ts';
import { may } from '../domain/policy.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Task } from '../domain/task.ts';
import type { Doors, Stored } from '../ports.ts';
import { subjectOf } from '../usecases/campaigns/find.ts';
import { createTask } from '../usecases/tasks/create.ts';
import { editTask } from '../usecases/tasks/edit.ts';
import { type WhichTask, meantFor } from '../usecases/tasks/find.ts';
import { listTasks, readTask } from '../usecases/tasks/list.ts';
import { remarkOnTask } from '../usecases/tasks/remark.ts';
import { snoozeTask } from '../usecases/tasks/snooze.ts';
import { mayDeleteTask } from '../usecases/trash/delete-task.ts';
import type { RefusedWithView, Routes } from './routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/tasks'
  | 'POST /api/campaigns/:campaignId/tasks'
  | 'PATCH /api/campaigns/:campaignId/tasks/:taskId'
  | 'POST /api/campaigns/:campaignId/tasks/:taskId/remarks'
  | 'POST /api/campaigns/:campaignId/tasks/:taskId/snooze';

export const taskRoutes: Routes<Handled> = {
  async 'GET /api/campaigns/:campaignId/tasks'({ doors, actor, params: { campaignId } }) {
    const list = await listTasks(doors, actor, campaignId);
    if (isRefusal(list)) return list;
    return list.tasks.map((task) => taskView(actor, list.campaign.document, task));
  },

  async 'POST /api/campaigns/:campaignId/tasks'({ doors, actor, params: { campaignId }, body }) {
    const { once, ...fields } = body;
    const made = await createTask(doors, actor, { campaignId, once, fields, source: 'person' });
    return isRefusal(made) ? made : taskViewNow(doors, actor, { campaignId, taskId: made.document.id });
  },

  async 'PATCH /api/campaigns/:campaignId/tasks/:taskId'({ doors, actor, params, body }) {
    const edited = await editTask(doors, actor, { ...params, ...body });
    if (!isRefusal(edited)) return taskViewNow(doors, actor, params);
    if (edited.refused !== 'stale') return edited;
    const current = await taskViewNow(doors, actor, params);
    if (isRefusal(current)) return current;
    const told: RefusedWithView = { refusal: edited, current };
    return told;
  },

  async 'POST /api/campaigns/:campaignId/tasks/:taskId/remarks'({ doors, actor, params, body }) {
    const said = await remarkOnTask(doors, actor, { ...params, ...body });
    return isRefusal(said) ? said : taskViewNow(doors, actor, params);
  },

  async 'POST /api/campaigns/:campaignId/tasks/:taskId/snooze'({ doors, actor, params, body }) {
    const snoozed = await snoozeTask(doors, actor, { ...params, ...body });
    return isRefusal(snoozed) ? snoozed : taskViewNow(doors, actor, params);
  },
};

/** A task as its reader sees it now. */
export async function taskViewNow(
  doors: Doors,
  actor: Actor,
  which: WhichTask,
): Promise<z.infer<typeof TaskView> | Refusal> {
  const found = await readTask(doors, actor, which);
  return isRefusal(found) ? found : taskView(actor, found.campaign.document, found);
}

/** A task as its reader may see and handle it. */
export function taskView(
  actor: Actor,
  campaign: Campaign,
  { document, version }: Stored<Task>,
): z.infer<typeof TaskView> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, importKey: _importKey, ...open } = document;
  const subject = subjectOf(campaign, meantFor(document));
  const canEdit = campaign.status !== 'archived' && may(actor, 'task.edit', subject);
  const canDelete = campaign.status !== 'archived' && mayDeleteTask(actor, campaign, document);
  return { ...open, version, canEdit, canDelete };
}
