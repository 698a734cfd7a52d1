import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DueItem } from '../../src/domain/due.ts';
import { createRelay } from '../../src/jobs/relay.ts';
import type { Charge } from '../../src/store/cosmos/wire.ts';
import { patterns } from '../../src/store/patterns.ts';
import { chanceFrom } from '../kit/chance.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';
import { kinds, sample } from './sample-documents.ts';
import { ask, patternNames, questions } from './store-patterns.ts';
import { fresh, home, onePerId } from './store-scene.ts';

let opened: Awaited<ReturnType<typeof openCosmosPeer>>;
let charges: Charge[];
beforeEach(async () => {
  charges = [];
  opened = await openCosmosPeer({ onCharge: (charge) => charges.push(charge) });
  for (const kind of kinds) {
    const documents = onePerId(
      Array.from({ length: 50 }, (_, place) => sample(kind, home, `${kind}-${place}`, chanceFrom(place))),
    );
    await opened.store.commit(
      home,
      kind === 'event'
        ? { events: documents.filter((one) => one.kind === 'event') }
        : { put: fresh(...documents) },
    );
  }
  charges.length = 0;
  opened.peer.forgetCharges();
});
afterEach(() => opened.close());

/** What the peer charged, and that the hook told all of it. */
function cost(): number {
  const charged = opened.peer.charged.reduce((sum, { requestUnits }) => sum + requestUnits, 0);
  expect(charges.reduce((sum, { requestUnits }) => sum + requestUnits, 0)).toBeCloseTo(charged, 1);
  return charged;
}

/** The peer's prices are those that Microsoft publishes for items of 1 KB; see `test/kit/cosmos/charge.ts`. */
describe('The request units of', () => {
  test.each(patternNames)(
    'a first page of 50 for %s stay below 8, in one query of one partition',
    async (name) => {
      const params = questions[name][0] ?? {};
      await ask(opened.store, home, name, params, { limit: 50 });
      const asked = opened.peer.charged.filter(({ operation }) => operation === 'query');
      expect(asked).toHaveLength(1);
      expect(asked[0]).toMatchObject({ partition: JSON.stringify([home.tenantId, home.scope]) });
      expect(cost()).toBeLessThan(8);
      expect(charges.map(({ operation, pattern }) => [operation, pattern])).toContainEqual(['read', name]);
    },
  );

  test('reading one document are 1', async () => {
    for (const kind of kinds) await opened.store.get(home, kind, `${kind}-1`);
    expect(opened.peer.charged.every(({ requestUnits }) => requestUnits <= 1.1)).toBe(true);
    expect(cost()).toBeLessThan(kinds.length * 1.1);
  });

  test('counting the summaries stay below 30', async () => {
    await opened.store.countSummaries(home);
    expect(cost()).toBeLessThan(30);
  });

  test('a change of one campaign with its event and the key of the request stay below 22', async () => {
    const { document, version } = (await opened.store.get(home, 'campaign', 'campaign-1')) ?? {};
    if (!document || !version) throw new Error('There is no campaign.');
    opened.peer.forgetCharges();
    charges.length = 0;
    await opened.store.commit(home, {
      put: [{ document, ifVersion: version }],
      events: [sample('event', home, 'edited', chanceFrom(1))],
      once: 'click',
    });
    expect(opened.peer.charged).toHaveLength(1);
    expect(cost()).toBeLessThan(22);
  });

  test('a due item from its arming to its end stay below 32, the asking aside', async () => {
    const item: DueItem = { ...sample('due', home, 'due.life', chanceFrom(1)), state: 'armed' };
    await opened.store.commit(home, { due: [item] });
    for (const state of ['sending', 'sent'] as const) {
      const { version = '' } = (await opened.store.get(home, 'due', item.id)) ?? {};
      await opened.store.commit(home, { put: [{ document: { ...item, state }, ifVersion: version }] });
    }
    expect(cost()).toBeLessThan(32);
  });

  test('a look at the due items stay below 10 for each range', async () => {
    await opened.store.dueBefore('2027', 20);
    expect(cost()).toBeLessThan(2 * 10);
  });

  test('a poll of the events that finds nothing are 1 for each range', async () => {
    let { cursor } = await opened.store.events('now', 200);
    opened.peer.forgetCharges();
    charges.length = 0;
    for (let poll = 0; poll < 5; poll += 1) ({ cursor } = await opened.store.events(cursor, 200));
    expect(opened.peer.charged.every(({ operation }) => operation === 'changeFeed')).toBe(true);
    expect(cost()).toBeLessThanOrEqual(5 * 2);
  });
});

describe('An idle second of an instance', () => {
  test('is one poll of each range, however many followers there are', async () => {
    const followers = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, follow: async () => undefined }));
    const relay = createRelay({ ...opened, followers, log: () => undefined });
    for (const id of ['one', 'two', 'three']) {
      await opened.store.commit(
        { ...home, scope: id },
        { events: [sample('event', { ...home, scope: id }, id, chanceFrom(1))] },
      );
      await relay.turn();
    }
    for (let second = 0; second < 3; second += 1) {
      opened.peer.forgetCharges();
      opened.clock.pass(1_000);
      await relay.turn();
    }
    expect(opened.peer.charged.map(({ operation }) => operation)).toEqual(['changeFeed', 'changeFeed']);
    await relay.flush();
  });
});

describe('Every request', () => {
  test('is told with what it was for, its units, its activity and how it ended', async () => {
    opened.peer.faults.next(1, { kind: 'throttled', retryAfterMs: 10 }, { operation: 'batch' });
    await opened.store.commit(home, { once: 'key' });
    expect(charges).toEqual([
      expect.objectContaining({ operation: 'commit', status: 429 }),
      expect.objectContaining({ operation: 'commit', status: 200 }),
    ]);
    const known = opened.peer.charged.map(({ activityId }) => activityId);
    expect(charges.map(({ activityId }) => activityId)).toEqual(known);
    expect(charges.every(({ ms }) => ms >= 0)).toBe(true);
  });

  test('names its partition, but for those that workers make', async () => {
    const { store } = opened;
    for (const name of patternNames)
      for (const params of questions[name]) await ask(store, home, name, params);
    await store.countSummaries(home);
    await store.get(home, 'task', 'task-1');
    await store.commit(home, { once: 'key' });
    const documents = opened.peer.charged.filter(({ operation }) =>
      ['query', 'read', 'batch'].includes(operation),
    );
    const partition = JSON.stringify([home.tenantId, home.scope]);
    expect(documents.filter((one) => one.partition !== partition)).toEqual([]);
    expect(documents.length).toBeGreaterThan(Object.keys(patterns).length);
  });
});
