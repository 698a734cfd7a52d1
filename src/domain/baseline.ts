import { z } from 'zod';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';
import type { PlannedTask, Span } from './task-plan.ts';
import { spanOf } from './task-plan.ts';
import { workingDaysBetween } from './working-days.ts';
import type { WorkingCalendar } from './working-time.ts';

/** So many tasks of a campaign can stand in a baseline; more would not fit into one document. */
export const mostInBaseline = 10_000;

/** The dates of all tasks of a campaign as they were planned once, to compare the plan of today with. */
export const Baseline = z.strictObject({
  kind: z.literal('baseline'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  keptAt: z.string(),
  keptBy: Id,
  /** By the id of the task: first and last day. */
  spans: z.record(Id, z.strictObject({ start: CalendarDate, due: CalendarDate })),
});
export type Baseline = z.infer<typeof Baseline>;

/** The dates that a baseline of these tasks holds; tasks without a date have none in it. */
export function baselineSpans(tasks: readonly PlannedTask[]): Record<string, Span> {
  return Object.fromEntries(
    tasks.flatMap((task) => {
      const span = task.status === 'cancelled' ? undefined : spanOf(task);
      return span ? [[task.id, span] as const] : [];
    }),
  );
}

/** Working days that a task ends later than in the baseline, negative when earlier; undefined when it has no last day. */
export function slipOf(
  calendar: WorkingCalendar,
  planned: Span,
  { due }: Pick<PlannedTask, 'due'>,
): number | undefined {
  return due === null ? undefined : workingDaysBetween(calendar, planned.due, due);
}
