import type { ContentItemView, contentEndpoints } from '../contract/content-endpoints.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Stored } from '../ports.ts';
import { type SeenItem, readContent } from '../usecases/content/read.ts';
import { addContent, changeContent, stepContent } from '../usecases/content/save-item.ts';
import { planChannel } from '../usecases/content/save-plan.ts';
import type { Routes } from './routes.ts';

/** Channels of campaigns and what goes out through them, over HTTP. */
export const contentRoutes: Routes<keyof typeof contentEndpoints> = {
  async 'GET /api/campaigns/:campaignId/content'({ doors, actor, params }) {
    const read = await readContent(doors, actor, params.campaignId);
    if (isRefusal(read)) return read;
    const { channels, items, can } = read;
    return {
      channels: channels.map((channel) => ({ ...channel, gaps: [...channel.gaps] })),
      items: items.map(view),
      can,
    };
  },

  async 'PUT /api/campaigns/:campaignId/channel-plan'({ doors, actor, params, body }) {
    return saved(await planChannel(doors, actor, { ...params, ...body }));
  },

  async 'POST /api/campaigns/:campaignId/content-items'({
    doors,
    actor,
    params,
    body: { once, ...content },
  }) {
    return saved(await addContent(doors, actor, { ...params, once, content }));
  },

  async 'PATCH /api/campaigns/:campaignId/content-items/:contentItemId'({ doors, actor, params, body }) {
    return saved(await changeContent(doors, actor, { ...params, ...body }));
  },

  async 'POST /api/campaigns/:campaignId/content-items/:contentItemId/step'({ doors, actor, params, body }) {
    return saved(await stepContent(doors, actor, { ...params, ...body }));
  },
};

function saved(stored: (Pick<Stored, 'version'> & { document: { id: string } }) | Refusal) {
  return isRefusal(stored) ? stored : { id: stored.document.id, version: stored.version };
}

function view({ document, version, state, next, requestId }: SeenItem): ContentItemView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, workspaceId: _place, ...item } = document;
  const { campaignId: _campaign, overtakenId: _overtaken, ...shown } = item;
  return { ...shown, version, state, next: [...next], requestId };
}
