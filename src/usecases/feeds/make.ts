import { type Actor, isIn } from '../../domain/actor.ts';
import { type CalendarFeed, type FeedShows, mostFeeds } from '../../domain/calendar-feed.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { feedPlace, myFeeds } from './list.ts';

export interface MakeFeed {
  readonly workspaceId: string;
  readonly name: string;
  readonly shows: FeedShows;
  /** At least 256 bits of chance; never kept, only its hash is. */
  readonly secret: string;
}

/** A subscription to what I see. Refuses: `notFound` (the workspace), `tooLarge` (I have too many), `busy`. */
export async function makeFeed(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, name, shows, secret }: MakeFeed,
): Promise<CalendarFeed | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const { tenantId, personId: ownerId } = actor;
  const mine = await myFeeds(doors, actor, workspaceId);
  if (mine.length >= mostFeeds) return refuse('tooLarge');
  const at = doors.clock.now();
  const feed: CalendarFeed = {
    kind: 'calendarFeed',
    schema: 1,
    id: `${await feedPlace(ownerId)}${doors.clock.newId()}`,
    tenantId,
    workspaceId,
    ownerId,
    name,
    shows,
    secretHash: await hash(secret),
    createdAt: at,
    lastUsedOn: null,
  };
  const scene = { tenantId, workspaceId, campaignId: null, actorId: ownerId, at };
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.feeds() },
    {
      put: [{ document: feed, ifVersion: 'absent' }],
      events: record(doors.clock, scene, [{ type: 'feed.made', feedId: feed.id, name, shows: shows.kind }]),
    },
  );
  return isRefusal(settled) ? settled : feed;
}
