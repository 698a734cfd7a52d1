import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator, type Container } from '@azure/cosmos';
import type { Event } from '../../domain/event.ts';
import type { Store } from '../../ports.ts';
import { pageSize } from '../patterns.ts';
import { changeCursor, type ChangePlace, changePlace } from './change-cursor.ts';
import { type StoredItem, storedFrom } from './item.ts';
import { type Patience, persist } from './patience.ts';

type Reader = ChangeFeedPullModelIterator<StoredItem>;

const NOT_MODIFIED = 304;
/** So many readers are kept where they stopped: a new one asks for the container and its ranges first. */
const MOST_READERS = 32;

/**
 * The committed events, out of the feed of changes of all ranges. The order within a partition is that of its commits,
 * and a split of ranges keeps it; between partitions there is none. Events are written once and never again, so that
 * each stands in the feed exactly once, and what follows a place is the same for every reader.
 */
export function changes(container: Container, patience: Patience): Store['events'] {
  const readers = new Map<string, Reader>();

  /** The reader that stopped at this place, or a new one there. Nobody else has it meanwhile. */
  function take(key: string, from: ChangeFeedStartFrom, maxItemCount: number): Reader {
    const known = readers.get(key);
    readers.delete(key);
    return (
      known ?? container.items.getChangeFeedIterator<StoredItem>({ changeFeedStartFrom: from, maxItemCount })
    );
  }

  function keep(key: string, reader: Reader): void {
    readers.set(key, reader);
    const [oldest] = readers.keys();
    if (readers.size > MOST_READERS && oldest !== undefined) readers.delete(oldest);
  }

  async function now(limit: number): Promise<string> {
    const reader = take('', ChangeFeedStartFrom.Now(), limit);
    const { statusCode, continuationToken } = await reader.readNext();
    if (statusCode !== NOT_MODIFIED)
      throw Object.assign(new Error('The feed of changes moved'), { code: 449 });
    const cursor = changeCursor({ token: continuationToken, handed: [] });
    keep(keyOf(cursor, limit), reader);
    return cursor;
  }

  async function page(cursor: string | null, limit: number): Promise<{ events: Event[]; cursor: string }> {
    let { token, handed } = changePlace(cursor);
    const reader = take(keyOf(cursor, limit), startOf(token), limit);
    for (;;) {
      const { statusCode, result, continuationToken } = await next(reader);
      const found = statusCode === NOT_MODIFIED ? [] : inOrder(result.filter(({ kind }) => kind === 'event'));
      const fresh = found.filter((item) => !handed.includes(nameOf(item)));
      if (statusCode === NOT_MODIFIED) {
        // Past changes that are no events it may have moved; the cursor stays, so that nothing new looks like nothing new.
        const still = cursor ?? changeCursor({ token: continuationToken, handed });
        keep(keyOf(still, limit), reader);
        return { events: [], cursor: still };
      }
      if (fresh.length > limit) {
        const given = fresh.slice(0, limit);
        const place = { token, handed: [...handed, ...given.map(nameOf)] };
        return { events: given.map(eventIn), cursor: changeCursor(place) };
      }
      const seen = new Set(found.map(nameOf));
      handed = handed.filter((name) => !seen.has(name));
      token = continuationToken;
      if (fresh.length === 0) continue;
      const after = changeCursor({ token, handed });
      keep(keyOf(after, limit), reader);
      return { events: fresh.map(eventIn), cursor: after };
    }
  }

  return async (cursor, limit) => {
    const most = pageSize(limit);
    if (cursor !== null && cursor !== 'now') changePlace(cursor);
    return persist(patience, { operation: 'events' }, async () =>
      cursor === 'now' ? { events: [], cursor: await now(most) } : page(cursor, most),
    );
  };
}

const keyOf = (cursor: string | null, limit: number): string => `${limit} ${cursor ?? ''}`;

function startOf(token: ChangePlace['token']): ChangeFeedStartFrom {
  return token === undefined ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(token);
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
function inOrder(items: readonly StoredItem[]): StoredItem[] {
  const commits = Map.groupBy(items, ({ own }) => own.commit);
  return [...commits.values()].flatMap((one) =>
    one.toSorted((a, b) => (a.own.place ?? 0) - (b.own.place ?? 0)),
  );
}

const nameOf = ({ tenantId, scope, own }: StoredItem): string => `${tenantId} ${scope} ${own.id}`;
const eventIn = (item: StoredItem): Event => storedFrom('event', item).document;
