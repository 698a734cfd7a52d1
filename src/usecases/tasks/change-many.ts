import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Task } from '../../domain/task.ts';
import { type TaskBatchChange, type TaskBefore, beforeEdit, editInBatch } from '../../domain/task-batch.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { inShares } from '../bulk/one.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { type FoundCampaign, findCampaign, subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { putTaskAway } from '../trash/delete-task.ts';
import { assigneeOf } from './assignee.ts';
import { changeTask } from './edit.ts';
import { meantFor } from './find.ts';

export interface ChangeManyTasks {
  readonly campaignId: string;
  readonly change: TaskBatchChange;
  readonly tasks: readonly WantedTask[];
}

interface WantedTask {
  readonly taskId: string;
  readonly ifVersion: Version;
}

/** How one of many is taken back: from the trash, or by the values that it had, as long as it stands as it was left. */
export type TaskWayBack =
  | { readonly taskId: string; readonly from: 'trash' }
  | { readonly taskId: string; readonly ifVersion: Version; readonly before: TaskBefore };

/** What became of one task among many; no way back where nothing was changed. */
export interface OneTask {
  readonly taskId: string;
  readonly refusal?: Refusal;
  readonly back?: TaskWayBack;
}

interface Scene {
  readonly doors: Doors;
  readonly actor: Actor;
  readonly campaign: FoundCampaign;
  readonly change: TaskBatchChange;
  readonly calendar: WorkingCalendar;
  /** All tasks as they are now, where the change has to do with others too. */
  readonly known: readonly Stored<Task>[] | undefined;
}

/**
 * The same change for many tasks of a campaign, each with a commit and an event of its own, whatever becomes of the
 * others; subtasks first, so that a task whose parts are finished with it may be finished. Refuses: `notFound`,
 * `unknownPerson`; each task what it would refuse alone, `stale` where somebody changed it, `incomplete` without dates.
 */
export async function changeManyTasks(
  doors: Doors,
  actor: Actor,
  { campaignId, change, tasks }: ChangeManyTasks,
): Promise<OneTask[] | Refusal> {
  const campaign = await findCampaign(doors, actor, campaignId, 'task.read');
  if (isRefusal(campaign)) return campaign;
  const { document, partition } = campaign;
  if (change.kind === 'owner') {
    const assignee = await assigneeOf(doors.directory, document, change.assigneeId);
    if (isRefusal(assignee)) return assignee;
  }
  const { calendar } = await calendarOfDepartment(doors.store, document.tenantId, document.workspaceId);
  const concernsOthers = change.kind === 'delete' || (change.kind === 'status' && change.status === 'done');
  const read = async () =>
    concernsOthers ? await readAll(doors.store, partition, 'tasksOfCampaign', {}) : undefined;
  const scene = { doors, actor, campaign, change, calendar };

  const known = await read();
  const parts = new Set(known?.flatMap(({ document: task }) => (task.parentId ? [task.id] : [])));
  const isPart = ({ taskId }: WantedTask): boolean => parts.has(taskId);
  const some = tasks.filter(isPart);
  const wholes = tasks.filter((task) => !isPart(task));
  const first = await inShares(some, (task) => changeOne({ ...scene, known }, task));
  const after = some.length > 0 ? await read() : known;
  return [...first, ...(await inShares(wholes, (task) => changeOne({ ...scene, known: after }, task)))];
}

async function changeOne(scene: Scene, { taskId, ifVersion }: WantedTask): Promise<OneTask> {
  const { doors, actor, campaign, change, calendar, known } = scene;
  const stored = await doors.store.get(campaign.partition, 'task', taskId);
  if (!stored) return { taskId, refusal: refuse('notFound') };
  if (stored.version !== ifVersion) return { taskId, refusal: refuse('stale') };
  const found = { ...stored, campaign };
  if (change.kind === 'delete') {
    const deleted = await putTaskAway(doors, actor, found, known);
    return isRefusal(deleted) ? { taskId, refusal: deleted } : { taskId, back: { taskId, from: 'trash' } };
  }
  if (!may(actor, 'task.edit', subjectOf(campaign.document, meantFor(stored.document))))
    return { taskId, refusal: refuse('notAllowed') };
  const edit = editInBatch(stored.document, change, calendar);
  if (isRefusal(edit)) return { taskId, refusal: edit };
  const changed = await changeTask(doors, actor, found, edit, { known });
  if (isRefusal(changed)) return { taskId, refusal: changed };
  if (changed.version === ifVersion) return { taskId };
  const before = beforeEdit(stored.document, edit);
  return { taskId, back: { taskId, ifVersion: changed.version, before } };
}
