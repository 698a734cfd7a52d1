import type { Campaign } from './campaign.ts';
import { isOpenTask, noDate } from './summarise.ts';
import type { WorkItem } from './summary.ts';
import type { Task } from './task.ts';
import { awaitsYes } from './task-yes.ts';

/** A task as a line of somebody's work; undefined when there is nothing in it for them to do. */
export function taskWorkItem(
  task: Task,
  campaign: Pick<Campaign, 'name' | 'code' | 'status'>,
  personId: string,
): WorkItem | undefined {
  const isTheirs = task.assigneeId === personId && isOpenTask(task.status) && !awaitsYes(task);
  if (!isTheirs || campaign.status === 'archived') return undefined;
  const { id, tenantId, workspaceId, campaignId, title, due } = task;
  return {
    kind: 'workItem',
    schema: 1,
    id: `task.${id}`,
    tenantId,
    workspaceId,
    personId,
    campaignId,
    campaignName: campaign.name,
    campaignCode: campaign.code,
    noun: 'task',
    targetId: id,
    title,
    dueKey: due ?? noDate,
  };
}
