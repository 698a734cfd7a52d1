import { z } from 'zod';
import { FeedShows } from './calendar-feed.ts';
import { Id } from './person.ts';

const feed = {
  feedId: Id,
  name: z.string(),
  shows: z.enum(FeedShows.options.map(({ shape }) => shape.kind.value)),
};

/** What is told of subscriptions; never what opens them. */
export const feedHappenings = [
  z.strictObject({ type: z.literal('feed.made'), ...feed }),
  z.strictObject({ type: z.literal('feed.revoked'), ...feed }),
] as const;
