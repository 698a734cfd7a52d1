import type { Documents } from '../domain/documents.ts';
import type { Partition, PatternName, Patterns, Store } from '../ports.ts';

/** Every document of a pattern, page after page. */
export async function every<N extends PatternName>(
  store: Pick<Store, 'read'>,
  partition: Partition,
  pattern: N,
  params: Patterns[N]['with'],
): Promise<readonly Documents[Patterns[N]['kind']][]> {
  const found: Documents[Patterns[N]['kind']][] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.read<N>>> = await store.read(partition, pattern, params, {
      limit: 1_000,
      cursor,
    });
    found.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
