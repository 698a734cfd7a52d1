import type { Documents } from '../domain/documents.ts';
import type { Page, Partition, PatternName, Patterns, Store } from '../ports.ts';

const pageSize = 1_000;

/** All documents of one pattern, page after page. For what is bounded by its nature: tasks of a campaign, people of a tenant. */
export async function readAll<N extends PatternName>(
  store: Pick<Store, 'read'>,
  partition: Partition,
  pattern: N,
  params: Patterns[N]['with'],
): Promise<Page<Documents[Patterns[N]['kind']]>['items']> {
  const items: Page<Documents[Patterns[N]['kind']]>['items'][number][] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Documents[Patterns[N]['kind']]> = await store.read(partition, pattern, params, {
      limit: pageSize,
      cursor,
    });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
