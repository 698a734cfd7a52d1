import { z } from 'zod';
import { CampaignFilter } from './campaign-filter.ts';
import { Id } from './person.ts';
import { ViewName } from './saved-view.ts';
import { CalendarDate, addMilliseconds } from './time.ts';

const day = 24 * 60 * 60_000;
/** In days. */
export const usualShowing = 30;
export const longestShowing = 365;
/** So many that somebody has open in one department. */
export const mostViewLinks = 20;
/** So many campaigns at most on the page behind one, the latest ones. */
export const mostShownOutside = 2_000;

/**
 * A page outside that shows the campaigns of a filtered view to whoever has its secret, and nothing else: with the rights
 * that its maker has at that moment. Only the hash of the secret is kept. Ended, it is removed.
 */
export const ViewLink = z.strictObject({
  kind: z.literal('viewLink'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  madeBy: Id,
  /** The title of the page. */
  name: ViewName,
  filter: CampaignFilter,
  /** SHA-256 of the secret, in hex. */
  secretHash: z.string(),
  madeAt: z.string(),
  until: z.string(),
  /** The day alone (UTC), so that reading it writes once a day. */
  lastUsedOn: CalendarDate.nullable(),
});
export type ViewLink = z.infer<typeof ViewLink>;

export function showingEnd(at: string, days: number): string {
  return addMilliseconds(at, days * day);
}

const told = { viewLinkId: Id, name: z.string() };

/** What is told of such links; never what opens them. */
export const viewLinkHappenings = [
  z.strictObject({ type: z.literal('viewLink.made'), ...told, until: z.string() }),
  z.strictObject({ type: z.literal('viewLink.revoked'), ...told }),
] as const;
