import type { IdeaView, ideaEndpoints } from '../contract/idea-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import type { Idea } from '../domain/idea.ts';
import { may } from '../domain/policy.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { mayEditIdea, readIdea } from '../usecases/ideas/find.ts';
import { listIdeas } from '../usecases/ideas/list.ts';
import { addIdea, editIdea, voteForIdea } from '../usecases/ideas/save.ts';
import { deleteIdea } from '../usecases/trash/delete-idea.ts';
import type { Routes } from './routes.ts';

/** What a department could do, over HTTP. */
export const ideaRoutes: Routes<keyof typeof ideaEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/ideas'({ doors, actor, params, query }) {
    const page = await listIdeas(doors, actor, { ...params, ...query, order: query.order ?? 'votes' });
    if (isRefusal(page)) return page;
    const { ideas, next } = page;
    return {
      ideas: ideas.map((idea) => view(actor, idea)),
      next,
      can: { add: may(actor, 'idea.add', params) },
    };
  },

  async 'POST /api/workspaces/:workspaceId/ideas'({ doors, actor, params, body }) {
    const { once, link = null, ...said } = body;
    const content = { ...said, link };
    return viewed(actor, await addIdea(doors, actor, { ...params, once, content, source: 'tab' }));
  },

  async 'GET /api/workspaces/:workspaceId/ideas/:ideaId'({ doors, actor, params }) {
    return viewed(actor, await readIdea(doors, actor, params));
  },

  async 'PATCH /api/workspaces/:workspaceId/ideas/:ideaId'({ doors, actor, params, body }) {
    return viewed(actor, await editIdea(doors, actor, { ...params, ...body }));
  },

  async 'PUT /api/workspaces/:workspaceId/ideas/:ideaId/vote'({ doors, actor, params, body }) {
    return viewed(actor, await voteForIdea(doors, actor, { ...params, ...body }));
  },

  async 'DELETE /api/workspaces/:workspaceId/ideas/:ideaId'({ doors, actor, params }) {
    const deleted = await deleteIdea(doors, actor, params);
    return isRefusal(deleted) ? deleted : undefined;
  },
};

const viewed = (actor: Actor, answer: Stored<Idea> | Refusal): IdeaView | Refusal =>
  isRefusal(answer) ? answer : view(actor, answer);

function view(actor: Actor, { document, version }: Stored<Idea>): IdeaView {
  const { id, title, text, tags, link, votes, campaignIds, source, createdBy, createdAt, voterIds } =
    document;
  const mine = voterIds.includes(actor.personId);
  const can = { edit: mayEditIdea(actor, document) };
  return {
    id,
    title,
    text,
    tags,
    link,
    votes,
    campaignIds,
    source,
    createdBy,
    createdAt,
    version,
    mine,
    can,
  };
}
