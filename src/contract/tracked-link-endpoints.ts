import { z } from 'zod';
import { LinkChoice } from '../domain/link-rule.ts';
import { Id } from '../domain/person.ts';
import { LinkWish, TrackedLink } from '../domain/tracked-link.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().min(1).max(200);

/** Links in one call. */
export const mostLinkWishes = 100;

export const TrackedLinkView = TrackedLink.omit({ kind: true, schema: true, tenantId: true }).extend({
  version,
});
export type TrackedLinkView = z.infer<typeof TrackedLinkView>;

export const LinksView = z.strictObject({
  /** The newest first. */
  links: z.array(TrackedLinkView),
  /** The words that the department uses; channels without any have the usual ones. */
  ...LinkChoice.shape,
  /** How the campaign is called in its links. */
  campaignValue: z.string(),
  can: z.strictObject({ edit: z.boolean() }),
});
export type LinksView = z.infer<typeof LinksView>;

const Left = z.strictObject({
  place: z.number().int(),
  at: z.string(),
  code: z.string(),
  said: z.string(),
});
export const LinkRuleView = z.strictObject({ ...LinkChoice.shape, version: version.nullable() });
export type LinkRuleView = z.infer<typeof LinkRuleView>;

/** The tracked links of campaigns, and the words by which a department tracks. */
export const trackedLinkEndpoints = {
  'GET /api/campaigns/:campaignId/tracked-links': {
    summary: 'The tracked links of a campaign, with the words that its department uses',
    reply: LinksView,
  },
  'POST /api/campaigns/:campaignId/tracked-links': {
    summary: 'Make tracked links, each by itself; what does not fit or exists already is named',
    body: z.strictObject({ links: z.array(LinkWish).min(1).max(mostLinkWishes) }),
    reply: z.strictObject({ added: z.number().int(), left: z.array(Left) }),
    refusals: ['wrongStatus', 'tooLarge', 'stale'],
  },
  'PATCH /api/campaigns/:campaignId/tracked-links/:trackedLinkId': {
    summary: 'Retire a link, or take it up again',
    body: z.strictObject({ ifVersion: version, retired: z.boolean() }),
    reply: z.strictObject({ id: Id, version }),
    refusals: ['wrongStatus', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/link-rule': {
    summary: 'The words by which a department tracks its channels',
    reply: LinkRuleView,
  },
  'PUT /api/workspaces/:workspaceId/link-rule': {
    summary: 'Set the words by which a department tracks its channels; links that exist stay as they are',
    body: z.strictObject({ ...LinkChoice.shape, version: version.nullable() }),
    reply: LinkRuleView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
