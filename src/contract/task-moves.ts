import { z } from 'zod';
import { mostAlong } from '../domain/most-along.ts';
import { Id } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';

/** New dates of a task, guarded by the version that was seen. */
export const TaskMove = z.strictObject({
  taskId: Id,
  ifVersion: z.string().min(1).max(200),
  start: CalendarDate.nullable(),
  due: CalendarDate.nullable(),
});
export type TaskMove = z.infer<typeof TaskMove>;

/** With an edit of the dates of a campaign: the tasks that go along, and why they move although they were approved. */
export const withDates = {
  tasks: z.array(TaskMove).max(mostAlong).optional(),
  reason: z.string().trim().min(1).max(500).optional(),
};
