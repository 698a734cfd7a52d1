import { z } from 'zod';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { Priority, type Task, TaskContent, type TaskEdit, TaskStatus } from './task.ts';
import { CalendarDate } from './time.ts';
import { type WorkingCalendar, addWorkingDays } from './working-time.ts';

/** What can be done to many tasks of a campaign at once; each is changed as if it were changed alone. */
export const TaskBatchChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner'), assigneeId: Id.nullable() }),
  z.strictObject({ kind: z.literal('due'), due: CalendarDate.nullable() }),
  /** By so many working days of the department, first and last day alike. */
  z.strictObject({ kind: z.literal('shift'), days: z.number().int().min(-366).max(366) }),
  z.strictObject({ kind: z.literal('status'), status: TaskStatus }),
  z.strictObject({ kind: z.literal('priority'), priority: Priority }),
  z.strictObject({ kind: z.literal('delete') }),
]);
export type TaskBatchChange = z.infer<typeof TaskBatchChange>;
export type TaskBatchEdit = Exclude<TaskBatchChange, { kind: 'delete' }>;

/** So many tasks are changed by one call; whoever has more sends several. */
export const mostTasksAtOnce = 200;

/** The fields that a change of many can touch, as they were before it. */
export const TaskBefore = TaskContent.pick({
  assigneeId: true,
  start: true,
  due: true,
  status: true,
  priority: true,
}).partial();
export type TaskBefore = z.infer<typeof TaskBefore>;

/** The edit that a change of many is for this task. Refuses: `incomplete` (there are no dates to shift). */
export function editInBatch(
  { start = null, due }: Pick<Task, 'start' | 'due'>,
  change: TaskBatchEdit,
  calendar: WorkingCalendar,
): TaskEdit | Refusal {
  switch (change.kind) {
    case 'owner':
      return { assigneeId: change.assigneeId };
    case 'status':
      return { status: change.status };
    case 'priority':
      return { priority: change.priority };
    case 'due': {
      // A last day before the first one would be a task that ends before it begins.
      const isBefore = start !== null && change.due !== null && change.due < start;
      return { due: change.due, ...(isBefore && { start: change.due }) };
    }
    case 'shift': {
      if (start === null && due === null) return refuse('incomplete', { at: 'due', facts: { field: 'due' } });
      if (change.days === 0) return {};
      const moved = (date: CalendarDate): CalendarDate => addWorkingDays(calendar, date, change.days);
      return { ...(start !== null && { start: moved(start) }), ...(due !== null && { due: moved(due) }) };
    }
  }
}

/** The way back: what the fields of an edit held before it. */
export function beforeEdit(
  { assigneeId, start = null, due, status, priority }: Task,
  edit: TaskEdit,
): TaskBefore {
  const held = Object.entries({ assigneeId, start, due, status, priority });
  return TaskBefore.parse(Object.fromEntries(held.filter(([field]) => field in edit)));
}
