import { z } from 'zod';
import { Id } from './person.ts';
import { WorkFunction, turnActs } from './work-request.ts';

const told = { workRequestId: Id, name: z.string(), number: z.number().int() };

const asked = z.strictObject({ type: z.literal('workRequest.asked'), ...told, function: WorkFunction });
const turned = z.strictObject({
  type: z.literal('workRequest.turned'),
  ...told,
  act: z.enum(turnActs),
  words: z.string(),
  /** The how many-th it was. */
  turn: z.number().int().min(1),
});
const queues = z.strictObject({ type: z.literal('intake.saved') });

/** What is told of work that is asked for. */
export const workRequestHappenings = [asked, turned, queues] as const;
export type HappeningOf = z.infer<typeof asked> | z.infer<typeof turned>;
