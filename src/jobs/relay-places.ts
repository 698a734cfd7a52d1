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

/** The places of the followers that this instance tells. */
export interface Places {
  /** Those to be told now. Where instances share the work, this is where they agree who tells whom. */
  mine(): Promise<readonly Place[]>;
  /** Whether the follower is still told here: asked before it is told, because another instance may have taken it. */
  holds(place: Place): Promise<boolean>;
  /**
   * Lets another instance tell this follower, which came to something that only a newer version understands. False
   * where there is no other instance.
   */
  leave(place: Place): Promise<boolean>;
  /** Those that are told here as far as is known, without asking the store. */
  known(): readonly Place[];
  /** Those that are told here, and those that nobody tells: for operators. */
  watched(): Promise<readonly Place[]>;
  /** Stores how far everybody is. */
  save(): Promise<void>;
  /** Stores it and lets other instances go on from there. */
  release(): Promise<void>;
}

/** Belongs to no tenant; "~" cannot begin a tenant's id. */
export const relayPartition: Partition = { tenantId: '~system', scope: 'relay' };

export function placeAt(follower: Follower, cursor: string | null): Place {
  return { follower, cursor, stored: cursor, failures: 0, restUntil: -Infinity };
}

/** Whoever hears only what is new begins with the next event. */
export async function placesFromNow(store: Store, followers: readonly Follower[]): Promise<Place[]> {
  const listening = followers.filter(({ from }) => from === 'now');
  return Promise.all(
    listening.map(async (follower) => placeAt(follower, (await store.events('now', 1)).cursor)),
  );
}

export function cursorOf(id: string, cursor: string): RelayCursor {
  return { kind: 'relayCursor', schema: 1, id, tenantId: relayPartition.tenantId, cursor };
}

/** One process has the store for itself: it tells everybody, and asks nobody. */
export function ownPlaces(store: Store, followers: readonly Follower[]): Places {
  let places: Place[] | undefined;

  /** A follower that has never been here begins with the first event. */
  async function load(): Promise<Place[]> {
    return Promise.all(
      followers.map(async (follower) => {
        if (follower.from) return placeAt(follower, (await store.events('now', 1)).cursor);
        const stored = await store.get(relayPartition, 'relayCursor', follower.id);
        return placeAt(follower, stored?.document.cursor ?? null);
      }),
    );
  }

  async function save(): Promise<void> {
    const moved = (places ?? []).filter(
      ({ follower, cursor, stored }) => !follower.from && cursor !== null && cursor !== stored,
    );
    if (moved.length === 0) return;
    const told = moved.map((place) => ({ place, cursor: place.cursor ?? '' }));
    const outcome = await store.commit(relayPartition, {
      put: told.map(({ place, cursor }) => ({
        document: cursorOf(place.follower.id, cursor),
        ifVersion: 'any',
      })),
    });
    if (outcome.kind !== 'ok') return;
    for (const { place, cursor } of told) place.stored = cursor;
  }

  return {
    mine: async () => (places ??= await load()),
    holds: async () => true,
    leave: async () => false,
    known: () => places ?? [],
    watched: async () => places ?? load(),
    save,
    release: save,
  };
}
