import { type ViewLinkView, shownPath, type viewLinkEndpoints } from '../contract/view-link-endpoints.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { ViewLink } from '../domain/view-link.ts';
import { listViewLinks, makeViewLink, revokeViewLink } from '../usecases/view-links/make.ts';
import type { Routes } from './routes.ts';

/** For those who show a view outside; whoever holds a link comes in by `view-link-door.ts`. */
export function viewLinkRoutes(newSecret: () => string): Routes<keyof typeof viewLinkEndpoints> {
  return {
    async 'GET /api/workspaces/:workspaceId/view-links'({ doors, actor, params: { workspaceId } }) {
      const links = await listViewLinks(doors, actor, workspaceId);
      if (isRefusal(links)) return links;
      return {
        links: links.map((link) => linkView(link, doors.clock.now())),
        mayMake: may(actor, 'view.showOutside', { workspaceId }),
      };
    },

    async 'POST /api/workspaces/:workspaceId/view-links'({ doors, actor, params, body }) {
      const secret = newSecret();
      const link = await makeViewLink(doors, actor, { ...params, ...body, secret });
      if (isRefusal(link)) return link;
      const { tenantId, id: linkId } = link;
      return { link: linkView(link, doors.clock.now()), path: shownPath({ tenantId, linkId, secret }) };
    },

    async 'DELETE /api/workspaces/:workspaceId/view-links/:linkId'({ doors, actor, params }) {
      return revokeViewLink(doors, actor, params);
    },
  };
}

function linkView({ id, name, filter, madeAt, until, lastUsedOn }: ViewLink, now: string): ViewLinkView {
  return { id, name, filter, madeAt, until, lastUsedOn, over: until <= now };
}
