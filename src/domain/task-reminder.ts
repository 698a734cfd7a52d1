import { type DueItem, arm } from './due.ts';
import type { Person } from './person.ts';
import { scopes } from './scope.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { dateIn, instantOf } from './time.ts';

/** The hour at which a working day begins, on the assignee's own clock. */
const morning = '09:00';

/**
 * The reminder that an open task with a due date arms for its assignee: on the morning of that day in their zone, or at
 * once when that morning has begun. A day that is over already reminds nobody.
 */
export function dueReminder(
  task: Task,
  assignee: Pick<Person, 'id' | 'zone'> | undefined,
  at: string,
): DueItem | undefined {
  if (!assignee || task.assigneeId !== assignee.id || task.due === null || !isOpenTask(task.status)) {
    return undefined;
  }
  if (task.due < dateIn(assignee.zone, at)) return undefined;
  const id = `remind.${task.id}.${task.due}.${assignee.id}`;
  return remind(task, id, instantOf(task.due, morning, assignee.zone));
}

/** The reminder that a snooze arms in place of the one it silenced. */
export function snoozeReminder(task: Task, until: string): DueItem {
  return remind(task, `remind.${task.id}.${until.replaceAll(':', '')}`, until);
}

function remind(task: Task, id: string, dueAt: string): DueItem {
  const where = { tenantId: task.tenantId, scope: scopes.campaign(task.campaignId) };
  return arm(id, where, { type: 'remindTask', taskId: task.id }, dueAt);
}
