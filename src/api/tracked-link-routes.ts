import type { trackedLinkEndpoints } from '../contract/tracked-link-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import { refusalText } from '../contract/words/index.ts';
import { addLinks, readLinks, retireLink } from '../usecases/tracked-links/links.ts';
import { readLinkRule, saveLinkRule } from '../usecases/tracked-links/rule.ts';
import type { Routes } from './routes.ts';

/** Tracked links of campaigns, over HTTP. */
export const trackedLinkRoutes: Routes<keyof typeof trackedLinkEndpoints> = {
  async 'GET /api/campaigns/:campaignId/tracked-links'({ doors, actor, params: { campaignId } }) {
    const read = await readLinks(doors, actor, campaignId);
    if (isRefusal(read)) return read;
    const { links, choice, ...rest } = read;
    return {
      links: links.map(
        ({ document: { kind: _kind, schema: _schema, tenantId: _tenantId, ...link }, version }) => ({
          ...link,
          version,
        }),
      ),
      ...choice,
      ...rest,
    };
  },

  async 'POST /api/campaigns/:campaignId/tracked-links'({ doors, actor, params, body: { links: wishes } }) {
    const made = await addLinks(doors, actor, { ...params, wishes });
    if (isRefusal(made)) return made;
    const left = made.left.map(({ place, refusal }) => ({
      place,
      at: refusal.at ?? '',
      code: refusal.refused,
      said: refusalText(actor.locale, refusal),
    }));
    return { added: made.added, left };
  },

  async 'PATCH /api/campaigns/:campaignId/tracked-links/:trackedLinkId'({ doors, actor, params, body }) {
    const kept = await retireLink(doors, actor, { ...params, ...body });
    return isRefusal(kept) ? kept : { id: kept.document.id, version: kept.version };
  },

  async 'GET /api/workspaces/:workspaceId/link-rule'({ doors, actor, params: { workspaceId } }) {
    const rule = await readLinkRule(doors, actor, workspaceId);
    return isRefusal(rule) ? rule : { ...rule.choice, version: rule.version };
  },

  async 'PUT /api/workspaces/:workspaceId/link-rule'({ doors, actor, params, body: { version, ...choice } }) {
    const rule = await saveLinkRule(doors, actor, { ...params, choice, ifVersion: version });
    return isRefusal(rule) ? rule : { ...rule.choice, version: rule.version };
  },
};
