import { differences } from './campaign-differences.ts';
import type { FieldChange } from './campaign.ts';
import type { Happening } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isOpenTask } from './summarise.ts';
import { takesBackYes } from './task-yes.ts';
import { type OccurrenceOf, type Task, TaskContent, type TaskEdit } from './task.ts';
import { addDays, addMilliseconds, dateIn } from './time.ts';

const taskFields = Object.keys(TaskContent.shape) as (keyof TaskContent)[];

export interface NewTask {
  readonly id: string;
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly fields: TaskEdit & Pick<Task, 'title'>;
  readonly source: 'person' | 'import' | 'chat';
  readonly importKey?: string;
  readonly occurrence?: OccurrenceOf;
  readonly createdBy: string;
  readonly at: string;
}

/** A task with the event that tells of it; what was not said is open, of medium priority, and nobody's. */
export function createTask(wanted: NewTask): { task: Task; happening: Happening } {
  const { id, tenantId, workspaceId, campaignId, fields, createdBy, at, occurrence } = wanted;
  const { title, description = '', assigneeId = null, due = null, checklist = [] } = fields;
  const { priority = 'medium', status = 'open', raci = [], afterId = null, parentId = null } = fields;
  const { start = null, effort = null, milestone = false, pinned = false, links = [] } = fields;
  const { goalId = null } = fields;
  const task: Task = {
    kind: 'task',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    title,
    description,
    assigneeId,
    due,
    priority,
    status,
    checklist,
    ...(raci.length > 0 && { raci }),
    ...(afterId !== null && { afterId }),
    ...(parentId !== null && { parentId }),
    ...(goalId !== null && { goalId }),
    ...(start !== null && { start }),
    ...(effort !== null && { effort }),
    ...(milestone && { milestone }),
    ...(pinned && { pinned }),
    ...(links.length > 0 && { links }),
    ...(occurrence && { occurrence }),
    snoozedUntil: null,
    completedAt: status === 'done' ? at : null,
    importKey: wanted.importKey ?? null,
    createdAt: at,
    createdBy,
  };
  const seriesId = occurrence && { seriesId: occurrence.seriesId };
  return { task, happening: { type: 'task.created', taskId: id, title, source: wanted.source, ...seriesId } };
}

export interface EditedTask {
  readonly task: Task;
  /** Empty when every field already had the wanted value. */
  readonly changes: readonly FieldChange[];
}

/**
 * Applies an edit. Done is remembered with its instant; another due date or assignee ends a snooze; a task that is
 * taken up again, or is not ready after all, needs a new yes.
 */
export function editTask(task: Task, edit: TaskEdit, at: string): EditedTask {
  const { raci = [], afterId = null, start = null, effort = null, milestone = false } = task;
  const { pinned = false, links = [], parentId = null, goalId = null } = task;
  const known = { ...task, raci, afterId, parentId, goalId, start, effort, milestone, pinned, links };
  const changes = differences<TaskEdit>(known, edit, taskFields, ['checklist']);
  const takenBack = takesBackYes(task, edit);
  if (takenBack) changes.push({ field: 'confirmation', from: 'waiting', to: null });
  if (changes.length === 0) return { task, changes };
  const changed = new Set(changes.map(({ field }) => field));
  const after = { ...task, ...edit };
  const endsYes = takenBack || (task.status === 'done' && after.status !== 'done');
  const planChanged = changed.has('due') || changed.has('assigneeId');
  return {
    task: {
      ...after,
      snoozedUntil: planChanged ? null : task.snoozedUntil,
      completedAt: after.status === 'done' ? (task.completedAt ?? at) : null,
      ...(endsYes && task.confirmation && { confirmation: null }),
    },
    changes,
  };
}

const longestSnooze = 366 * 24 * 60 * 60 * 1_000;

export interface Snooze {
  readonly until: string;
  /** Or until somebody else writes on the task. */
  readonly forReply: boolean;
}

/** No reminder before `until`. Refuses: `wrongStatus` (the task is over), `malformed` (not in the year to come). */
export function snoozeTask(task: Task, { until, forReply }: Snooze, at: string): Task | Refusal {
  if (!isOpenTask(task.status)) return refuse('wrongStatus', { facts: { status: task.status } });
  if (until <= at || until > addMilliseconds(at, longestSnooze))
    return refuse('malformed', { at: 'until', facts: { what: 'past' } });
  return snoozed(task, until, forReply);
}

/** Somebody writes on a task: for its assignee, who waits for just that, the snooze is over. Undefined where nobody waits. */
export function endsSnooze(task: Task, byId: string, at: string): Task | undefined {
  const { snoozedForReply, snoozedUntil, assigneeId, status } = task;
  const waits = snoozedForReply === true && snoozedUntil !== null && snoozedUntil > at && isOpenTask(status);
  return waits && byId !== assigneeId ? snoozed(task, at, false) : undefined;
}

function snoozed(task: Task, snoozedUntil: string, forReply: boolean): Task {
  const { snoozedForReply: _before, ...rest } = task;
  return { ...rest, snoozedUntil, ...(forReply && { snoozedForReply: true }) };
}

/** An open task whose last day is over where its reader lives. */
export function isOverdue(task: Pick<Task, 'status' | 'due'>, zone: string, at: string): boolean {
  return task.due !== null && isOpenTask(task.status) && task.due <= addDays(dateIn(zone, at), -1);
}
