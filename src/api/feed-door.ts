import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { type FeedKey, feedKeyIn } from '../domain/calendar-feed.ts';
import { writeCalendar } from '../domain/ical.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import { isStoreBusy } from '../ports.ts';
import { readFeed } from '../usecases/feeds/read.ts';
import { callerAddress } from './caller-address.ts';
import { type FeedLinks, feedCalendar } from './feed-calendar.ts';
import type { FrameSettings } from './frame.ts';
import { preferredLocale } from './language.ts';
import { failed, faultReply, problemReply } from './problem.ts';
import { apiHeaders } from './security-headers.ts';

/** In the log the name of the call, never its address: that opens the feed. */
const name = 'GET /feeds/:feed';

export interface FeedDoorSettings extends FrameSettings {
  readonly feedLinks: FeedLinks;
}

/** Lets in the calendars that hold the address of a feed: nobody is signed in, and the secret is all that counts. */
export function mountFeedDoor(app: Hono, settings: FeedDoorSettings): void {
  app.get('/feeds/:feed', (context) => answered(settings, context));
}

async function answered(settings: FeedDoorSettings, context: Context): Promise<Response> {
  const { clock } = settings.doors;
  const started = clock.elapsed();
  const requestId = clock.newId();
  const told = { locale: preferredLocale(context.req.header('accept-language')) ?? 'en', requestId } as const;
  let response: Response;
  let code = 'ok';
  try {
    const text = await guarded(settings, context);
    if (isRefusal(text)) code = text.refused;
    response = isRefusal(text)
      ? problemReply(text, told)
      : calendarReply(text, context.req.header('if-none-match'), requestId);
  } catch (error) {
    if (!isStoreBusy(error)) settings.onFault(error, requestId);
    code = isStoreBusy(error) ? 'busy' : failed;
    response = isStoreBusy(error) ? problemReply(refuse('busy'), told) : faultReply(told);
  }
  settings.log({
    at: clock.now(),
    requestId,
    endpoint: name,
    status: response.status,
    code,
    ms: Math.round((clock.elapsed() - started) * 10) / 10,
  });
  response.headers.set('x-robots-tag', 'noindex, nofollow');
  return response;
}

/** From an address that tried too many wrong ones, none is looked at for a while; one feed is not asked without end. */
async function guarded(settings: FeedDoorSettings, context: Context): Promise<string | Refusal> {
  const { limits, proxies = 0 } = settings;
  const address = limits && callerAddress(context, proxies);
  const wait = limits?.refusedAt(address) ?? 0;
  if (wait > 0) return tooOften(wait);
  const key = feedKeyIn(context.req.param('feed') ?? '');
  const given = key ? await within(settings, key) : refuse('notFound');
  if (isRefusal(given) && given.refused === 'notFound') limits?.wasRefused(address);
  return given;
}

async function within(settings: FeedDoorSettings, key: FeedKey): Promise<string | Refusal> {
  const { doors, feedLinks, limits } = settings;
  const { tenantId, feedId } = key;
  const wait = limits?.call({ tenantId: `feed.${tenantId}`, personId: feedId }) ?? 0;
  if (wait > 0) return tooOften(wait);
  const read = await readFeed(doors, key);
  return isRefusal(read) ? read : writeCalendar(feedCalendar(read, feedLinks, doors.clock.now()));
}

const tooOften = (seconds: number): Refusal => refuse('tooMany', { facts: { seconds } });

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
