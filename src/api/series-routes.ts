import type { SeriesView, seriesEndpoints } from '../contract/series-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { may } from '../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';
import type { FoundCampaign } from '../usecases/campaigns/find.ts';
import { occurrencesIn } from '../usecases/series/calendar-lines.ts';
import { changeSeries } from '../usecases/series/change.ts';
import { createSeries } from '../usecases/series/create.ts';
import type { WhichSeries } from '../usecases/series/find.ts';
import { type SeenSeries, foreseeSeries, listSeries } from '../usecases/series/list.ts';
import { resumeOccurrence, skipOccurrence, takeOccurrence } from '../usecases/series/one.ts';
import type { Routes } from './routes.ts';
import { taskViewNow } from './task-routes.ts';

/** What recurs, over HTTP. */
export const seriesRoutes: Routes<keyof typeof seriesEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/occurrences'({ doors, actor, params, query }) {
    const found = await occurrencesIn(doors, actor, { ...params, ...query });
    return isRefusal(found) ? found : [...found];
  },

  async 'GET /api/campaigns/:campaignId/series'({ doors, actor, params: { campaignId } }) {
    const list = await listSeries(doors, actor, campaignId);
    if (isRefusal(list)) return list;
    return list.series.map((each) => seriesView(actor, list.campaign, each));
  },

  async 'POST /api/campaigns/:campaignId/series'({ doors, actor, params: { campaignId }, body }) {
    const { once, ...content } = body;
    const made = await createSeries(doors, actor, { campaignId, once, content });
    return isRefusal(made) ? made : viewNow(doors, actor, { campaignId, seriesId: made.document.id });
  },

  async 'POST /api/campaigns/:campaignId/series/foreseen'({ doors, actor, params, body }) {
    const foreseen = await foreseeSeries(doors, actor, { ...params, plan: body });
    return isRefusal(foreseen) ? foreseen : [...foreseen];
  },

  async 'PATCH /api/campaigns/:campaignId/series/:seriesId'({ doors, actor, params, body }) {
    const changed = await changeSeries(doors, actor, { ...params, ...body });
    if (!isRefusal(changed)) return viewNow(doors, actor, { ...params, seriesId: changed.document.id });
    if (changed.refused !== 'stale') return changed;
    const current = await viewNow(doors, actor, params);
    return isRefusal(current) ? current : { refusal: changed, current };
  },

  async 'POST /api/campaigns/:campaignId/series/:seriesId/skips'({ doors, actor, params, body }) {
    const skipped = await skipOccurrence(doors, actor, { ...params, ...body });
    return isRefusal(skipped) ? skipped : viewNow(doors, actor, params);
  },

  async 'DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date'({ doors, actor, params }) {
    const resumed = await resumeOccurrence(doors, actor, params);
    return isRefusal(resumed) ? resumed : viewNow(doors, actor, params);
  },

  async 'POST /api/campaigns/:campaignId/series/:seriesId/tasks'({ doors, actor, params, body }) {
    const { date, ...edit } = body;
    const taken = await takeOccurrence(doors, actor, { ...params, date, edit });
    if (isRefusal(taken)) return taken;
    return taskViewNow(doors, actor, { campaignId: params.campaignId, taskId: taken.document.id });
  },
};

async function viewNow(
  doors: Doors,
  actor: Actor,
  { campaignId, seriesId }: WhichSeries,
): Promise<SeriesView | Refusal> {
  const list = await listSeries(doors, actor, campaignId);
  if (isRefusal(list)) return list;
  const seen = list.series.find(({ document }) => document.id === seriesId);
  return seen ? seriesView(actor, list.campaign, seen) : refuse('notFound');
}

function seriesView(actor: Actor, campaign: FoundCampaign, seen: SeenSeries): SeriesView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, turn: _turn, ...open } = seen.document;
  const canEdit = campaign.document.status !== 'archived' && may(actor, 'task.create', campaign.subject);
  return { ...open, version: seen.version, ahead: [...seen.ahead], canEdit };
}
