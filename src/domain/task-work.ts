import type { Campaign } from './campaign.ts';
import { consultedIn, partOf } from './raci.ts';
import { isOpenTask, noDate } from './summarise.ts';
import { type WorkItem, mostWorkLines } from './summary.ts';
import type { Task } from './task.ts';
import { awaitsYes } from './task-yes.ts';

/**
 * A task as a line of somebody's work; undefined when there is nothing in it for them to do. Whoever does it has it to
 * do, whoever is consulted is asked for their word once, and whoever answers for it has it in sight.
 */
export function taskWorkItem(
  task: Task,
  campaign: Pick<Campaign, 'name' | 'code' | 'status'>,
  personId: string,
): WorkItem | undefined {
  const noun = nounFor(task, personId);
  if (noun === undefined || campaign.status === 'archived') return undefined;
  const { id, tenantId, workspaceId, campaignId, title, due, milestone, snoozedUntil } = task;
  const isTheirs = noun === 'task';
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
    noun,
    targetId: id,
    title,
    dueKey: due ?? noDate,
    ...(milestone === true && { milestone }),
    ...(isTheirs && snoozedUntil !== null && { snoozedUntil }),
    ...(isTheirs && checklistOf(task)),
  };
}

/** Whoever has a part in it that can bring work. */
export function workersOf({ assigneeId, raci = [] }: Pick<Task, 'assigneeId' | 'raci'>): string[] {
  const parts = raci.filter(({ part }) => part !== 'informed').map(({ personId }) => personId);
  return [...new Set([...(assigneeId === null ? [] : [assigneeId]), ...parts])];
}

function nounFor(task: Task, personId: string): WorkItem['noun'] | undefined {
  if (!isOpenTask(task.status) || awaitsYes(task)) return undefined;
  const part = partOf(task, personId);
  if (part === 'responsible') return 'task';
  if (part === 'accountable') return 'answer';
  const hasSpoken = task.remarks?.some(({ byId }) => byId === personId) ?? false;
  return consultedIn(task).includes(personId) && !hasSpoken ? 'remark' : undefined;
}

function checklistOf({ checklist }: Task): Pick<WorkItem, 'checklist'> {
  if (checklist.length === 0) return {};
  const open = checklist.filter(({ done }) => !done);
  return {
    checklist: {
      done: checklist.length - open.length,
      count: checklist.length,
      open: open.slice(0, mostWorkLines).map(({ id, text }) => ({ id, text })),
    },
  };
}
