import { type Event, isKnownHappening } from '../domain/event.ts';
import { type Clock, isStoreBusy, type Store } from '../ports.ts';
import type { Follower, JobLog } from './follower.ts';
import { sharedPlaces } from './relay-leases.ts';
import { type Place, ownPlaces } from './relay-places.ts';

export interface RelaySettings {
  readonly store: Store;
  readonly clock: Clock;
  readonly followers: readonly Follower[];
  readonly log: JobLog;
  /** Which types of events this version understands; those of the domain when absent. */
  readonly knows?: (type: string) => boolean;
}

export interface RelayStatus {
  /** Events that some follower has not been told of. */
  readonly behind: boolean;
  readonly failing: readonly string[];
  /** Events that were given up on since the start, for an operator to look at. */
  readonly setAside: number;
}

export interface Relay {
  /** Tells every follower what there is to tell; those that failed rest first. Gives when to come back for them, in milliseconds. */
  turn(): Promise<number | undefined>;
  /** Whether somebody who does not rest has more to be told. */
  hasMore(): Promise<boolean>;
  /** Stores how far everybody is, and lets other instances go on from there. */
  flush(): Promise<void>;
  status(): Promise<RelayStatus>;
}

const pageSize = 200;
const firstRest = 500;
const longestRest = 60_000;
/** Until then a failing follower is told the whole page again; after that, one event at a time. */
const patience = 3;
/** An event that fails this often alone is set aside: one poisoned event must not silence its follower for ever. */
const mostTries = 8;
/** While the store is busy; it waits by itself before it says so. */
const busyRest = 1_000;
/** Places are stored this often at most: they may lag, because being told twice is harmless. */
const savePause = 1_000;
/** Where every write is paid for and comes back in the feed of changes. */
const payingSavePause = 5_000;
/** So long an event of a newer version waits for an instance of that version. */
const unknownPatience = 5 * 60_000;

type EventPage = Awaited<ReturnType<Store['events']>>;

/** Hands committed events to followers: each in commit order, at least once, and without waiting for the others. */
export function createRelay(settings: RelaySettings): Relay {
  const { store, clock, followers, log, knows = isKnownHappening } = settings;
  const places =
    store.lookEveryMs === undefined ? ownPlaces(store, followers) : sharedPlaces(store, clock, followers);
  let turning: Promise<number | undefined> | undefined;
  let saved = -Infinity;
  let setAside = 0;
  /** When this instance first came to an event that it does not understand, by follower and event. */
  const unknownSince = new Map<string, number>();

  /** Nobody is told the same by two turns at once. */
  function turn(): Promise<number | undefined> {
    turning ??= tellAll().finally(() => {
      turning = undefined;
    });
    return turning;
  }

  async function tellAll(): Promise<number | undefined> {
    for (let busy = true; busy;) {
      busy = false;
      const pages = new Map<string, ReturnType<Store['events']>>();
      for (const place of await places.mine()) {
        if (place.restUntil > clock.elapsed()) continue;
        if (await step(place, pages)) busy = true;
      }
    }
    if (clock.elapsed() - saved >= (store.lookEveryMs === undefined ? savePause : payingSavePause)) {
      saved = clock.elapsed();
      await places.save();
    }
    const rests = places
      .known()
      .map(({ restUntil }) => restUntil - clock.elapsed())
      .filter((rest) => rest > 0);
    return rests.length > 0 ? Math.min(...rests) : undefined;
  }

  /** True when there may be more to tell. */
  async function step(place: Place, pages: Map<string, ReturnType<Store['events']>>): Promise<boolean> {
    const key = String(place.cursor);
    const reading = pages.get(key) ?? store.events(place.cursor, place.failures > patience ? 1 : pageSize);
    if (place.failures <= patience) pages.set(key, reading);
    const page = await reading;
    if (page.events.length === 0) return moved(place, page.cursor, false);
    if (!(await places.holds(place))) return false;
    const understood = await untilUnknown(place, page);
    if (!understood) return false;
    const { events, cursor } = understood;
    try {
      await place.follower.follow(events);
    } catch (problem) {
      if (!failed(place, events, problem)) return false;
    }
    return moved(place, cursor, true);
  }

  /**
   * The page as far as this version understands it. What it does not is left to a newer one; if nobody took it in all
   * the patience there is, it is passed over: then the newer version is gone, and nothing may stand still for it.
   */
  async function untilUnknown(place: Place, page: EventPage): Promise<EventPage | undefined> {
    const at = page.events.findIndex(({ what }) => !knows(what.type));
    if (at === -1 || place.follower.from) return page;
    if (at > 0) return store.events(place.cursor, at);
    const { id = '', what } = page.events[0] ?? {};
    const key = `${place.follower.id} ${id}`;
    const since = unknownSince.get(key) ?? clock.elapsed();
    unknownSince.set(key, since);
    if (clock.elapsed() - since < unknownPatience && (await places.leave(place))) return undefined;
    unknownSince.delete(key);
    log('warning', 'event of a newer version passed over', {
      follower: place.follower.id,
      event: id,
      type: what?.type ?? '',
    });
    return store.events(place.cursor, 1);
  }

  function moved(place: Place, cursor: string, more: boolean): boolean {
    place.failures = 0;
    place.cursor = cursor;
    return more;
  }

  /** True when the event is given up on. */
  function failed(place: Place, events: readonly Event[], problem: unknown): boolean {
    // No event is to blame, however long it takes.
    if (isStoreBusy(problem)) {
      place.restUntil = clock.elapsed() + busyRest;
      return false;
    }
    place.failures += 1;
    const [first] = events;
    const facts = { follower: place.follower.id, event: first?.id ?? '', failures: place.failures };
    const isHopeless = events.length === 1 && place.failures >= mostTries;
    log(isHopeless ? 'error' : 'warning', isHopeless ? 'event set aside' : 'follower failed', {
      ...facts,
      problem: problem instanceof Error ? problem.message : String(problem),
    });
    if (isHopeless) {
      setAside += 1;
      return true;
    }
    place.restUntil = clock.elapsed() + Math.min(longestRest, firstRest * 2 ** (place.failures - 1));
    return false;
  }

  async function flush(): Promise<void> {
    saved = clock.elapsed();
    await turning?.catch(() => undefined);
    await places.release();
  }

  async function isBehind(some: readonly Place[]): Promise<boolean> {
    const cursors = [...new Set(some.map(({ cursor }) => cursor))];
    const waiting = await Promise.all(cursors.map((cursor) => store.events(cursor, 1)));
    return waiting.some(({ events }) => events.length > 0);
  }

  return {
    turn,
    flush,
    hasMore: () => isBehind(places.known().filter(({ restUntil }) => restUntil <= clock.elapsed())),
    async status() {
      const watched = await places.watched();
      return {
        behind: await isBehind(watched),
        failing: watched.filter(({ failures }) => failures > 0).map(({ follower }) => follower.id),
        setAside,
      };
    },
  };
}
