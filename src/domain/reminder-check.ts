import type { DueItem, Errand } from './due.ts';
import type { Person } from './person.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { awaitsYes } from './task-yes.ts';

type Verdict =
  | { readonly ignore: 'notFound' | 'over' | 'nobody' | 'moved' }
  | {
      readonly ignore: undefined;
      readonly task: Task;
      readonly assignee: Person;
      /** Its assignee asked not to hear of it now; later steps are meant still. */
      readonly isSnoozed: boolean;
    };

type Meant = Pick<Extract<Errand, { type: 'remindTask' }>, 'personId' | 'meant'>;

/** Whether a reminder that was armed some time ago is one that the task as it is now would arm. */
export function isStillMeant(
  { personId, meant }: Meant,
  { dueAt }: Pick<DueItem, 'dueAt'>,
  task: Task | undefined,
  assignee: Person | undefined,
): Verdict {
  if (!task) return { ignore: 'notFound' };
  if (!isOpenTask(task.status) || awaitsYes(task)) return { ignore: 'over' };
  if (!assignee?.active || assignee.id !== task.assigneeId) return { ignore: 'nobody' };
  if (personId !== undefined && personId !== assignee.id) return { ignore: 'nobody' };
  const { snoozedUntil } = task;
  if (meant !== undefined && 'until' in meant) {
    return snoozedUntil === meant.until
      ? { ignore: undefined, task, assignee, isSnoozed: false }
      : { ignore: 'moved' };
  }
  if (task.due === null || (meant !== undefined && task.due !== meant.due)) return { ignore: 'moved' };
  return { ignore: undefined, task, assignee, isSnoozed: snoozedUntil !== null && snoozedUntil > dueAt };
}
