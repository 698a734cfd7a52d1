import { z } from 'zod';
import { CampaignFilter } from './campaign-filter.ts';
import { Id } from './person.ts';
import { CalendarDate } from './time.ts';

/** So many that somebody has in one department. */
export const mostFeeds = 20;
/** What ended longer ago, in days, is not told to calendars any more. */
export const longestPast = 366;
/** So many dates at most, the latest ones. */
export const mostEntries = 2_000;
export const mostTaskEntries = 300;

export const FeedName = z.string().trim().min(1).max(80);

/** The campaigns that a view shows, or the tasks and milestones of whoever subscribes. */
export const FeedShows = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaigns'), filter: CampaignFilter }),
  z.strictObject({ kind: z.literal('mine') }),
]);
export type FeedShows = z.infer<typeof FeedShows>;

/**
 * A subscription of a calendar outside to what somebody sees. Whoever has the secret reads it, always with the rights
 * that its owner has at that moment; only the hash of the secret is kept. Ended, it is removed.
 */
export const CalendarFeed = z.strictObject({
  kind: z.literal('calendarFeed'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  ownerId: Id,
  name: FeedName,
  shows: FeedShows,
  /** SHA-256 of the secret, in hex. */
  secretHash: z.string(),
  createdAt: z.string(),
  /** The day alone (UTC), so that reading it writes once a day. */
  lastUsedOn: CalendarDate.nullable(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

/** What stands in the address of a feed. */
export interface FeedKey {
  readonly tenantId: string;
  readonly feedId: string;
  readonly secret: string;
}

/** The address of a feed below the service's own. */
export function feedPath({ tenantId, feedId, secret }: FeedKey): string {
  return `/feeds/${tenantId}~~${feedId}~~${secret}.ics`;
}

/** The key in the last part of an address; undefined for anything that is none. */
export function feedKeyIn(file: string): FeedKey | undefined {
  const [, tenantId = '', feedId = '', secret = ''] =
    /^([A-Za-z0-9_.-]{1,128})~~([A-Za-z0-9_.-]{1,128})~~([A-Za-z0-9_-]{40,80})\.ics$/.exec(file) ?? [];
  return secret === '' ? undefined : { tenantId, feedId, secret };
}
