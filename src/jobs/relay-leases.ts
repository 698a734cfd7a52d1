import type { RelayCursor } from '../domain/relay-cursor.ts';
import { addMilliseconds } from '../domain/time.ts';
import type { Clock, Commit, Store, Stored, Version } from '../ports.ts';
import type { Follower } from './follower.ts';
import { type Place, type Places, cursorOf, placeAt, placesFromNow, relayPartition } from './relay-places.ts';

/** So long a follower waits when the instance that told it is gone. */
const LEASE = 45_000;
/** A lease with less left is renewed: a write for each follower every half minute, where nothing happens at all. */
const RENEW_BELOW = 15_000;
/** So often an instance looks whether somebody is without one, or it has less than its share. */
const LOOK_PAUSE = 5_000;
/** Who has been without one for so long is taken by whoever sees it, whatever its share. */
const LONG_ALONE = 2 * LOOK_PAUSE;
/** What this instance does not understand it leaves to others for so long. */
const LEFT = 60_000;

interface Lease {
  readonly place: Place;
  version: Version;
  /** An instant. */
  until: string;
  /** When it was seen to be ours, on the clock that never jumps. */
  seen: number;
}

/** A follower that this instance does not tell, with what the store says of it. */
interface Other {
  readonly follower: Follower;
  readonly stored: Stored<RelayCursor> | undefined;
  /** Who tells it; undefined when nobody does. */
  readonly owner: string | undefined;
}

/**
 * Equal instances share the followers: each is told by the one that has its lease, which is a guarded write to its
 * stored place. A lease that runs out is taken over, from the place that was stored last: what was told since is told
 * twice, which is harmless; nothing is left out. Whoever lost a lease learns it from the guard and stops. Those that
 * hear only what is new are told by every instance.
 */
