import { type Actor, isIn } from '../../domain/actor.ts';
import type { CalendarFeed } from '../../domain/calendar-feed.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** My subscriptions in a workspace, oldest first. Refuses: `notFound`. */
export async function listFeeds(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly CalendarFeed[] | Refusal> {
  return isIn(actor, workspaceId) ? myFeeds(doors, actor, workspaceId) : refuse('notFound');
}

export async function myFeeds(
  { store }: Pick<Doors, 'store'>,
  { tenantId, personId: ownerId }: Pick<Actor, 'tenantId' | 'personId'>,
  workspaceId: string,
): Promise<CalendarFeed[]> {
  const first = await feedPlace(ownerId);
  const partition = { tenantId, scope: scopes.feeds() };
  const items = await readAll(store, partition, 'feedsBetween', { first, last: `${first}~` });
  return items
    .map(({ document }) => document)
    .filter((feed) => feed.ownerId === ownerId && feed.workspaceId === workspaceId);
}

/** What the ids of somebody's feeds begin with: they lie together, and an address does not say whose it is. */
export async function feedPlace(ownerId: string): Promise<string> {
  return `${(await hash(ownerId)).slice(0, 24)}.`;
}

const attempts = 4;

/** Ends a subscription of mine at once and for good. Refuses: `notFound`, `stale`, `busy`. */
export async function revokeFeed(
  doors: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId: actorId }: Actor,
  { workspaceId, feedId }: { readonly workspaceId: string; readonly feedId: string },
): Promise<undefined | Refusal> {
  const partition = { tenantId, scope: scopes.feeds() };
  for (let attempt = 1; ; attempt += 1) {
    const stored = await doors.store.get(partition, 'calendarFeed', feedId);
    if (stored?.document.workspaceId !== workspaceId || stored.document.ownerId !== actorId)
      return refuse('notFound');
    const { name, shows } = stored.document;
    const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
    const settled = await settle(doors.store, partition, {
      remove: [{ kind: 'calendarFeed', id: feedId, ifVersion: stored.version }],
      events: record(doors.clock, scene, [{ type: 'feed.revoked', feedId, name, shows: shows.kind }]),
    });
    if (!isRefusal(settled)) return undefined;
    // A calendar read it at the same moment.
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}
