import { type ReviewLinkView, reviewPath } from '../contract/link-endpoints.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { ReviewLink } from '../domain/review-link.ts';
import { listLinks, revokeLink } from '../usecases/links/list.ts';
import { makeLink } from '../usecases/links/make.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/campaigns/:campaignId/approvals/:requestId/links'
  | 'POST /api/campaigns/:campaignId/approvals/:requestId/links'
  | 'POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation';

/** For those who share; whoever holds a link comes in by `link-door.ts`. */
export function linkRoutes(newSecret: () => string): Routes<Handled> {
  return {
    async 'GET /api/campaigns/:campaignId/approvals/:requestId/links'({ doors, actor, params }) {
      const links = await listLinks(doors, actor, params);
      return isRefusal(links) ? links : links.map(linkView);
    },

    async 'POST /api/campaigns/:campaignId/approvals/:requestId/links'({ doors, actor, params, body }) {
      const secret = newSecret();
      const made = await makeLink(doors, actor, { ...params, ...body, secret });
      if (isRefusal(made)) return made;
      const { tenantId, campaignId, id: linkId } = made;
      return { link: linkView(made), path: reviewPath({ tenantId, campaignId, linkId, secret }) };
    },

    async 'POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation'({
      doors,
      actor,
      params,
    }) {
      const revoked = await revokeLink(doors, actor, params);
      return isRefusal(revoked) ? revoked : linkView(revoked);
    },
  };
}

function linkView(link: ReviewLink): ReviewLinkView {
  const { id, forName, madeBy, madeAt, until, revokedAt, uses, lastUsedAt, nothingAt, assetIds } = link;
  const files = assetIds.length;
  return { id, forName, madeBy, madeAt, until, revokedAt, uses, lastUsedAt, nothingAt, files };
}
