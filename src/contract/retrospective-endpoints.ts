import { z } from 'zod';
import { CampaignType, MarketingChannel } from '../domain/campaign.ts';
import { PastCampaign, likenesses } from '../domain/past-campaign.ts';
import { Id } from '../domain/person.ts';
import { RetroFacts } from '../domain/retrospective-facts.ts';
import { RetroContent, Retrospective } from '../domain/retrospective.ts';
import { TaskStatus } from '../domain/task.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().min(1).max(200).nullable();

export const RetrospectiveView = z.strictObject({
  ...RetroContent.shape,
  version,
  published: z.strictObject({ byId: Id, at: z.string() }).nullable(),
  /** As they were when it was published, else as they are; amounts only for those who may see them. */
  facts: RetroFacts,
  /** By the id of the point: the task that its action became, and how it stands. */
  tasks: z.record(Id, z.strictObject({ taskId: Id, status: TaskStatus.nullable() })),
  can: z.strictObject({ edit: z.boolean(), publish: z.boolean() }),
});
export type RetrospectiveView = z.infer<typeof RetrospectiveView>;

export const LessonView = z.strictObject({
  campaignId: Id,
  code: z.string(),
  name: z.string(),
  type: CampaignType,
  publishedAt: z.string(),
  ...Retrospective.shape.points.element.pick({ id: true, fact: true, cause: true, insight: true }).shape,
});
export type LessonView = z.infer<typeof LessonView>;

export const SimilarView = z.strictObject({
  campaignId: Id,
  ...PastCampaign.pick({ code: true, name: true, type: true, flight: true, scores: true, counts: true })
    .shape,
  lessons: PastCampaign.shape.lessons,
  /** Out of 100. */
  points: z.number().int(),
  because: z.array(z.enum(likenesses)),
});
export type SimilarView = z.infer<typeof SimilarView>;

export const LookedBeforeView = z.strictObject({
  similar: z.array(SimilarView),
  /** Unfinished actions of earlier campaigns of the same type. */
  actions: z.array(
    z.strictObject({
      campaignId: Id,
      campaignName: z.string(),
      taskId: Id,
      title: z.string(),
      ownerId: Id.nullable(),
    }),
  ),
  can: z.strictObject({ takeOver: z.boolean() }),
});
export type LookedBeforeView = z.infer<typeof LookedBeforeView>;

export const MissingView = z.strictObject({
  campaignId: Id,
  code: z.string(),
  name: z.string(),
  ownerId: Id,
  /** Its last day; null where it had none. */
  endedOn: CalendarDate.nullable(),
  /** On this day its owner is asked. */
  dueOn: CalendarDate,
  late: z.boolean(),
});
export type MissingView = z.infer<typeof MissingView>;

/** "email,wechat" */
const listed = z
  .string()
  .max(1_000)
  .transform((text) => text.split(',').filter(Boolean));

/** Looking back, and what is learnt from it. */
export const retrospectiveEndpoints = {
  'GET /api/campaigns/:campaignId/retrospective': {
    summary: 'The retrospective of a campaign, filled in with what is known of it',
    reply: RetrospectiveView,
  },
  'PUT /api/campaigns/:campaignId/retrospective': {
    summary: 'Write what was learnt: fact, cause, insight, action, and three scores',
    body: z.strictObject({ ifVersion: version, content: RetroContent }),
    reply: RetrospectiveView,
    refusals: ['wrongStatus', 'unknownPerson', 'stale', 'busy'],
  },
  'POST /api/campaigns/:campaignId/retrospective/publication': {
    summary: 'Publish it: lessons into the library, actions into tasks, the campaign is looked back at',
    body: z.strictObject({ ifVersion: version }),
    reply: RetrospectiveView,
    refusals: ['wrongStatus', 'incomplete', 'stale', 'busy'],
  },
  'GET /api/campaigns/:campaignId/looked-before': {
    summary:
      'The three most similar past campaigns with result and lessons, and actions that nobody finished',
    reply: LookedBeforeView,
  },
  'POST /api/campaigns/:campaignId/taken-actions': {
    summary: 'Go on with an unfinished action of an earlier retrospective as a task of this campaign',
    body: z.strictObject({ fromCampaignId: Id, taskId: Id }),
    reply: z.strictObject({ taskId: Id }),
    refusals: ['wrongStatus', 'busy'],
  },
  'GET /api/workspaces/:workspaceId/similar-campaigns': {
    summary: 'The three past campaigns that are most like a plan, with result and lessons',
    query: z.strictObject({
      type: CampaignType,
      channels: listed.pipe(z.array(MarketingChannel)).optional(),
      regions: listed.optional(),
      segments: listed.optional(),
      start: CalendarDate.optional(),
    }),
    reply: z.array(SimilarView),
  },
  'GET /api/workspaces/:workspaceId/lessons': {
    summary: 'Lessons of published retrospectives, the newest first, by words and type; a page may be short',
    query: z.strictObject({
      text: z.string().max(200).optional(),
      type: CampaignType.optional(),
      cursor: z.string().max(2_000).optional(),
    }),
    reply: z.strictObject({ lessons: z.array(LessonView), next: z.string().nullable() }),
  },
  'GET /api/workspaces/:workspaceId/missing-retrospectives': {
    summary: 'Campaigns that have ended and at which nobody looked back, the longest waiting first',
    reply: z.array(MissingView),
  },
} as const satisfies Record<string, Endpoint>;
