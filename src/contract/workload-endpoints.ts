import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** Hours of working time, to a tenth. */
const hours = z.number().min(0);

const LoadedWeekView = z.strictObject({
  capacity: hours,
  demand: hours,
  /** What it comes from, the largest first; `late`: it should be done already. */
  shares: z.array(z.strictObject({ taskId: Id, hours, late: z.boolean() })),
});
export type LoadedWeekView = z.infer<typeof LoadedWeekView>;

const LoadedTaskView = z.strictObject({
  id: Id,
  campaignId: Id,
  title: z.string(),
  start: CalendarDate.nullable(),
  end: CalendarDate,
});
export type LoadedTaskView = z.infer<typeof LoadedTaskView>;

export const WorkloadView = z.strictObject({
  /** Mondays. */
  weeks: z.array(CalendarDate),
  people: z.array(z.strictObject({ personId: Id, teamId: Id.nullable(), weeks: z.array(LoadedWeekView) })),
  tasks: z.array(LoadedTaskView),
  whole: z.boolean(),
});
export type WorkloadView = z.infer<typeof WorkloadView>;

/** Who has more to do than time for it. */
export const workloadEndpoints = {
  'GET /api/workspaces/:workspaceId/workload': {
    summary:
      'Hours of work, estimated from open tasks, against working hours: person by person, for six weeks from that of a day on; not for guests',
    query: z.strictObject({
      from: CalendarDate,
      /** Only this person, as if they had one more task, or `taskId` otherwise than it is. */
      personId: Id.optional(),
      taskId: Id.optional(),
      start: CalendarDate.optional(),
      due: CalendarDate.optional(),
      effort: z
        .string()
        .regex(/^\d{1,4}(\.5)?$/)
        .optional(),
    }),
    reply: WorkloadView,
  },
} as const satisfies Record<string, Endpoint>;
