import { columnsType } from '../contract/columns.ts';
import type { Actor } from '../domain/actor.ts';
import type { Campaign, CampaignEdit } from '../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import type { Event } from '../domain/event.ts';
import type { Doors, Stored } from '../ports.ts';
import { readBoard } from '../usecases/campaigns/board.ts';
import { changeStatus } from '../usecases/campaigns/change-status.ts';
import { createCampaign } from '../usecases/campaigns/create.ts';
import { type EditedCampaign, editCampaign } from '../usecases/campaigns/edit.ts';
import { readBriefVersions } from '../usecases/campaigns/brief-versions.ts';
import { readHistory } from '../usecases/campaigns/history.ts';
import { moveCampaign } from '../usecases/campaigns/move.ts';
import { readCampaign } from '../usecases/campaigns/read.ts';
import { readSomeSummaries, readSummaries, seesEverything } from '../usecases/campaigns/summaries.ts';
import { type ForeseeConflicts, conflictsOfCampaign, foreseeConflicts } from '../usecases/conflicts/list.ts';
import type { BoardCache } from './board-cache.ts';
import { campaignView, summaryViews } from './campaign-view.ts';
import { conflictView } from './conflict-routes.ts';
import type { RefusedWithView, Routes } from './routes.ts';
import { taskView } from './task-routes.ts';

type Handled =
  | 'GET /api/workspaces/:workspaceId/board'
  | 'GET /api/workspaces/:workspaceId/campaigns'
  | 'GET /api/workspaces/:workspaceId/summaries'
  | 'POST /api/workspaces/:workspaceId/campaigns'
  | 'GET /api/campaigns/:campaignId'
  | 'PATCH /api/campaigns/:campaignId'
  | 'POST /api/campaigns/:campaignId/status'
  | 'POST /api/campaigns/:campaignId/flight'
  | 'GET /api/campaigns/:campaignId/history'
  | 'GET /api/campaigns/:campaignId/brief-versions';

const mostIds = 200;

export function campaignRoutes(cache: BoardCache): Routes<Handled> {
  return {
    async 'GET /api/workspaces/:workspaceId/board'({ doors, actor, params: { workspaceId } }) {
      if (seesEverything(actor, workspaceId)) return cache.board(actor, workspaceId);
      const columns = await readBoard(doors, actor, workspaceId);
      if (isRefusal(columns)) return columns;
      return {
        columns: columns.map(({ campaigns, ...column }) => ({
          ...column,
          campaigns: summaryViews(actor, campaigns),
        })),
      };
    },

    async 'GET /api/workspaces/:workspaceId/campaigns'({ doors, actor, params: { workspaceId }, accept }) {
      if (seesEverything(actor, workspaceId)) {
        return cache.list(actor, workspaceId, accept?.includes(columnsType) ? 'columns' : 'rows');
      }
      const summaries = await readSummaries(doors, actor, workspaceId);
      return isRefusal(summaries) ? summaries : summaryViews(actor, summaries);
    },

    async 'GET /api/workspaces/:workspaceId/summaries'({ doors, actor, params: { workspaceId }, query }) {
      const ids = query.ids.split(',').filter(Boolean);
      if (ids.length > mostIds) return refuse('malformed', { at: 'ids' });
      const summaries = await readSomeSummaries(doors, actor, workspaceId, ids);
      return isRefusal(summaries) ? summaries : summaryViews(actor, summaries);
    },

    async 'POST /api/workspaces/:workspaceId/campaigns'({ doors, actor, params, body }) {
      const { once, acceptClash, template, firstTask, ideaId, ...fields } = body;
      const more = { template, firstTask, ideaId, acceptClash };
      const wanted = { ...params, once, fields, ...more, source: 'person' } as const;
      const answer = await createCampaign(doors, actor, wanted);
      if (isRefusal(answer)) return withClashes(doors, actor, answer, { ...params, fields: planIn(fields) });
      return savedView(doors, actor, answer);
    },

    async 'GET /api/campaigns/:campaignId'({ doors, actor, params: { campaignId } }) {
      return viewed(actor, await readCampaign(doors, actor, campaignId));
    },

    async 'PATCH /api/campaigns/:campaignId'({ doors, actor, params, body }) {
      const answer = await editCampaign(doors, actor, { ...params, ...body });
      const view = await viewedOrCurrent(doors, actor, params.campaignId, answer, planIn(body.edit));
      return withMoved(actor, answer, view);
    },

    async 'POST /api/campaigns/:campaignId/status'({ doors, actor, params, body }) {
      const answer = await changeStatus(doors, actor, { ...params, ...body });
      return viewedOrCurrent(doors, actor, params.campaignId, answer);
    },

    async 'POST /api/campaigns/:campaignId/flight'({ doors, actor, params, body }) {
      const answer = await moveCampaign(doors, actor, { ...params, ...body });
      const { flight } = body;
      const view = await viewedOrCurrent(doors, actor, params.campaignId, answer, { flight });
      return withMoved(actor, answer, view);
    },

    async 'GET /api/campaigns/:campaignId/history'({ doors, actor, params: { campaignId }, query }) {
      const history = await readHistory(doors, actor, { campaignId, cursor: query.cursor });
      return isRefusal(history) ? history : { events: history.events.map(eventView), next: history.next };
    },

    async 'GET /api/campaigns/:campaignId/brief-versions'({ doors, actor, params: { campaignId } }) {
      const versions = await readBriefVersions(doors, actor, campaignId);
      return isRefusal(versions) ? versions : { versions: [...versions] };
    },
  };
}

