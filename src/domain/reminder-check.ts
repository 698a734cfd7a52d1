import type { DueItem } from './due.ts';
import type { Person } from './person.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { dueReminder, snoozeReminder } from './task-reminder.ts';
import { awaitsYes } from './task-yes.ts';
import { instantOf } from './time.ts';

type Verdict =
  | { readonly ignore: 'notFound' | 'over' | 'nobody' | 'snoozed' | 'moved' }
  | { readonly ignore: undefined; readonly task: Task; readonly assignee: Person };

/** Whether a reminder that was armed some time ago is one that the task as it is now would arm. */
export function isStillMeant(
  item: Pick<DueItem, 'id' | 'dueAt'>,
  task: Task | undefined,
  assignee: Person | undefined,
): Verdict {
  if (!task) return { ignore: 'notFound' };
  if (!isOpenTask(task.status) || awaitsYes(task)) return { ignore: 'over' };
  if (!assignee?.active || assignee.id !== task.assigneeId) return { ignore: 'nobody' };
  const { snoozedUntil } = task;
  if (snoozedUntil !== null && snoozeReminder(task, snoozedUntil).id === item.id) {
    return { ignore: undefined, task, assignee };
  }
  if (snoozedUntil !== null && snoozedUntil > item.dueAt) return { ignore: 'snoozed' };
  if (task.due === null) return { ignore: 'moved' };
  const day = instantOf(task.due, '00:00', assignee.zone);
  const meant = dueReminder(task, assignee, day)?.id === item.id;
  return meant ? { ignore: undefined, task, assignee } : { ignore: 'moved' };
}
