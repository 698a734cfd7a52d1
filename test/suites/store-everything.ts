import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { Kept, Partition } from '../../src/ports.ts';
import { kinds } from './sample-documents.ts';
import { fresh, home, storeScene } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

const WEEK = 7 * 86_400_000;
const partitions: readonly Partition[] = ['tenant-a', 'tenant-b', '~system'].flatMap((tenantId) =>
  ['campaign-1', 'board.brand'].map((scope) => ({ tenantId, scope })),
);

/** All that an engine keeps, for whoever takes a department elsewhere. */
export function everythingSuite(open: Opener): void {
  const { store, again, make, done, find, clock } = storeScene(open);

  async function all(limit: number, from = store()): Promise<Kept[]> {
    const found: Kept[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof from.everything>> = await from.everything(cursor, limit);
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  }
  const linesOf = (found: readonly Kept[]): string[] => found.map((kept) => canonicalJson(kept)).toSorted();

  /** There are more kinds than fit into one commit. */
  const inOneCommit = 40;

  /** Every kind in every partition, as `everything` has to give it. */
  async function fill(): Promise<string[]> {
    const expected: Kept[] = [];
    for (const partition of partitions) {
      const made = kinds.flatMap((kind) => ['a', 'b'].map((id) => make(kind, id, partition)));
      // Of some kinds there is one only, with an id of its own.
      const documents = [...new Map(made.map((one) => [`${one.kind} ${one.id}`, one])).values()];
      const events = documents.filter((one) => one.kind === 'event');
      const others = documents.filter((one) => one.kind !== 'event');
      await done({ events, once: `key of ${partition.scope}` }, partition);
      for (let at = 0; at < others.length; at += inOneCommit)
        await done({ put: fresh(...others.slice(at, at + inOneCommit)) }, partition);
      expected.push({ partition, once: `key of ${partition.scope}` });
      for (const { kind, id } of documents) {
        const stored = await store().get(partition, kind, id);
        if (stored) expected.push({ partition, stored });
      }
    }
    return linesOf(expected);
  }

  describe('everything', () => {
    test.each([1, 7, 1_000])('comes once each, in pages of %i: documents, events and keys', async (limit) => {
      const expected = await fill();
      expect(linesOf(await all(limit))).toEqual(expected);
      expect(linesOf(await all(limit, await again()))).toEqual(expected);
    });

    test('is nothing in an empty store', async () => {
      expect(await all(10)).toEqual([]);
    });

    test('goes on from the cursor of any page, in another process too', async () => {
      const expected = await fill();
      const before: Kept[] = [];
      let cursor: string | null = null;
      for (let pages = 0; pages < 40; pages += 1) {
        const page: Awaited<ReturnType<ReturnType<typeof store>['everything']>> = await store().everything(
          cursor,
          5,
        );
        before.push(...page.items);
        cursor = page.next;
        const rest: Kept[] = [];
        const other = await again();
        for (let at = cursor; at !== null;) {
          const next: Awaited<ReturnType<typeof other.everything>> = await other.everything(at, 100);
          rest.push(...next.items);
          at = next.next;
        }
        expect(linesOf([...before, ...rest])).toEqual(expected);
        if (cursor === null) break;
      }
      expect(before.length).toBeGreaterThan(100);
    });

    test('gives the events of a partition as they were committed, whatever their ids', async () => {
      await done({ events: [make('event', 'z'), make('event', 'a')] });
      await done({ events: [make('event', 'm')] });
      const found = (await all(2)).flatMap(({ stored }) => (stored ? [stored.document.id] : []));
      expect(found).toEqual(['z', 'a', 'm']);
    });

    test('gives a document that was written over as it is now, and none that was removed', async () => {
      await done({ put: fresh(make('task', 'kept'), make('task', 'gone')) });
      const changed = { ...make('task', 'kept'), title: 'Another title' };
      await done({
        put: [{ document: changed, ifVersion: 'any' }],
        remove: [{ kind: 'task', id: 'gone', ifVersion: 'any' }],
      });
      expect((await all(10)).map(({ stored }) => stored?.document)).toEqual([changed]);
      expect(await find('task', 'gone')).toBeUndefined();
    });

    test('holds the key of a request as long as it is remembered', async () => {
      await done({ once: 'click' });
      clock().pass(WEEK);
      expect(await all(10)).toEqual([{ partition: home, once: 'click' }]);
      clock().pass(2 * WEEK);
      expect(await all(10)).toEqual([]);
    });
  });
}
