import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '../../src/domain/documents.ts';
import type { Partition, Store } from '../../src/ports.ts';
import { answerTo } from '../../src/store/reference.ts';
import { chanceFrom } from '../kit/chance.ts';
import { openCosmosForTest } from '../kit/store-cosmos.ts';
import { openTestStore } from '../kit/store.ts';
import { kinds, sample } from './sample-documents.ts';
import { ask, patternNames, questions } from './store-patterns.ts';
import { everyEvent, fresh, onePerId } from './store-scene.ts';

const scopes = ['campaign-1', 'board.brand', 'tenant'];
/** Names that one could hope to pass for another. */
const tenants = ['tenant-a', 'tenant-b', 'TENANT-A', 'tenant-a.', 'tenant'];
const partitions: readonly Partition[] = tenants.flatMap((tenantId) =>
  scopes.map((scope) => ({ tenantId, scope })),
);

/** Every way into the store, from every tenant into every other: all kinds, all access patterns, all commits. */
describe.each([
  ['SQLite', async () => openSqlite()],
  ['Cosmos DB', openCosmosForTest],
])('A document of one tenant on %s', (_, open) => {
  let opened: { readonly store: Store; close(): Promise<void> };
  let held: ReadonlyMap<Partition, readonly Document[]>;
  const store = (): Store => opened.store;

  beforeEach(async () => {
    opened = await open();
    const filled = new Map<Partition, readonly Document[]>();
    for (const partition of partitions) filled.set(partition, await fill(partition));
    held = filled;
  });
  afterEach(() => opened.close());

  /** The same ids everywhere; who it belongs to shows in the document alone. */
  async function fill(partition: Partition): Promise<Document[]> {
    const chance = chanceFrom(9);
    const documents = onePerId(
      kinds.flatMap((kind) => ['a', 'b'].map((id) => sample(kind, partition, id, chance))),
    );
    const events = documents.filter((one) => one.kind === 'event');
    const put = fresh(...documents.filter((one) => one.kind !== 'event'));
    expect((await store().commit(partition, { events, once: 'key' })).kind).toBe('ok');
    // There are more kinds than fit into one commit.
    for (let at = 0; at < put.length; at += 40)
      expect((await store().commit(partition, { put: put.slice(at, at + 40) })).kind).toBe('ok');
    return documents;
  }

  test('is given to its own tenant only, whatever is asked', async () => {
    for (const partition of partitions) {
      const own = held.get(partition) ?? [];
      for (const { kind, id } of own) {
        const found = await store().get(partition, kind, id);
        expect(found?.document).toEqual(own.find((one) => one.kind === kind && one.id === id));
      }
      for (const name of patternNames) {
        for (const params of questions[name]) {
          const { items } = await ask(store(), partition, name, params);
          expect(items.map(({ document }) => document)).toEqual(answerTo(name, params, own));
        }
      }
    }
  });

  test('is not reached with the cursor of another tenant', async () => {
    const [mine] = partitions;
    for (const theirs of partitions.slice(1)) {
      for (const name of patternNames) {
        for (const params of questions[name]) {
          const { next: cursor } = await ask(store(), theirs, name, params, { limit: 1 });
          if (cursor === null || !mine) continue;
          const { items } = await ask(store(), mine, name, params, { cursor });
          expect(items.every(({ document }) => document.tenantId === mine.tenantId)).toBe(true);
        }
      }
    }
  });

  test('is not touched by what another tenant commits, by guard, without guard or by removal', async () => {
    const [mine, theirs] = [partitions[0], partitions[scopes.length]];
    if (!mine || !theirs) throw new Error('There are no two tenants.');
    const { version = '' } = (await store().get(theirs, 'task', 'a')) ?? {};
    const document = sample('task', mine, 'a', chanceFrom(2));
    const guarded = await store().commit(mine, { put: [{ document, ifVersion: version }] });
    if (version !== (await store().get(mine, 'task', 'a'))?.version) expect(guarded.kind).toBe('stale');
    await store().commit(mine, { put: [{ document, ifVersion: 'any' }] });
    await store().commit(mine, { remove: [{ kind: 'asset', id: 'a', ifVersion: 'any' }] });
    expect((await store().commit(mine, { once: 'other' })).kind).toBe('ok');
    expect(await store().commit(theirs, { once: 'other' })).toMatchObject({ repeated: false });
    for (const { kind, id } of held.get(theirs) ?? [])
      expect((await store().get(theirs, kind, id))?.document).toEqual(
        (held.get(theirs) ?? []).find((one) => one.kind === kind && one.id === id),
      );
  });

  test('comes out of the feed of events and of the due items with its own tenant on it', async () => {
    const events = await everyEvent(store());
    const items = await store().dueBefore('9999', 1_000);
    for (const tenantId of tenants) {
      expect(events.filter((one) => one.tenantId === tenantId)).toHaveLength(2 * scopes.length);
      const own = partitions.filter((one) => one.tenantId === tenantId);
      const waking = own
        .flatMap((one) => held.get(one) ?? [])
        .filter((one) => one.kind === 'due' && one.wakeAt);
      expect(items.filter(({ document }) => document.tenantId === tenantId)).toHaveLength(waking.length);
    }
  });
});

function openSqlite() {
  const store = openTestStore();
  return { store, close: () => store.close() };
}