function viewed(actor: Actor, answer: Stored<Campaign> | Refusal) {
  return isRefusal(answer) ? answer : campaignView(actor, answer);
}

/** `stale` comes with the campaign as it is now, so that the screen can show what changed and let the person choose. */
async function viewedOrCurrent(
  doors: Doors,
  actor: Actor,
  campaignId: string,
  answer: Stored<Campaign> | Refusal,
  plan: PlanFields = {},
) {
  if (!isRefusal(answer))
    return Object.keys(plan).length > 0 ? savedView(doors, actor, answer) : viewed(actor, answer);
  if (answer.refused !== 'stale' && answer.refused !== 'clash') return answer;
  const now = await readCampaign(doors, actor, campaignId);
  if (isRefusal(now)) return now;
  if (answer.refused === 'clash') {
    const { workspaceId } = now.document;
    return withClashes(doors, actor, answer, { workspaceId, campaignId, fields: plan });
  }
  const told: RefusedWithView = { refusal: answer, current: campaignView(actor, now) };
  return told;
}

/** The campaign with the tasks that went along. */
function withMoved<V>(actor: Actor, answer: EditedCampaign | Refusal, view: V): V {
  if (isRefusal(answer) || answer.moved.length === 0) return view;
  return { ...view, moved: answer.moved.map((task) => taskView(actor, answer.document, task)) };
}

type PlanFields = ForeseeConflicts['fields'];

/** What of an edit conflicts are found by. */
function planIn(edit: CampaignEdit): PlanFields {
  const { flight, channels, segments, audience, regions, venue, budget } = edit;
  const plan = { flight, channels, segments, audience, regions, venue, budget };
  return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));
}

/** The campaign with all that it clashes with now. */
async function savedView(doors: Doors, actor: Actor, answer: Stored<Campaign>) {
  const conflicts = await conflictsOfCampaign(doors, actor, answer.document.id);
  const view = campaignView(actor, answer);
  return isRefusal(conflicts) ? view : { ...view, conflicts: conflicts.map(conflictView) };
}

/** `clash` comes with what it would clash with. */
async function withClashes(
  doors: Doors,
  actor: Actor,
  refusal: Refusal,
  wanted: ForeseeConflicts,
): Promise<Refusal | RefusedWithView> {
  if (refusal.refused !== 'clash') return refusal;
  const found = await foreseeConflicts(doors, actor, wanted);
  return isRefusal(found) ? found : { refusal, current: { conflicts: found.map(conflictView) } };
}

function eventView({ kind: _kind, schema: _schema, tenantId: _tenantId, from: _from, ...event }: Event) {
  return event;
}
