import { type DueItem, arm } from './due.ts';
import type { Person } from './person.ts';
import { type Plan, type ReminderType, nextStep } from './reminder-rule.ts';
import { markOf } from './reminder.ts';
import { scopes } from './scope.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { type Instant, dateIn } from './time.ts';

export function reminderTypeOf({ milestone }: Pick<Task, 'milestone'>): ReminderType {
  return milestone === true ? 'milestone' : 'task';
}

/** Whether there is anything to remind this person of. */
export function isReminded(
  task: Task,
  assignee: Pick<Person, 'id'> | undefined,
): task is Task & { readonly due: string } {
  return assignee?.id === task.assigneeId && task.due !== null && isOpenTask(task.status);
}

/**
 * The next reminder that an open task with a due date arms for its assignee. On the due date itself it is armed at once
 * when its morning has begun; steps before are not made up for.
 */
export function dueReminder(
  task: Task,
  assignee: Pick<Person, 'id' | 'zone'> | undefined,
  plan: Plan,
  at: Instant,
): DueItem | undefined {
  if (!assignee || !isReminded(task, assignee)) return undefined;
  const next = nextStep(plan, task.due, at);
  const isToday = task.due === dateIn(assignee.zone, at) && plan.cadence.includes(0);
  if (isToday && (next === undefined || next.step > 0)) return remindStep(task, task.due, 0, assignee, at);
  return next && remindStep(task, task.due, next.step, assignee, next.at);
}

/** A look at which reminder is next, for tasks that are written many at once. */
export function lookAtReminder(task: Pick<Task, 'id' | 'tenantId' | 'campaignId'>, at: Instant): DueItem {
  const errand = { type: 'remindTask', taskId: task.id } as const;
  return arm(`remind.${task.id}.${markOf(at)}.look`, whereOf(task), errand, at);
}

/** A look at all reminders of somebody, because their hours, their working days or a cadence changed. */
export function replanning(tenantId: string, personId: string, at: Instant): DueItem {
  const own = { tenantId, scope: scopes.person(personId) };
  return arm(`replan.${personId}.${markOf(at)}`, own, { type: 'replanReminders', personId }, at);
}

/** The reminder after those that were due by now. */
export function laterReminder(
  task: Task,
  assignee: Pick<Person, 'id'>,
  plan: Plan,
  now: Instant,
): DueItem | undefined {
  if (!isReminded(task, assignee)) return undefined;
  const next = nextStep(plan, task.due, now);
  return next && remindStep(task, task.due, next.step, assignee, next.at);
}

/** The reminder that a snooze arms in place of the one it silenced. */
export function snoozeReminder(task: Task, until: Instant): DueItem {
  const errand = {
    type: 'remindTask',
    taskId: task.id,
    personId: task.assigneeId ?? '',
    meant: { until },
  } as const;
  return arm(`remind.${task.id}.${markOf(until)}`, whereOf(task), errand, until);
}

function remindStep(
  task: Task,
  due: string,
  days: number,
  { id: personId }: Pick<Person, 'id'>,
  at: Instant,
): DueItem {
  const errand = { type: 'remindTask', taskId: task.id, personId, meant: { due, days } } as const;
  return arm(`remind.${task.id}.${due}.${days}.${personId}`, whereOf(task), errand, at);
}

const whereOf = ({ tenantId, campaignId }: Pick<Task, 'tenantId' | 'campaignId'>) => ({
  tenantId,
  scope: scopes.campaign(campaignId),
});
