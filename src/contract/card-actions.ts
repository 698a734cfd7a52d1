import { z } from 'zod';
import { DecisionVerb } from '../domain/approval.ts';
import { Id } from '../domain/person.ts';

/** What a button of a card carries. It says what is meant, never who acts: that comes from the verified activity. */
export const CardAction = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('approval.decide'),
    campaignId: Id,
    requestId: Id,
    round: z.number().int(),
    revision: z.number().int(),
    decision: DecisionVerb,
    comment: z.string().max(4_000).optional(),
  }),
  z.strictObject({ verb: z.literal('approval.show'), campaignId: Id, requestId: Id }),
  z.strictObject({ verb: z.literal('task.done'), campaignId: Id, taskId: Id }),
  z.strictObject({
    verb: z.literal('task.snooze'),
    campaignId: Id,
    taskId: Id,
    until: z.enum(['hour', 'tomorrow', 'monday']),
  }),
  z.strictObject({ verb: z.literal('task.show'), campaignId: Id, taskId: Id }),
  z.strictObject({ verb: z.literal('report.show'), workspaceId: Id, runId: Id }),
]);
export type CardAction = z.infer<typeof CardAction>;
export type CardVerb = CardAction['verb'];
