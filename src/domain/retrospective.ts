import { z } from 'zod';
import type { Campaign } from './campaign.ts';
import { RetroFacts } from './retrospective-facts.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { CalendarDate } from './time.ts';

/** So many points: each may become a task, and all of them are written in one commit. */
export const mostPoints = 20;

export const retroAxes = ['effect', 'efficiency', 'innovation'] as const;
export type RetroAxis = (typeof retroAxes)[number];

const words = (most: number) => z.string().trim().max(most);

/** One thing that was learnt: what happened, why, what it shows, and what is done about it. */
export const RetroPoint = z.strictObject({
  id: Id,
  fact: words(500).min(1),
  cause: words(500),
  insight: words(500),
  /** Becomes a task when the retrospective is published; empty for none. */
  action: words(200),
  ownerId: Id.nullable(),
  due: CalendarDate.nullable(),
  /** Its insight stands in the library of lessons. */
  shared: z.boolean(),
});
export type RetroPoint = z.infer<typeof RetroPoint>;

const RetroScore = z.strictObject({ score: z.number().int().min(1).max(5).nullable(), words: words(1_000) });

/** What people write when they look back. */
export const RetroContent = z.strictObject({
  points: z.array(RetroPoint).max(mostPoints),
  scores: z.strictObject({ effect: RetroScore, efficiency: RetroScore, innovation: RetroScore }),
});
export type RetroContent = z.infer<typeof RetroContent>;

/** Looking back at a campaign; in its partition, by its id. */
export const Retrospective = z.strictObject({
  kind: z.literal('retrospective'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  ...RetroContent.shape,
  /** By the id of the point: the task that its action became. */
  tasks: z.record(Id, Id),
  /** Null while it is written; then with the figures as they were. */
  published: z.strictObject({ byId: Id, at: z.string(), facts: RetroFacts }).nullable(),
});
export type Retrospective = z.infer<typeof Retrospective>;

const unsaid = { score: null, words: '' };

/** Of a campaign at which nobody looked back yet. */
export function blankRetrospective({
  id,
  tenantId,
  workspaceId,
}: Pick<Campaign, 'id' | 'tenantId' | 'workspaceId'>): Retrospective {
  return {
    kind: 'retrospective',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId: id,
    points: [],
    scores: { effect: unsaid, efficiency: unsaid, innovation: unsaid },
    tasks: {},
    published: null,
  };
}

/** Why it cannot be published: `incomplete`, naming the first field that is missing (a point, or an axis without a score). */
export function publishFault({ points, scores }: RetroContent): Refusal | undefined {
  const missing = points.length === 0 ? 'points' : retroAxes.find((axis) => scores[axis].score === null);
  return missing && refuse('incomplete', { at: missing, facts: { field: missing } });
}

/** Actions that are no tasks yet. */
export function newActions({ points, tasks }: Pick<Retrospective, 'points' | 'tasks'>): RetroPoint[] {
  return points.filter(({ id, action }) => action !== '' && tasks[id] === undefined);
}

/** The mean of the three scores, to one decimal; null as long as one is missing. */
export function meanScore(scores: RetroContent['scores']): number | null {
  const said = retroAxes.map((axis) => scores[axis].score).filter((score) => score !== null);
  if (said.length < retroAxes.length) return null;
  return Math.round((said.reduce((sum, score) => sum + score, 0) / said.length) * 10) / 10;
}
