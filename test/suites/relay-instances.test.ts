import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import type { Follower } from '../../src/jobs/follower.ts';
import { createRelay } from '../../src/jobs/relay.ts';
import type { Store } from '../../src/ports.ts';
import { chanceFrom } from '../kit/chance.ts';
import { createTestClock, type TestClock } from '../kit/clock.ts';
import { openCosmosForTest } from '../kit/store-cosmos.ts';
import { openTestStore } from '../kit/store.ts';
import { sample } from './sample-documents.ts';
import { home } from './store-scene.ts';

const followerIds = ['cards', 'mail', 'summary', 'work'];
const LEASE = 45_000;
const LOOK = 5_000;

/** Two equal instances on one store: who tells whom. */
describe.each([
  ['SQLite', openSqlite],
  ['Cosmos DB', openCosmosForTest],
])('Instances that share a store on %s', (_engine, open) => {
  let opened: { readonly store: Store; readonly clock: TestClock; close(): Promise<void> };
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  /** A machine room of its own, which remembers what it told and can be made to stall or to fail. */
  function instance(ids: readonly string[] = followerIds, knows?: (type: string) => boolean) {
    const log: string[] = [];
    const told: string[] = [];
    const gates = new Map<string, Promise<void>>();
    const followers: Follower[] = ids.map((id) => ({
      id,
      async follow(events: readonly Event[]) {
        told.push(...events.map((event) => `${id} ${event.id}`));
        await gates.get(id);
      },
    }));
    const relay = createRelay({
      ...opened,
      followers,
      log: (_, line) => void log.push(line),
      ...(knows && { knows }),
    });
    return { ...relay, log, told, gates, names: () => new Set(told.map((line) => line.split(' ')[0])) };
  }

  async function happen(...ids: string[]): Promise<void> {
    for (const id of ids) {
      const event = sample('event', home, id, chanceFrom(1));
      expect((await opened.store.commit(home, { events: [event] })).kind).toBe('ok');
    }
  }

  const everything = (...ids: string[]): string[] =>
    followerIds.flatMap((follower) => ids.map((id) => `${follower} ${id}`)).toSorted();

  test('tell each follower once, and come to equal shares', async () => {
    const [one, two] = [instance(), instance()];
    await one.turn();
    for (let round = 0; round < 4; round += 1) {
      opened.clock.pass(LOOK);
      await two.turn();
      await one.turn();
    }
    const before = [...one.told, ...two.told];
    expect(before).toEqual([]);
    await happen('a', 'b');
    await Promise.all([one.turn(), two.turn()]);
    expect([...one.told, ...two.told].toSorted()).toEqual(everything('a', 'b'));
    expect([one.names().size, two.names().size]).toEqual([2, 2]);
  });

  test('leave the shares as they are when nothing happens for long', async () => {
    const [one, two] = [instance(), instance()];
    for (let round = 0; round < 40; round += 1) {
      await one.turn();
      await two.turn();
      opened.clock.pass(LOOK);
    }
    await happen('a');
    await one.turn();
    await two.turn();
    await happen('b');
    await two.turn();
    await one.turn();
    expect([...one.told, ...two.told].toSorted()).toEqual(everything('a', 'b'));
  });

  /** Older than whatever happens here. */
  const nothing = (): boolean => false;

  test('leave what only a newer one understands to that one, which is told once', async () => {
    const [older, newer] = [instance(followerIds, nothing), instance()];
    for (let round = 0; round < 4; round += 1) {
      await older.turn();
      await newer.turn();
      opened.clock.pass(LOOK);
    }
    await happen('a', 'b');
    for (let round = 0; round < 8; round += 1) {
      await older.turn();
      await newer.turn();
      opened.clock.pass(LOOK);
    }
    expect(older.told).toEqual([]);
    expect(newer.told.toSorted()).toEqual(everything('a', 'b'));
  });

  test('pass over what nobody understands after a while, and say so', async () => {
    const older = instance(followerIds, nothing);
    await older.turn();
    await happen('a');
    for (let minute = 0; minute < 4; minute += 1) {
      await older.turn();
      expect(older.log).toEqual([]);
      opened.clock.pass(60_000);
    }
    for (let minute = 0; minute < 4; minute += 1) {
      await older.turn();
      opened.clock.pass(60_000);
    }
    expect(older.told.toSorted()).toEqual(everything('a'));
    expect(new Set(older.log)).toEqual(new Set(['event of a newer version passed over']));
  });

  test('take over from one that died, after its lease and from where it was', async () => {
    const [dead, alive] = [instance(), instance()];
    await happen('a');
    await dead.turn();
    opened.clock.pass(1_000);
    await happen('b');
    await dead.turn();
    expect(dead.told.toSorted()).toEqual(everything('a', 'b'));
    await happen('c');
    opened.clock.pass(LOOK - 1);
    await alive.turn();
    // One lease was taken from it for the sake of equal shares; the others hold.
    expect(alive.names().size).toBeLessThanOrEqual(1);
    opened.clock.pass(LEASE + 1);
    await alive.turn();
    expect(new Set(alive.told.filter((line) => line.endsWith(' c'))).size).toBe(followerIds.length);
  });

  test('go on at once after one that stopped in order', async () => {
    const [first, second] = [instance(), instance()];
    await happen('a');
    await first.turn();
    await first.flush();
    await happen('b');
    await second.turn();
    expect([first.told.toSorted(), second.told.toSorted()]).toEqual([everything('a'), everything('b')]);
  });

  test('take over from one that stalls, whose late return writes over nothing', async () => {
    const [stalled, other] = [instance(['cards']), instance(['cards'])];
    let goOn = (): void => undefined;
    stalled.gates.set('cards', new Promise<void>((resolve) => (goOn = resolve)));
    await happen('a');
    const turning = stalled.turn();
    await expect.poll(() => stalled.told).toEqual(['cards a']);
    opened.clock.pass(LEASE + 1);
    await happen('b');
    await other.turn();
    expect(other.told).toEqual(['cards a', 'cards b']);
    opened.clock.pass(1_000);
    await other.turn();
    goOn();
    await turning;
    await stalled.flush();
    await happen('c');
    await other.turn();
    await other.flush();
    // Told twice is harmless; told by both from now on, or not at all, would not be.
    const third = instance(['cards']);
    await third.turn();
    expect([stalled.told, other.told, third.told]).toEqual([
      ['cards a'],
      ['cards a', 'cards b', 'cards c'],
      [],
    ]);
  });

  test('are each told what is new, when somebody only hears what is new', async () => {
    const heard: string[] = [];
    const listener = (name: string): Follower => ({
      id: 'tabs',
      from: 'now',
      follow: async (events) => void heard.push(...events.map(({ id }) => `${name} ${id}`)),
    });
    await happen('before');
    const relays = ['one', 'two'].map((name) =>
      createRelay({ ...opened, followers: [listener(name)], log: () => undefined }),
    );
    for (const relay of relays) await relay.turn();
    await happen('after');
    for (const relay of relays) await relay.turn();
    expect(heard).toEqual(['one after', 'two after']);
  });
});

/** The embedded store as two processes see it that have it open at once, told that they share it. */
async function openSqlite() {
  const clock = createTestClock();
  const store: Store = { ...openTestStore(clock), lookEveryMs: 1_000 };
  return { store, clock, close: () => store.close() };
}
