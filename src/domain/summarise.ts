import type { Campaign } from './campaign.ts';
import { mondayOf } from './conflict-weeks.ts';
import type { Squeeze } from './squeeze.ts';
import type { Summary, WeekLoad } from './summary.ts';
import type { Task, TaskStatus } from './task.ts';

/** Sorts after every real date. */
export const noDate = '9999-12-31';

/** What board, list and calendar show of a campaign; `version` is that of the campaign's document. */
export function summarise(
  campaign: Campaign,
  version: string,
  tasks: readonly Pick<Task, 'status' | 'due' | 'assigneeId' | 'milestone' | 'title'>[],
  squeeze?: Squeeze,
): Summary {
  const { id, tenantId, workspaceId, code, name, type, status, ownerId, teamIds, guestIds, tags } = campaign;
  const { flight, channels, budget, approval, updatedAt, regions = [], segments = [] } = campaign;
  const { audienceSize, venue = '', audience, programmeId, template } = campaign;
  const load = loadOf(tasks);
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
    ...(programmeId && { programmeId }),
    ...(template && { madeFrom: { id: template.id, version: template.version } }),
    flight,
    startKey: flight?.start ?? noDate,
    channels,
    ...(regions.length > 0 && { regions }),
    ...(typeof audienceSize === 'number' && { audienceSize }),
    ...(segments.length > 0 && { segments }),
    ...(venue !== '' && { venue }),
    ...(audience !== '' && { audience: audience.slice(0, 160) }),
    ...(load.length > 0 && { load }),
    budget,
    approvalState: approval?.state ?? null,
    openTasks: open.length,
    doneTasks: tasks.filter((task) => task.status === 'done').length,
    nextTaskDue: dates.toSorted()[0] ?? null,
    ...milestoneOf(open),
    ...(squeeze && { squeeze }),
    campaignVersion: version,
    updatedAt,
  };
}

function milestoneOf(open: readonly Pick<Task, 'due' | 'milestone' | 'title'>[]): Pick<Summary, 'milestone'> {
  const dated = open.flatMap(({ due, milestone, title }) =>
    milestone === true && due !== null ? [{ title: title.slice(0, 80), due }] : [],
  );
  const [next] = dated.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return next ? { milestone: next } : {};
}

function loadOf(tasks: readonly Pick<Task, 'status' | 'due' | 'assigneeId'>[]): WeekLoad[] {
  const counts = new Map<string, WeekLoad>();
  for (const { status, due, assigneeId: personId } of tasks) {
    if (due === null || personId === null || !isOpenTask(status)) continue;
    const week = mondayOf(due);
    const key = `${week} ${personId}`;
    counts.set(key, { personId, week, tasks: (counts.get(key)?.tasks ?? 0) + 1 });
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, load]) => load);
}

const openness: Record<TaskStatus, boolean> = { open: true, inProgress: true, done: false, cancelled: false };

/** Somebody still has to do something about it. */
export function isOpenTask(status: TaskStatus): boolean {
  return openness[status];
}
