import type { RelayCursor } from '../domain/relay-cursor.ts';
import type { Partition, Store } from '../ports.ts';
import type { Follower } from './follower.ts';

/** How far one follower is. */
export interface Place {
  readonly follower: Follower;
  cursor: string | null;
  /** The cursor that the store holds. */
  stored: string | null;
  /** How often in a row it failed at this place. */
  failures: number;
  /** On the clock that never jumps. */
  restUntil: number;
}

/** Belongs to no tenant; "~" cannot begin a tenant's id. */
const partition: Partition = { tenantId: '~system', scope: 'relay' };

/** A follower that has never been here begins with the first event, or with the next one when it hears only what is new. */
export async function loadPlaces(store: Store, followers: readonly Follower[]): Promise<Place[]> {
  return Promise.all(
    followers.map(async (follower) => {
      const stored = follower.from ? undefined : await store.get(partition, 'relayCursor', follower.id);
      const cursor = follower.from
        ? (await store.events('now', 1)).cursor
        : (stored?.document.cursor ?? null);
      return { follower, cursor, stored: cursor, failures: 0, restUntil: -Infinity };
    }),
  );
}

export async function savePlaces(store: Store, places: readonly Place[]): Promise<void> {
  const moved = places.filter(
    ({ follower, cursor, stored }) => !follower.from && cursor !== null && cursor !== stored,
  );
  if (moved.length === 0) return;
  const told = moved.map((place) => ({ place, cursor: place.cursor ?? '' }));
  const outcome = await store.commit(partition, {
    put: told.map(({ place, cursor }) => ({
      document: cursorOf(place.follower.id, cursor),
      ifVersion: 'any',
    })),
  });
  if (outcome.kind !== 'ok') return;
  for (const { place, cursor } of told) place.stored = cursor;
}

function cursorOf(id: string, cursor: string): RelayCursor {
  return { kind: 'relayCursor', schema: 1, id, tenantId: partition.tenantId, cursor };
}
