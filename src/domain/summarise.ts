import type { Campaign } from './campaign.ts';
import type { Summary } from './summary.ts';
import type { Task, TaskStatus } from './task.ts';

/** Sorts after every real date. */
export const noDate = '9999-12-31';

/** What board, list and calendar show of a campaign; `version` is that of the campaign's document. */
export function summarise(
  campaign: Campaign,
  version: string,
  tasks: readonly Pick<Task, 'status' | 'due'>[],
): Summary {
  const { id, tenantId, workspaceId, code, name, type, status, ownerId, teamIds, guestIds, tags } = campaign;
  const { flight, channels, budget, approval, updatedAt, regions = [], audienceSize } = campaign;
  const open = tasks.filter((task) => isOpenTask(task.status));
  const dates = open.map((task) => task.due).filter((due) => due !== null);
  return {
    kind: 'summary',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    code,
    name,
    type,
    status,
    ownerId,
    teamIds,
    guestIds,
    tags,
    flight,
    startKey: flight?.start ?? noDate,
    channels,
    ...(regions.length > 0 && { regions }),
    ...(typeof audienceSize === 'number' && { audienceSize }),
    budget,
    approvalState: approval?.state ?? null,
    openTasks: open.length,
    doneTasks: tasks.filter((task) => task.status === 'done').length,
    nextTaskDue: dates.toSorted()[0] ?? null,
    campaignVersion: version,
    updatedAt,
  };
}

const openness: Record<TaskStatus, boolean> = { open: true, inProgress: true, done: false, cancelled: false };

/** Somebody still has to do something about it. */
export function isOpenTask(status: TaskStatus): boolean {
  return openness[status];
}
