import { z } from 'zod';
import { CalendarFeed, FeedName, FeedShows } from '../domain/calendar-feed.ts';
import type { Endpoint } from './endpoint.ts';

/** A subscription as its owner sees it; never what opens it. */
export const FeedView = CalendarFeed.pick({
  id: true,
  name: true,
  shows: true,
  createdAt: true,
  lastUsedOn: true,
});
export type FeedView = z.infer<typeof FeedView>;

export const MakeFeed = z.strictObject({ name: FeedName, shows: FeedShows });
export type MakeFeed = z.infer<typeof MakeFeed>;

/** Subscriptions of calendars outside; a calendar itself comes in at `/feeds/…`, signed in as nobody. */
export const feedEndpoints = {
  'GET /api/workspaces/:workspaceId/feeds': {
    summary: 'My calendar subscriptions, oldest first; their addresses are not kept',
    reply: z.array(FeedView),
  },
  'POST /api/workspaces/:workspaceId/feeds': {
    summary: 'Subscribe a calendar to what I see; its address is told once, here',
    body: MakeFeed,
    reply: z.strictObject({ feed: FeedView, path: z.string() }),
    refusals: ['tooLarge'],
  },
  'DELETE /api/workspaces/:workspaceId/feeds/:feedId': {
    summary: 'End a subscription of mine at once',
    reply: 'none',
  },
} as const satisfies Record<string, Endpoint>;
