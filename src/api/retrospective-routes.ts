import type {
  RetrospectiveView,
  SimilarView,
  retrospectiveEndpoints,
} from '../contract/retrospective-endpoints.ts';
import type { Similar } from '../domain/past-campaign.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import { readLessons, readLookedBefore, similarCampaigns } from '../usecases/retrospectives/library.ts';
import { missingRetrospectives } from '../usecases/retrospectives/missing.ts';
import { type ReadRetrospective, readRetrospective } from '../usecases/retrospectives/read.ts';
import { takeOverAction } from '../usecases/retrospectives/take-over.ts';
import { publishRetrospective, saveRetrospective } from '../usecases/retrospectives/write.ts';
import type { Routes } from './routes.ts';

/** Looking back, and what is learnt from it, over HTTP. */
export const retrospectiveRoutes: Routes<keyof typeof retrospectiveEndpoints> = {
  async 'GET /api/campaigns/:campaignId/retrospective'({ doors, actor, params }) {
    return view(await readRetrospective(doors, actor, params.campaignId));
  },

  async 'PUT /api/campaigns/:campaignId/retrospective'({ doors, actor, params, body }) {
    return view(await saveRetrospective(doors, actor, { ...params, ...body }));
  },

  async 'POST /api/campaigns/:campaignId/retrospective/publication'({ doors, actor, params, body }) {
    return view(await publishRetrospective(doors, actor, { ...params, ...body }));
  },

  async 'GET /api/campaigns/:campaignId/looked-before'({ doors, actor, params }) {
    const read = await readLookedBefore(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    return {
      similar: read.similar.map(similarView),
      actions: read.actions.map(({ past, action: { taskId, title, ownerId } }) => ({
        campaignId: past.id,
        campaignName: past.name,
        taskId,
        title,
        ownerId,
      })),
      can: read.can,
    };
  },

  async 'POST /api/campaigns/:campaignId/taken-actions'({ doors, actor, params, body }) {
    const taken = await takeOverAction(doors, actor, { ...params, ...body });
    return isRefusal(taken) ? taken : { taskId: taken.document.id };
  },

  async 'GET /api/workspaces/:workspaceId/similar-campaigns'({ doors, actor, params, query }) {
    const { type, channels = [], regions = [], segments = [], start = null } = query;
    const wanted = { type, channels, regions, segments, tags: [], start };
    const similar = await similarCampaigns(doors, actor, { ...params, wanted });
    return isRefusal(similar) ? similar : similar.map(similarView);
  },

  async 'GET /api/workspaces/:workspaceId/lessons'({ doors, actor, params, query }) {
    const page = await readLessons(doors, actor, { ...params, ...query });
    if (isRefusal(page)) return page;
    const lessons = page.lessons.map(({ past, lesson }) => {
      const { id: campaignId, code, name, type, publishedAt } = past;
      return { campaignId, code, name, type, publishedAt, ...lesson };
    });
    return { lessons, next: page.next };
  },

  async 'GET /api/workspaces/:workspaceId/missing-retrospectives'({ doors, actor, params }) {
    const missing = await missingRetrospectives(doors, actor, params.workspaceId);
    if (isRefusal(missing)) return missing;
    return missing.map(({ campaign: { id, code, name, ownerId, flight }, dueOn, late }) => ({
      campaignId: id,
      code,
      name,
      ownerId,
      endedOn: flight?.end ?? null,
      dueOn,
      late,
    }));
  },
};

function similarView({ past, points, because }: Similar): SimilarView {
  const { id: campaignId, code, name, type, flight, scores, counts, lessons } = past;
  return { campaignId, code, name, type, flight, scores, counts, lessons, points, because: [...because] };
}

function view(read: ReadRetrospective | Refusal): RetrospectiveView | Refusal {
  if (isRefusal(read)) return read;
  const { retrospective, version, facts, tasks, can } = read;
  const { points, scores, published, tasks: taskOf } = retrospective;
  const status = new Map(tasks.map((task) => [task.id, task.status]));
  return {
    points,
    scores,
    version,
    published: published && { byId: published.byId, at: published.at },
    facts,
    tasks: Object.fromEntries(
      Object.entries(taskOf).map(([id, taskId]) => [id, { taskId, status: status.get(taskId) ?? null }]),
    ),
    can,
  };
}
