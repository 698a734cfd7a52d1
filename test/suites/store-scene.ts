import { afterEach, beforeEach } from 'vitest';
import type { Document, Kind } from '../../src/domain/documents.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Commit, CommitOutcome, Partition, Store } from '../../src/ports.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import type { TestClock } from '../kit/clock.ts';
import { sample } from './sample-documents.ts';
import type { OpenStore, Opener } from './store-suite.ts';

export const home: Partition = { tenantId: 'tenant-a', scope: 'campaign-1' };

/** A fresh store before each test, and the short words that the tests speak in. */
export function storeScene(open: Opener) {
  let opened: OpenStore;
  let chance: Chance;
  beforeEach(async () => {
    opened = await open();
    chance = chanceFrom(7);
  });
  afterEach(() => opened.close());

  const store = (): Store => opened.store;
  return {
    store,
    again: (): Promise<Store> => opened.again(),
    clock: (): TestClock => opened.clock,
    chance: (): Chance => chance,
    make<K extends Kind>(kind: K, id: string, partition: Partition = home) {
      return sample(kind, partition, id, chance);
    },
    /** Commits and insists that it was done. */
    async done(commit: Commit, partition: Partition = home): Promise<Readonly<Record<string, string>>> {
      return versionsOf(await store().commit(partition, commit));
    },
    /** Everything that the partition holds of one document, as the door gives it. */
    async find<K extends Kind>(kind: K, id: string, partition: Partition = home) {
      return (await store().get(partition, kind, id))?.document;
    },
    async allEvents(tenantId = home.tenantId): Promise<string[]> {
      const events = await everyEvent(store());
      return events.filter((event) => event.tenantId === tenantId).map(({ id }) => id);
    },
  };
}

/** All committed events, page by page. */
export async function everyEvent(store: Store, limit = 1_000): Promise<Event[]> {
  const all: Event[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Awaited<ReturnType<Store['events']>> = await store.events(cursor, limit);
    if (page.events.length === 0) return all;
    if (page.events.length > limit) throw new Error('A page is longer than was asked for.');
    all.push(...page.events);
    ({ cursor } = page);
  }
}

export function versionsOf(outcome: CommitOutcome): Readonly<Record<string, string>> {
  if (outcome.kind !== 'ok') throw new Error(`The commit was answered with ${JSON.stringify(outcome)}.`);
  return outcome.versions;
}

/** One put that is guarded by absence, the usual way to begin. */
export function fresh(...documents: Document[]): NonNullable<Commit['put']> {
  return documents.map((document) => ({ document, ifVersion: 'absent' }));
}

/** Some kinds have one document for each partition, whatever id was asked for. */
export function onePerId<D extends Document>(documents: readonly D[]): D[] {
  return [...new Map(documents.map((one) => [`${one.kind}/${one.id}`, one])).values()];
}
