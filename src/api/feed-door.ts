import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { type FeedKey, feedKeyIn } from '../domain/calendar-feed.ts';
import { writeCalendar } from '../domain/ical.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import { readFeed } from '../usecases/feeds/read.ts';
import { type FeedLinks, feedCalendar } from './feed-calendar.ts';
import type { FrameSettings } from './frame.ts';
import { answeredOpenly } from './open-door.ts';
import { apiHeaders } from './security-headers.ts';

/** In the log the name of the call, never its address: that opens the feed. */
const name = 'GET /feeds/:feed';

export interface FeedDoorSettings extends FrameSettings {
  readonly feedLinks: FeedLinks;
}

/** Lets in the calendars that hold the address of a feed: nobody is signed in, and the secret is all that counts. */
export function mountFeedDoor(app: Hono, settings: FeedDoorSettings): void {
  app.get('/feeds/:feed', (context) =>
    answeredOpenly(settings, context, {
      name,
      key: feedKeyIn(context.req.param('feed') ?? ''),
      counted: ({ tenantId, feedId }) => ({ tenantId: `feed.${tenantId}`, personId: feedId }),
      give: (key) => calendarOf(settings, key),
      reply: (text, requestId) => calendarReply(text, context.req.header('if-none-match'), requestId),
    }),
  );
}

async function calendarOf({ doors, feedLinks }: FeedDoorSettings, key: FeedKey): Promise<string | Refusal> {
  const read = await readFeed(doors, key);
  return isRefusal(read) ? read : writeCalendar(feedCalendar(read, feedLinks, doors.clock.now()));
}

/** Kept by a calendar, and asked about each time, so that an end is an end at once. */
function calendarReply(text: string, known: string | undefined, requestId: string): Response {
  // When the file was made is no part of what it says.
  const said = text.replaceAll(/^DTSTAMP:.*\r\n/gm, '');
  const etag = `W/"${createHash('sha256').update(said).digest('base64url')}"`;
  const headers = { ...apiHeaders, 'x-request-id': requestId, etag, 'cache-control': 'private, no-cache' };
  if (known === etag) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendar.ics"',
    },
  });
}
