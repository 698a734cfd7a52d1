import { describe, expect, it } from 'vitest';
import { scopes } from '../../src/domain/scope.ts';
import { cursorOf, relayPartition } from '../../src/jobs/relay-places.ts';
import type { Journey, Side } from '../../src/move/journey.ts';
import { moveDepartment } from '../../src/move/move-department.ts';
import type { Partition, Store } from '../../src/ports.ts';
import { chanceFrom } from '../kit/chance.ts';
import { createTestClock } from '../kit/clock.ts';
import { memoryFiles } from '../kit/department.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';
import { openTestStore } from '../kit/store.ts';
import { kinds, sample } from '../suites/sample-documents.ts';
import { fresh } from '../suites/store-scene.ts';
import { everythingIn, linesOf } from './move-scene.ts';

const chance = chanceFrom(3);
const partitions: readonly Partition[] = ['tenant-a', 'tenant-b'].map((tenantId) => ({
  tenantId,
  scope: 'campaign-1',
}));

/** All kinds in two tenants; in one of them more than one commit takes, by number and by size. */
async function fill(store: Store): Promise<void> {
  for (const partition of partitions) {
    const documents = kinds
      .filter((kind) => kind !== 'summary' && kind !== 'event')
      .map((kind) => sample(kind, partition, kind, chance));
    const campaign = sample('campaign', partition, partition.scope, chance);
    const events = ['z', 'a'].map((id) => sample('event', partition, id, chance));
    const outcome = await store.commit(partition, {
      put: fresh(...documents, campaign),
      events,
      once: 'click',
    });
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    const board = { tenantId: partition.tenantId, scope: scopes.board('brand') };
    const summary = {
      ...sample('summary', partition, campaign.id, chance),
      campaignVersion: outcome.versions[`campaign/${campaign.id}`] ?? '',
    };
    await store.commit(board, { put: fresh(summary) });
  }
  const [first] = partitions;
  if (!first) return;
  for (const part of [0, 1, 2]) {
    const tasks = Array.from({ length: 90 }, (_, place) =>
      sample('task', first, `t${part}-${place}`, chance),
    );
    await store.commit(first, { put: fresh(...tasks) });
    const chunks = Array.from({ length: 9 }, (_, place) => ({
      ...sample('importChunk', first, `c${part}-${place}`, chance),
      rows: [['x'.repeat(100_000)]],
    }));
    await store.commit(first, { put: fresh(...chunks) });
  }
  const { cursor } = await store.events('now', 1);
  await store.commit(relayPartition, { put: fresh(cursorOf('cards', cursor)) });
}

interface Life {
  /** Steps taken: each commit is one before it is done, and one after. */
  steps: number;
  diesAt: number;
}

/** A store as a process sees it that dies at one of its steps. */
function mortalSide(store: Store, name: string, life: Life): Side {
  const step = (): void => {
    life.steps += 1;
    if (life.steps >= life.diesAt) throw new Error('killed');
  };
  const commit: Store['commit'] = async (partition, wish) => {
    step();
    const outcome = await store.commit(partition, wish);
    step();
    return outcome;
  };
  return { store: { ...store, commit }, name, files: memoryFiles(), usedBy: async () => undefined };
}

function journeyOf(from: Store, to: Store, life: Life, seed: number): Journey {
  return {
    from: mortalSide(from, 'the source', life),
    to: mortalSide(to, 'the target', life),
    clock: createTestClock(undefined, seed),
    followers: ['cards'],
    pause: () => Promise.resolve(),
    tell: () => undefined,
    signal: new AbortController().signal,
  };
}

async function expectMoved(source: Store, target: Store): Promise<void> {
  expect(await linesOf(target)).toEqual(await linesOf(source));
  const { cursor = '' } = (await target.get(relayPartition, 'relayCursor', 'cards'))?.document ?? {};
  expect(await target.events(cursor, 10)).toMatchObject({ events: [] });
  const [first] = partitions;
  if (!first) return;
  await target.commit(first, { events: [sample('event', first, 'new', chance)] });
  const { events } = await target.events(cursor, 10);
  expect(events.map(({ id }) => id)).toEqual(['new']);
}

