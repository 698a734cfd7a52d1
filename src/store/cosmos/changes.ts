import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator, type Container } from '@azure/cosmos';
import type { Event } from '../../domain/event.ts';
import type { Store } from '../../ports.ts';
import { pageSize } from '../patterns.ts';
import { changeCursor, type ChangePlace, changePlace, inRangeOrder } from './change-cursor.ts';
import { type StoredItem, storedFrom } from './item.ts';
import { type Patience, persist } from './patience.ts';

type Reader = ChangeFeedPullModelIterator<StoredItem>;

const NOT_MODIFIED = 304;
/** So many readers are kept where they stopped: a new one asks for the container and its ranges first. */
const MOST_READERS = 32;
/** So much is always fetched, however few events were asked for: they are few among what changes, and a page is a request. */
const FETCH = 200;

/**
 * The committed events, out of the feed of changes of all ranges. The order within a partition is that of its commits,
 * and a split of ranges keeps it; between partitions there is none. Events are written once, so that each stands in the
 * feed exactly once, and what follows a place is the same for every reader; those that a person was taken out of since
 * are passed over.
 */
export function changes(container: Container, patience: Patience): Store['events'] {
  const readers = keptReaders(container);
  const purpose = { operation: 'events' };

  async function now(): Promise<string> {
    return persist(patience, purpose, async () => {
      const reader = readers.take('now');
      const { statusCode, continuationToken } = await reader.readNext();
      if (statusCode !== NOT_MODIFIED)
        throw Object.assign(new Error('The feed of changes moved'), { code: 449 });
      const cursor = changeCursor({ token: inRangeOrder(continuationToken), handed: [] });
      readers.keep(cursor, reader);
      return cursor;
    });
  }

  /** The next page of changes after a place, and the reader that stopped behind it. */
  async function pageAfter(place: ChangePlace, known: Reader | undefined) {
    let reader: Reader | undefined = known ?? readers.take(place);
    return persist(patience, purpose, async () => {
      const asked = reader ?? readers.make(place);
      // One that fails stands nobody knows where.
      reader = undefined;
      return { reader: asked, answer: await next(asked) };
    });
  }

  async function page(cursor: string | null, limit: number): Promise<{ events: Event[]; cursor: string }> {
    let { token, handed } = changePlace(cursor);
    let reader: Reader | undefined;
    for (;;) {
      const read = await pageAfter({ token, handed }, reader);
      const { statusCode, result, continuationToken } = read.answer;
      reader = read.reader;
      if (statusCode === NOT_MODIFIED) {
        // Past changes that are no events it may have moved; the cursor stays, so that nothing new looks like nothing new.
        const still = cursor ?? changeCursor({ token: inRangeOrder(continuationToken), handed });
        readers.keep(still, reader);
        return { events: [], cursor: still };
      }
      const found = inOrder(result.filter(({ kind, own }) => kind === 'event' && own.redacted !== true));
      const fresh = found.filter((item) => !handed.includes(nameOf(item)));
      if (fresh.length > limit) {
        const given = fresh.slice(0, limit);
        const place = { token, handed: [...handed, ...given.map(nameOf)] };
        return { events: given.map(eventIn), cursor: changeCursor(place) };
      }
      const seen = new Set(found.map(nameOf));
      handed = handed.filter((name) => !seen.has(name));
      token = inRangeOrder(continuationToken);
      if (fresh.length === 0) continue;
      const after = changeCursor({ token, handed });
      readers.keep(after, reader);
      return { events: fresh.map(eventIn), cursor: after };
    }
  }

  return async (cursor, limit) =>
    cursor === 'now' ? { events: [], cursor: await now() } : page(cursor, pageSize(limit));
}

/** Readers that wait where they stopped. Whoever takes one has it alone. */
function keptReaders(container: Container) {
  const readers = new Map<string, Reader>();
  const make = (place: ChangePlace | 'now'): Reader =>
    container.items.getChangeFeedIterator<StoredItem>({
      changeFeedStartFrom: startOf(place),
      maxItemCount: FETCH,
    });
  return {
    make,
    take(place: ChangePlace | 'now'): Reader {
      const key = place === 'now' ? place : changeCursor(place);
      const known = readers.get(key);
      readers.delete(key);
      return known ?? make(place);
    },
    keep(cursor: string, reader: Reader): void {
      readers.set(cursor, reader);
      const [oldest] = readers.keys();
      if (readers.size > MOST_READERS && oldest !== undefined) readers.delete(oldest);
    },
  };
}

function startOf(place: ChangePlace | 'now'): ChangeFeedStartFrom {
  if (place === 'now') return ChangeFeedStartFrom.Now();
  return place.token === undefined
    ? ChangeFeedStartFrom.Beginning()
    : ChangeFeedStartFrom.Continuation(place.token);
}

async function next(reader: Reader) {
  try {
    return await reader.readNext();
  } catch (problem) {
    if (problem instanceof Error && problem.message.includes('not for the current container'))
      throw new Error('The cursor is of a container that was deleted and made anew.', { cause: problem });
    throw problem;
  }
}

/** The events of one commit come together, but the feed does not promise their order among themselves. */
export function inOrder(items: readonly StoredItem[]): StoredItem[] {
  const commits = Map.groupBy(items, ({ own }) => own.commit);
  return [...commits.values()].flatMap((one) =>
    one.toSorted((a, b) => (a.own.place ?? 0) - (b.own.place ?? 0)),
  );
}

const nameOf = ({ tenantId, scope, own }: StoredItem): string => `${tenantId} ${scope} ${own.id}`;
const eventIn = (item: StoredItem): Event => storedFrom('event', item).document;
