import type { FeedView, feedEndpoints } from '../contract/feed-endpoints.ts';
import { type CalendarFeed, feedPath } from '../domain/calendar-feed.ts';
import { isRefusal } from '../domain/refusal.ts';
import { listFeeds, revokeFeed } from '../usecases/feeds/list.ts';
import { makeFeed } from '../usecases/feeds/make.ts';
import type { Routes } from './routes.ts';

/** For those who subscribe; their calendars come in by `feed-door.ts`. */
export function feedRoutes(newSecret: () => string): Routes<keyof typeof feedEndpoints> {
  return {
    async 'GET /api/workspaces/:workspaceId/feeds'({ doors, actor, params: { workspaceId } }) {
      const feeds = await listFeeds(doors, actor, workspaceId);
      return isRefusal(feeds) ? feeds : feeds.map(feedView);
    },

    async 'POST /api/workspaces/:workspaceId/feeds'({ doors, actor, params, body }) {
      const secret = newSecret();
      const feed = await makeFeed(doors, actor, { ...params, ...body, secret });
      if (isRefusal(feed)) return feed;
      const { tenantId, id: feedId } = feed;
      return { feed: feedView(feed), path: feedPath({ tenantId, feedId, secret }) };
    },

    async 'DELETE /api/workspaces/:workspaceId/feeds/:feedId'({ doors, actor, params }) {
      return revokeFeed(doors, actor, params);
    },
  };
}

function feedView({ id, name, shows, createdAt, lastUsedOn }: CalendarFeed): FeedView {
  return { id, name, shows, createdAt, lastUsedOn };
}
