import { z } from 'zod';
import { type Campaign, CampaignType, Flight, MarketingChannel } from './campaign.ts';
import { Id } from './person.ts';
import { RetroPoint, type Retrospective, retroAxes } from './retrospective.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';

const score = z.number().int();

/**
 * A campaign with a published retrospective, as those find it who plan: a projection in the workspace, fed by the relay.
 * `id` is the campaign's. Nothing in it is an amount.
 */
export const PastCampaign = z.strictObject({
  kind: z.literal('pastCampaign'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  code: z.string(),
  name: z.string(),
  type: CampaignType,
  channels: z.array(MarketingChannel),
  regions: z.array(z.string()),
  segments: z.array(z.string()),
  tags: z.array(z.string()),
  flight: Flight.nullable(),
  ownerId: Id,
  teamIds: z.array(Id),
  guestIds: z.array(Id),
  publishedAt: z.string(),
  scores: z.strictObject({ effect: score, efficiency: score, innovation: score }),
  counts: z.strictObject({
    impressions: z.number().nullable(),
    clicks: z.number().nullable(),
    leads: z.number().nullable(),
    orders: z.number().nullable(),
  }),
  lessons: z.array(RetroPoint.pick({ id: true, fact: true, cause: true, insight: true })),
  /** Tasks that its actions became. */
  actions: z.array(
    z.strictObject({ taskId: Id, title: z.string(), ownerId: Id.nullable(), open: z.boolean() }),
  ),
});
export type PastCampaign = z.infer<typeof PastCampaign>;

/** How it stands in the library; undefined while nothing is published. */
export function pastCampaignOf(
  campaign: Campaign,
  { published, scores, points, tasks: taskOf }: Retrospective,
  tasks: readonly Pick<Task, 'id' | 'title' | 'assigneeId' | 'status'>[],
): PastCampaign | undefined {
  if (!published) return undefined;
  const { id, tenantId, workspaceId, code, name, type, channels, tags, flight } = campaign;
  const { ownerId, teamIds, guestIds, regions = [], segments = [] } = campaign;
  const [effect, efficiency, innovation] = retroAxes.map((axis) => scores[axis].score ?? 0);
  const ofActions = new Set(Object.values(taskOf));
  return {
    kind: 'pastCampaign',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    code,
    name,
    type,
    channels,
    regions,
    segments,
    tags,
    flight,
    ownerId,
    teamIds,
    guestIds,
    publishedAt: published.at,
    scores: { effect: effect ?? 0, efficiency: efficiency ?? 0, innovation: innovation ?? 0 },
    counts: published.facts.counts,
    lessons: points
      .filter(({ shared, insight }) => shared && insight !== '')
      .map((point) => ({ id: point.id, fact: point.fact, cause: point.cause, insight: point.insight })),
    actions: tasks
      .filter((task) => ofActions.has(task.id))
      .map((task) => ({
        taskId: task.id,
        title: task.title,
        ownerId: task.assigneeId,
        open: isOpenTask(task.status),
      })),
  };
}

/** As much of a plan as says what it is like. */
export interface Likened {
  readonly type: Campaign['type'];
  readonly channels: readonly string[];
  readonly regions: readonly string[];
  readonly segments: readonly string[];
  readonly tags: readonly string[];
  /** The first day; null where it is not planned yet. */
  readonly start: string | null;
}

export const likenesses = ['type', 'channels', 'segments', 'regions', 'season', 'tags'] as const;
export type Likeness = (typeof likenesses)[number];

/** Points out of 100 that each may bring. */
export const likenessWeights: Readonly<Record<Likeness, number>> = {
  type: 40,
  channels: 25,
  segments: 10,
  regions: 10,
  season: 10,
  tags: 5,
};

/** Below this two campaigns are not alike. */
export const leastLikeness = 25;
export const mostSimilar = 3;

export interface Similar {
  readonly past: PastCampaign;
  /** Out of 100. */
  readonly points: number;
  /** What they share. */
  readonly because: readonly Likeness[];
}

/** The past campaigns that are most like a plan, the likest first; of equals the later one. */
export function similarTo(wanted: Likened, all: readonly PastCampaign[]): Similar[] {
  return all
    .map((past) => likeness(wanted, past))
    .filter(({ points }) => points >= leastLikeness)
    .toSorted(
      (one, other) => other.points - one.points || (one.past.publishedAt > other.past.publishedAt ? -1 : 1),
    )
    .slice(0, mostSimilar);
}

function likeness(wanted: Likened, past: PastCampaign): Similar {
  const share: Record<Likeness, number> = {
    type: wanted.type === past.type ? 1 : 0,
    channels: overlap(wanted.channels, past.channels),
    segments: overlap(wanted.segments, past.segments),
    regions: overlap(wanted.regions, past.regions),
    season: isSameSeason(wanted.start, past.flight?.start ?? null) ? 1 : 0,
    tags: overlap(wanted.tags, past.tags),
  };
  const points = likenesses.reduce((sum, each) => sum + share[each] * likenessWeights[each], 0);
  return { past, points: Math.round(points), because: likenesses.filter((each) => share[each] > 0) };
}

/** What both have of all that either has. */
function overlap(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  if (all.size === 0) return 0;
  return one.filter((each) => other.includes(each)).length / all.size;
}

/** The first days lie at most a month of the year apart, in whichever years. */
function isSameSeason(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const apart = Math.abs(Number(one.slice(5, 7)) - Number(other.slice(5, 7)));
  return Math.min(apart, 12 - apart) <= 1;
}
