import { ChangeFeedStartFrom, type Container, type SqlQuerySpec } from '@azure/cosmos';
import type { Partition, Store } from '../../ports.ts';
import { cursorAfter, placeFrom } from '../cursor.ts';
import { pageSize, patterns } from '../patterns.ts';
import { itemId, type StoredItem, storedFrom } from './item.ts';
import { type Patience, persist } from './patience.ts';
import { countedStatuses, countQuestion, dueSql, pageQuestion } from './question.ts';
import { MOVED } from './wire.ts';

type Reads = Pick<Store, 'get' | 'read' | 'countSummaries' | 'dueBefore' | 'nextWake'>;

/** Later than any time that a due item can have. */
const END_OF_TIME = '9999-12-31T23:59:59.999Z';
const NOT_FOUND = 404;

/** The half of the door that only looks. Whoever runs out of patience throws `StoreBusy`. */
export function reads(container: Container, patience: Patience): Reads {
  const dueBefore: Store['dueBefore'] = async (at, limit) => {
    const question = { query: dueSql, parameters: [{ name: '@at', value: at }] };
    let isMoved = false;
    const items = await persist(patience, { operation: 'dueBefore' }, async ({ abortSignal }) => {
      if (isMoved) await findRanges(container);
      try {
        return await ask<StoredItem>(container, question, { most: pageSize(limit), abortSignal });
      } catch (problem) {
        isMoved = problem instanceof Error && 'code' in problem && problem.code === MOVED;
        throw problem;
      }
    });
    return items.map((item) => storedFrom('due', item));
  };

  return {
    async get(partition, kind, id) {
      const item = await persist(patience, { operation: 'get' }, ({ abortSignal }) =>
        readItem(container, partition, itemId(kind, id), abortSignal),
      );
      return item && storedFrom(kind, item, partition);
    },

    async read(partition, pattern, params, { limit, cursor } = {}) {
      const after = typeof cursor === 'string' ? placeFrom(pattern, cursor) : undefined;
      if (typeof cursor === 'string' && !after) throw new Error(`This is no cursor of ${pattern}.`);
      const size = pageSize(limit);
      const question = pageQuestion(pattern, partition, params, after);
      // One more than asked for tells whether a next page exists.
      const found = await persist(patience, { operation: 'read', pattern }, ({ abortSignal }) =>
        ask<StoredItem>(container, question, { partition, most: size + 1, abortSignal }),
      );
      const { kind } = patterns[pattern];
      const items = found.slice(0, size).map((item) => storedFrom(kind, item, partition));
      const last = items.at(-1);
      return { items, next: last && found.length > size ? cursorAfter(pattern, last.document) : null };
    },

    async countSummaries(partition) {
      const counts = await Promise.all(
        countedStatuses.map(async (status) => {
          const question = countQuestion(partition, status);
          const parts = await persist(patience, { operation: 'countSummaries' }, ({ abortSignal }) =>
            ask<number>(container, question, { partition, most: LARGEST_COUNT, abortSignal }),
          );
          return { status, count: parts.reduce((sum, part) => sum + part, 0) };
        }),
      );
      const present = counts.filter(({ count }) => count > 0);
      return Object.fromEntries(present.map(({ status, count }) => [status, count]));
    },

    dueBefore,

    async nextWake() {
      const [first] = await dueBefore(END_OF_TIME, 1);
      return first?.document.wakeAt ?? null;
    },
  };
}

/** A count may come in parts, one for each page that the account cut. */
const LARGEST_COUNT = 1_000;

/** One item, or undefined. Part of an attempt: it does not try again. */
export async function readItem(
  container: Container,
  { tenantId, scope }: Partition,
  id: string,
  abortSignal?: AbortSignal,
): Promise<StoredItem | undefined> {
  const options = abortSignal ? { abortSignal } : {};
  const answer = await container.item(id, [tenantId, scope]).read<StoredItem>(options);
  const { resource, statusCode, substatus } = answer;
  if (statusCode === NOT_FOUND && substatus)
    throw Object.assign(new Error(`${id} cannot be read`), { code: NOT_FOUND, substatus });
  return resource;
}

/** The client learns of a split from the feed of changes; a query tells it nothing (`wire.ts`). */
async function findRanges(container: Container): Promise<void> {
  const feed = { changeFeedStartFrom: ChangeFeedStartFrom.Now(), maxItemCount: 1 };
  await container.items.getChangeFeedIterator(feed).readNext();
}

interface Asking {
  /** One partition; without it all of them, which only workers may. */
  readonly partition?: Partition;
  readonly most: number;
  readonly abortSignal: AbortSignal;
}

/** At most so many rows. A page may be empty and still not be the last. */
async function ask<T>(
  container: Container,
  question: SqlQuerySpec,
  { partition, most, abortSignal }: Asking,
): Promise<T[]> {
  const scope = partition
    ? { partitionKey: [partition.tenantId, partition.scope] }
    : { forceQueryPlan: true };
  const pages = container.items.query<T>(question, { ...scope, maxItemCount: most, abortSignal });
  const rows: T[] = [];
  do {
    // Nothing at all, where the client puts pages of several ranges together and finds none.
    const page: { readonly resources: readonly T[] | undefined } = await pages.fetchNext();
    rows.push(...(page.resources ?? []));
  } while (rows.length < most && pages.hasMoreResults());
  return rows.slice(0, most);
}
