import { z } from 'zod';
import { CampaignFilter } from '../domain/campaign-filter.ts';
import { CampaignStatus, CampaignType, Flight, MarketingChannel } from '../domain/campaign.ts';
import { ViewName } from '../domain/saved-view.ts';
import { CalendarDate } from '../domain/time.ts';
import { ViewLink, longestShowing } from '../domain/view-link.ts';
import type { Endpoint } from './endpoint.ts';

/** A link as whoever made it sees it; never what opens it. */
export const ViewLinkView = ViewLink.pick({
  id: true,
  name: true,
  filter: true,
  madeAt: true,
  until: true,
  lastUsedOn: true,
}).extend({
  /** Its time is over: it opens nothing any more. */
  over: z.boolean(),
});
export type ViewLinkView = z.infer<typeof ViewLinkView>;

export const MakeViewLink = z.strictObject({
  name: ViewName,
  filter: CampaignFilter,
  days: z.number().int().min(1).max(longestShowing),
});
export type MakeViewLink = z.infer<typeof MakeViewLink>;

/** Pages that show a filtered view to people without a seat. */
export const viewLinkEndpoints = {
  'GET /api/workspaces/:workspaceId/view-links': {
    summary: 'My read-only links to views, oldest first; what opens them is not kept',
    reply: z.strictObject({ links: z.array(ViewLinkView), mayMake: z.boolean() }),
  },
  'POST /api/workspaces/:workspaceId/view-links': {
    summary: 'Show a filtered view to people without a seat; its address is told once, here',
    body: MakeViewLink,
    reply: z.strictObject({ link: ViewLinkView, path: z.string() }),
    refusals: ['tooLarge'],
  },
  'DELETE /api/workspaces/:workspaceId/view-links/:linkId': {
    summary: 'End a read-only link of mine at once',
    reply: 'none',
  },
} as const satisfies Record<string, Endpoint>;

/** What the page shows of a campaign: no amounts, no addresses, no texts of its plan. */
export const CampaignOutside = z.strictObject({
  code: z.string(),
  name: z.string(),
  type: CampaignType,
  status: CampaignStatus,
  ownerName: z.string(),
  flight: Flight.nullable(),
  channels: z.array(MarketingChannel),
  milestone: z.strictObject({ title: z.string(), due: CalendarDate }).nullable(),
});
export type CampaignOutside = z.infer<typeof CampaignOutside>;

export const ViewOutside = z.strictObject({
  name: z.string(),
  workspaceName: z.string(),
  makerName: z.string(),
  until: z.string(),
  /** The clock of the service. */
  now: z.string(),
  campaigns: z.array(CampaignOutside),
});
export type ViewOutside = z.infer<typeof ViewOutside>;

/** Where the page lies; what opens it stands behind `#`, which no browser sends anywhere. */
export function shownPath(key: {
  readonly tenantId: string;
  readonly linkId: string;
  readonly secret: string;
}): string {
  return `/shown/${key.tenantId}/${key.linkId}#${key.secret}`;
}