describe('A move that is killed at any of its steps', () => {
  it.each([
    [
      'SQLite',
      async () => ({ store: openTestStore(createTestClock(undefined, 99)), close: async () => undefined }),
      3,
    ],
    ['Cosmos DB', openCosmosPeer, 9],
  ])(
    'into %s goes on when it is started again, and leaves everything once',
    { timeout: 120_000 },
    async (_, open, every) => {
      const whole: Life = { steps: 0, diesAt: Infinity };
      let deaths = 0;
      for (let at = 1; at < whole.steps || whole.steps === 0; at += every) {
        const source = openTestStore(createTestClock(undefined, 50));
        await fill(source);
        const target = await open();
        const life: Life = { steps: 0, diesAt: at };
        await expect(moveDepartment(journeyOf(source, target.store, life, 1))).rejects.toThrow('killed');
        deaths += 1;
        const { equal } = await moveDepartment(
          journeyOf(source, target.store, { steps: 0, diesAt: Infinity }, 2),
        );
        expect(equal).toBe(true);
        await expectMoved(source, target.store);
        if (whole.steps === 0) {
          const other = await open();
          const untouched = openTestStore(createTestClock(undefined, 51));
          await fill(untouched);
          await moveDepartment(journeyOf(untouched, other.store, whole, 3));
          await other.close();
        }
        await target.close();
      }
      expect(deaths).toBeGreaterThan(5);
    },
  );
});

describe('A move away from Cosmos DB', () => {
  it('finds everything while ranges split, pages come empty or short, and requests are refused', async () => {
    const { store: source, peer, close } = await openCosmosPeer({ checked: false });
    await fill(source);
    peer.faults.next(
      60,
      [
        { kind: 'emptyPage' },
        { kind: 'smallPage', most: 3 },
        { kind: 'throttled', retryAfterMs: 1 },
        { kind: 'unavailable' },
      ],
      { operation: 'changeFeed', every: { seed: 5, oneIn: 2 } },
    );
    const target = openTestStore(createTestClock(undefined, 60));
    let lines = 0;
    const journey = {
      ...journeyOf(source, target, { steps: 0, diesAt: Infinity }, 1),
      tell(): void {
        lines += 1;
        if (lines === 2) peer.splitPartitions('work');
      },
    };
    expect((await moveDepartment(journey)).equal).toBe(true);
    expect(lines).toBeGreaterThan(2);
    expect(peer.faults.struck.length).toBeGreaterThan(20);
    peer.faults.clear();
    await expectMoved(source, target);
    await close();
  });
});

describe('The files of a department', () => {
  it('go too, and one that is missing is told', async () => {
    const [source, target] = [
      openTestStore(createTestClock(undefined, 50)),
      openTestStore(createTestClock(undefined, 60)),
    ];
    await fill(source);
    const told: string[] = [];
    const life = { steps: 0, diesAt: Infinity };
    const journey = { ...journeyOf(source, target, life, 1), tell: (line: string) => void told.push(line) };
    const [here, gone] = partitions;
    if (!here || !gone) throw new Error('There are no tenants.');
    const asset = (await source.get(here, 'asset', 'asset'))?.document;
    await journey.from.files?.put(here, asset?.fileKey ?? '', Buffer.from('a picture'));
    expect((await moveDepartment(journey)).equal).toBe(true);
    expect(await journey.to.files?.get(here, asset?.fileKey ?? '')).toEqual(
      new Uint8Array(Buffer.from('a picture')),
    );
    const missing = `(${asset?.fileKey}) is missing in the source`;
    expect(told.filter((line) => line.includes(missing))).toHaveLength(1);
  });
});

describe('What a move compares', () => {
  it('is not equal when one letter of one document is another', async () => {
    const [source, target] = [
      openTestStore(createTestClock(undefined, 50)),
      openTestStore(createTestClock(undefined, 60)),
    ];
    await fill(source);
    const forgetful: Store = {
      ...target,
      commit: (partition, wish) =>
        target.commit(partition, {
          ...wish,
          ...(wish.put && {
            put: wish.put.map((one) =>
              one.document.kind === 'task' && one.document.id === 't1-7'
                ? { ...one, document: { ...one.document, title: `${one.document.title}.` } }
                : one,
            ),
          }),
        }),
    };
    const journey = journeyOf(source, forgetful, { steps: 0, diesAt: Infinity }, 1);
    const { equal, lines } = await moveDepartment(journey);
    expect(equal).toBe(false);
    expect(lines.filter((line) => line.includes('DIFFERENT'))).toEqual([
      expect.stringMatching(/^tenant-a +task +271 +\w+ +271 /),
    ]);
    expect((await everythingIn(source)).length).toBeGreaterThan(300);
  });
});