export function sharedPlaces(store: Store, clock: Clock, followers: readonly Follower[]): Places {
  const me = clock.newId();
  const kept = followers.filter(({ from }) => from === undefined);
  const leases = new Map<string, Lease>();
  /** When each of those that nobody tells was first seen alone, and until when this instance leaves it alone. */
  const alone = new Map<string, number>();
  const left = new Map<string, number>();
  let listening: Place[] | undefined;
  let looked = -Infinity;

  async function others(): Promise<Other[]> {
    const now = clock.now();
    return Promise.all(
      kept
        .filter(({ id }) => !leases.has(id))
        .map(async (follower) => {
          const stored = await store.get(relayPartition, 'relayCursor', follower.id);
          const { owner, leaseUntil = '' } = stored?.document ?? {};
          return { follower, stored, owner: leaseUntil > now ? owner : undefined };
        }),
    );
  }

  /** Takes what nobody has, up to a fair share; then one from whoever has more than that. */
  async function look(): Promise<void> {
    looked = clock.elapsed();
    const found = await others();
    const owned = Map.groupBy(
      found.filter(({ owner }) => owner !== undefined),
      ({ owner }) => owner,
    );
    const share = Math.ceil(kept.length / (owned.size + 1));
    const free = freeAmong(found);
    const wanted = share - leases.size;
    const waiting = free.filter(({ follower: { id } }) => looked - (alone.get(id) ?? looked) >= LONG_ALONE);
    await take([...new Set([...waiting, ...free.slice(0, Math.max(0, wanted))])]);
    const [richest = []] = [...owned.values()].toSorted((one, two) => two.length - one.length);
    const [one] = richest;
    if (one && wanted > free.length && richest.length > share) await take([one]);
  }

  /** Those that nobody tells, without what this instance has left to others. */
  function freeAmong(found: readonly Other[]): Other[] {
    for (const { follower, owner } of found) {
      if (owner !== undefined) alone.delete(follower.id);
      else if (!alone.has(follower.id)) alone.set(follower.id, looked);
    }
    return found.filter(
      ({ follower: { id }, owner }) => owner === undefined && (left.get(id) ?? -Infinity) <= looked,
    );
  }

  /** Takes all of these at once; what somebody else was faster with stays theirs. When the store is busy, the next look sees. */
  async function take(some: readonly Other[]): Promise<void> {
    const until = addMilliseconds(clock.now(), LEASE);
    for (let rest = some; rest.length > 0;) {
      const outcome = await store.commit(relayPartition, { put: rest.map((each) => taken(each, until)) });
      if (outcome.kind === 'stale') {
        rest = rest.filter(({ follower }) => follower.id !== outcome.id);
        continue;
      }
      if (outcome.kind !== 'ok') return;
      for (const { follower, stored } of rest) {
        const version = outcome.versions[`relayCursor/${follower.id}`] ?? '';
        const place = placeAt(follower, stored?.document.cursor || null);
        alone.delete(follower.id);
        leases.set(follower.id, { place, version, until, seen: clock.elapsed() });
      }
      return;
    }
  }

  function taken({ follower, stored }: Other, until: string) {
    const document = leased(follower.id, stored?.document.cursor ?? '', until);
    return { document, ifVersion: stored?.version ?? ('absent' as const) };
  }

  function leased(id: string, cursor: string, until: string): RelayCursor {
    return { ...cursorOf(id, cursor), owner: me, leaseUntil: until };
  }

  /** Writes the places of these leases, each guarded; the ones that somebody else has taken are forgotten. */
  async function write(some: readonly Lease[], until: string | undefined): Promise<void> {
    const told = some.map((lease) => ({ lease, cursor: lease.place.cursor ?? '' }));
    for (let rest = told; rest.length > 0;) {
      const put: Commit['put'] = rest.map(({ lease, cursor }) => {
        const { id } = lease.place.follower;
        const document = until === undefined ? cursorOf(id, cursor) : leased(id, cursor, until);
        return { document, ifVersion: lease.version };
      });
      const outcome = await store.commit(relayPartition, { put });
      if (outcome.kind === 'stale') {
        leases.delete(outcome.id);
        rest = rest.filter(({ lease }) => lease.place.follower.id !== outcome.id);
        continue;
      }
      if (outcome.kind !== 'ok') return;
      for (const { lease, cursor } of rest) {
        lease.version = outcome.versions[`relayCursor/${lease.place.follower.id}`] ?? '';
        lease.until = until ?? '';
        lease.seen = clock.elapsed();
        lease.place.stored = cursor === '' ? null : cursor;
      }
      return;
    }
  }

  const isEnding = ({ until }: Lease): boolean => until < addMilliseconds(clock.now(), RENEW_BELOW);

  /** Those that moved, and those whose lease comes to its end. */
  async function save(): Promise<void> {
    const due = [...leases.values()].filter(
      (lease) => lease.place.cursor !== lease.place.stored || isEnding(lease),
    );
    if (due.length > 0) await write(due, addMilliseconds(clock.now(), LEASE));
  }

  function known(): Place[] {
    return [...leases.values()].map(({ place }) => place).concat(listening ?? []);
  }

  return {
    known,
    async mine() {
      listening ??= await placesFromNow(store, followers);
      if (clock.elapsed() - looked >= LOOK_PAUSE) await look();
      if ([...leases.values()].some(isEnding)) await save();
      const now = clock.now();
      const valid = [...leases.values()].filter(({ until }) => until > now);
      return valid.map(({ place }) => place).concat(listening);
    },
    async holds({ follower: { id, from } }) {
      const lease = leases.get(id);
      if (!lease || clock.elapsed() - lease.seen < LOOK_PAUSE)
        return lease !== undefined || from !== undefined;
      const stored = await store.get(relayPartition, 'relayCursor', id);
      lease.seen = clock.elapsed();
      if (stored?.version !== lease.version) leases.delete(id);
      return leases.has(id);
    },
    async leave({ follower: { id } }) {
      const lease = leases.get(id);
      leases.delete(id);
      left.set(id, clock.elapsed() + LEFT);
      if (lease) await write([lease], undefined);
      return true;
    },
    async watched() {
      const untold = (await others()).filter(({ owner }) => owner === undefined);
      return known().concat(
        untold.map(({ follower, stored }) => placeAt(follower, stored?.document.cursor || null)),
      );
    },
    save,
    async release() {
      const all = [...leases.values()];
      leases.clear();
      looked = -Infinity;
      await write(all, undefined);
    },
  };
}
