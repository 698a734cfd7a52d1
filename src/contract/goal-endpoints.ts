import { z } from 'zod';
import { goalStates } from '../domain/goal-standing.ts';
import { suggestedMetrics } from '../domain/goal-suggestion.ts';
import { Goal, GoalContent } from '../domain/goal.ts';
import { UsualMetric } from '../domain/usual-plan.ts';
import type { Endpoint } from './endpoint.ts';
import { onceKey } from './requests.ts';

export const GoalView = z.strictObject({
  ...GoalContent.shape,
  ...Goal.pick({ id: true, createdBy: true, createdAt: true }).shape,
  version: z.string(),
});
export type GoalView = z.infer<typeof GoalView>;

/** How it stands today: what it is, what it should be by now, percent of the way and of the time. */
const StandingView = z.strictObject({
  state: z.enum(goalStates),
  current: z.number().nullable(),
  expected: z.number().nullable(),
  kept: z.number().nullable(),
  elapsed: z.number(),
});

export const StandingGoalView = z.strictObject({
  ...GoalView.shape,
  standing: StandingView,
  /** Tasks that serve it; null for who may not read tasks. */
  tasks: z.strictObject({ done: z.number().int(), all: z.number().int() }).nullable(),
});
export type StandingGoalView = z.infer<typeof StandingGoalView>;

export const GoalList = z.strictObject({
  goals: z.array(StandingGoalView),
  /** What past campaigns of the same type came to: median, quartiles, and from how many. */
  suggestions: z.array(
    z.strictObject({
      metric: z.enum(suggestedMetrics),
      count: z.number().int(),
      lower: z.number(),
      median: z.number(),
      upper: z.number(),
    }),
  ),
  /** What campaigns of this kind are usually measured by, and this one is not yet. */
  usual: z.array(UsualMetric),
  can: z.strictObject({ edit: z.boolean(), seeAmounts: z.boolean() }),
});
export type GoalList = z.infer<typeof GoalList>;

/** What campaigns are to reach. */
export const goalEndpoints = {
  'GET /api/campaigns/:campaignId/goals': {
    summary: 'The goals of a campaign, how they stand today, and targets suggested by past campaigns',
    reply: GoalList,
  },
  'POST /api/campaigns/:campaignId/goals': {
    summary:
      'Set a goal: metric, baseline, target, deadline, source, relevance; refused with the letters of SMART it lacks',
    body: z.strictObject({ once: onceKey, ...GoalContent.shape }),
    reply: GoalView,
    refusals: ['wrongStatus', 'notSmart', 'tooLarge'],
  },
  'PATCH /api/campaigns/:campaignId/goals/:goalId': {
    summary: 'Change a goal, drop it or take it up again',
    body: z.strictObject({ ifVersion: z.string().min(1).max(200), edit: GoalContent.partial() }),
    reply: GoalView,
    refusals: ['wrongStatus', 'notSmart', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;
