import { ChangeFeedStartFrom, type ChangeFeedPullModelIterator, type Container } from '@azure/cosmos';
import { type Kind, documentSchemas } from '../../domain/documents.ts';
import type { Kept, Store } from '../../ports.ts';
import { pageSize } from '../patterns.ts';
import { inOrder } from './changes.ts';
import { type StoredItem, storedFrom } from './item.ts';
import { type Patience, persist } from './patience.ts';

type Reader = ChangeFeedPullModelIterator<StoredItem>;

const NOT_MODIFIED = 304;

/** All that lies in the container: the feed of changes from its beginning gives each item once, as it is now. */
export function everything(container: Container, patience: Patience): Store['everything'] {
  let waiting: { readonly cursor: string; readonly limit: number; readonly reader: Reader } | undefined;

  function readerAt(cursor: string | null, maxItemCount: number): Reader {
    const known = waiting?.cursor === cursor && waiting.limit === maxItemCount ? waiting.reader : undefined;
    // One that fails stands nobody knows where.
    waiting = undefined;
    const changeFeedStartFrom =
      cursor === null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(cursor);
    return known ?? container.items.getChangeFeedIterator<StoredItem>({ changeFeedStartFrom, maxItemCount });
  }

  return (cursor, asked) =>
    persist(patience, { operation: 'everything' }, async () => {
      const limit = pageSize(asked);
      const reader = readerAt(cursor, limit);
      const { statusCode, result, continuationToken } = await reader.readNext();
      if (statusCode === NOT_MODIFIED) return { items: [], next: null };
      waiting = { cursor: continuationToken, limit, reader };
      return { items: inOrder(result).flatMap(keptIn), next: continuationToken };
    });
}

function keptIn(item: StoredItem): Kept[] {
  const { tenantId, scope, kind, own } = item;
  const partition = { tenantId, scope };
  if (kind === 'once') return [{ partition, once: own.id }];
  if (kind === 'mark') return [];
  if (!isKind(kind)) throw new Error(`A newer release has written the kind ${kind}; use that release.`);
  return [{ partition, stored: storedFrom(kind, item) }];
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(documentSchemas, name);
}
