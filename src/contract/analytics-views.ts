import { z } from 'zod';
import { Id } from '../domain/person.ts';

/* What leaves the service about how approvals go. */

const hours = z.number().nullable();

/**
 * Hours are working hours from being asked to answering, in the working time of whoever answered; null where nobody did.
 * `slowHours`: 95 of 100 answers took no longer. `expiredShare`: of all requests that came to an end here, between 0 and 1.
 */
const figures = {
  decisions: z.number().int(),
  medianHours: hours,
  slowHours: hours,
  /** Rounds until a yes or a no, on average. */
  rounds: z.number().nullable(),
  expired: z.number().int(),
  expiredShare: z.number().nullable(),
  /** Why it was sent back or rejected, the most common first: a field of the content, or words. */
  reasons: z.array(
    z.strictObject({ field: z.string().nullable(), words: z.string(), count: z.number().int() }),
  ),
} as const;

const FiguresView = z.strictObject(figures);
export type ApprovalFiguresView = z.infer<typeof FiguresView>;

export const StageFiguresView = z.strictObject({
  ...figures,
  /** Null where the people were chosen by hand; the name is that of today, null where the route is gone. */
  routeId: Id.nullable(),
  routeName: z.string().nullable(),
  stageName: z.string(),
  waitingHours: z.number(),
  waitingShare: z.number().nullable(),
  /** How many times as long as in the other stages it takes; null where the stage holds nothing up. */
  bottleneck: z.strictObject({ times: z.number() }).nullable(),
});
export type StageFiguresView = z.infer<typeof StageFiguresView>;

export const ApproverFiguresView = z.strictObject({ ...figures, personId: Id });
export type ApproverFiguresView = z.infer<typeof ApproverFiguresView>;

export const ApprovalAnalyticsView = z.strictObject({
  /** Days of the reader's zone, both included. */
  from: z.string(),
  to: z.string(),
  zone: z.string(),
  reach: z.enum(['everybody', 'mine']),
  requests: z.number().int(),
  /** Set when more requests fell into the period than are counted: what happened before this is left out. */
  countedFrom: z.string().nullable(),
  all: FiguresView,
  approvers: z.array(ApproverFiguresView),
  stages: z.array(StageFiguresView),
});
export type ApprovalAnalyticsView = z.infer<typeof ApprovalAnalyticsView>;
