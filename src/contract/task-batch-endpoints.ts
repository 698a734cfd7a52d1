import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { refusalCodes } from '../domain/refusal.ts';
import { TaskBatchChange, TaskBefore, mostTasksAtOnce } from '../domain/task-batch.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().min(1).max(200);

/** How one of many is taken back. */
export const TaskWayBackView = z.union([
  z.strictObject({ taskId: Id, from: z.literal('trash') }),
  z.strictObject({ taskId: Id, ifVersion: version, before: TaskBefore }),
]);
export type TaskWayBackView = z.infer<typeof TaskWayBackView>;

const TaskOutcomesView = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      taskId: Id,
      /** Why it is left as it is, in the reader's language. */
      refusal: z.strictObject({ code: z.enum(refusalCodes), said: z.string() }).nullable(),
      /** Null where nothing was changed. */
      back: TaskWayBackView.nullable(),
    }),
  ),
});
export type TaskOutcomesView = z.infer<typeof TaskOutcomesView>;

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(mostTasksAtOnce);

/** The same change for many tasks of a campaign. */
export const taskBatchEndpoints = {
  'POST /api/campaigns/:campaignId/task-changes': {
    summary: 'Change many tasks alike, each on its own',
    body: z.strictObject({
      change: TaskBatchChange,
      tasks: some(z.strictObject({ taskId: Id, ifVersion: version })),
    }),
    reply: TaskOutcomesView,
    refusals: ['unknownPerson'],
  },
  'POST /api/campaigns/:campaignId/task-changes/undo': {
    summary: 'Take a change of many tasks back; what was changed since is left alone',
    body: z.strictObject({ tasks: some(TaskWayBackView) }),
    reply: TaskOutcomesView,
  },
} as const satisfies Record<string, Endpoint>;
