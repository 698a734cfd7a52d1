import { describe, expect, it } from 'vitest';
import { HealthView } from '../../src/contract/views.ts';
import { relayPartition } from '../../src/jobs/relay-places.ts';
import type { Store } from '../../src/ports.ts';
import type { CastName } from '../kit/world-cast.ts';
import type { Fault, Operation } from '../kit/cosmos/peer.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { baseUrl, openWorld, type World } from '../kit/world.ts';
import {
  boardColumns,
  chatting,
  historyOf,
  planned,
  refusalOf,
  requestsOf,
  submitted,
} from '../stories/plot.ts';

const about = /Coast film/;
const everybody = ['mei', 'otto', 'lin'] as const;
const everything: readonly Operation[] = [
  'readAccount',
  'readContainer',
  'readRanges',
  'create',
  'read',
  'replace',
  'upsert',
  'delete',
  'batch',
  'query',
  'queryPlan',
  'changeFeed',
];

/** Orders bad weather on the account until it is called off. */
function storm(world: World, faults: Fault | readonly Fault[], operation = everything): () => void {
  const { peer } = world.site;
  if (!peer) throw new Error('There is no account.');
  peer.faults.next(Infinity, faults, { operation });
  return () => peer.faults.clear();
}

/** What /health says once nobody is served the answer to an earlier question any more. */
async function health(world: World): Promise<unknown> {
  world.clock.pass(10_000);
  const answer = await world.house.app.request(`${baseUrl}/health`);
  const { ready, store, relayBehind } = HealthView.parse(await answer.json());
  return { status: answer.status, ready, store, relayBehind };
}
const well = { status: 200, ready: true, store: 'ok', relayBehind: false };
const failing = { status: 503, ready: false, store: 'failing', relayBehind: false };

/** What the log says beside the price of each request and the calls that were answered. */
const saidIn = (world: World): string[] =>
  world.log.filter(({ line }) => line !== 'store' && line !== 'call').map(({ line }) => line);

const cardsOf = async (world: World, who: CastName): Promise<string[]> =>
  (await (await world.as(who).chat()).cards(about)).map(wordsOn);

/** Time passes, and a turn of the machine room that fails is made again. */
async function limp(world: World, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.pass(60_000);
    await world.settle().catch(() => undefined);
  }
}

describe('An account of Cosmos DB that', { timeout: 60_000 }, () => {
  it.each<[string, Fault]>([
    ['asks for patience', { kind: 'throttled', retryAfterMs: 1_000 }],
    ['cannot be reached', { kind: 'dropped' }],
    ['is down', { kind: 'unavailable' }],
  ])(
    '%s for ten minutes is told of in one line, and again when it is over; nothing is lost',
    async (_, fault) => {
      await using world = await openWorld({ engine: 'cosmos', mayFail: ({ line }) => line === 'call' });
      await chatting(world, ...everybody);
      const campaign = await planned(world);
      const lin = world.as('lin');
      const params = { campaignId: campaign.id };
      await lin.api('GET /api/campaigns/:campaignId', { params });
      expect(await health(world)).toEqual(well);
      const before = saidIn(world).length;

      const over = storm(world, fault);
      const refused = refusalOf(lin.api('GET /api/campaigns/:campaignId', { params }));
      expect(await refused).toMatchObject({ status: 503, code: 'busy' });
      expect(await health(world)).toEqual(failing);
      await limp(world, 10);
      expect(saidIn(world).slice(before)).toEqual(['cosmos out of patience']);

      over();
      await world.settle();
      world.clock.pass(15_000);
      expect(await health(world)).toEqual(well);
      expect(saidIn(world).slice(before)).toEqual(['cosmos out of patience', 'cosmos answers again']);
      await submitted(world, campaign);
      for (const who of ['mei', 'otto'] as const) expect(await cardsOf(world, who)).toHaveLength(1);
    },
  );

  it('takes no writes for ten minutes loses nothing of what was committed before', async () => {
    await using world = await openWorld({ engine: 'cosmos', mayFail: ({ line }) => line === 'call' });
    await chatting(world, ...everybody);
    const campaign = await planned(world);
    await submitted({ ...world, settle: async () => undefined }, campaign);
    const over = storm(world, { kind: 'throttled', retryAfterMs: 20_000 }, ['batch']);
    await limp(world, 10);
    for (const who of everybody) expect(await cardsOf(world, who)).toEqual([]);
    over();
    await world.pass({ minutes: 5 });
    for (const who of ['mei', 'otto'] as const) expect(await cardsOf(world, who)).toHaveLength(1);
    expect(await boardColumns(world)).toMatchObject({ inReview: ['Coast film'] });
    expect(await health(world)).toEqual(well);
  });

  it('takes no writes in the departments for long, but those of the relay, loses no event either', async () => {
    let isBusy = false;
    const throughStore = (store: Store): Store => ({
      ...store,
      commit: async (partition, commit) =>
        isBusy && partition.tenantId !== relayPartition.tenantId
          ? { kind: 'throttled', retryAfterMs: 1_000 }
          : store.commit(partition, commit),
    });
    await using world = await openWorld({ engine: 'cosmos', throughStore });
    await chatting(world, ...everybody);
    const campaign = await planned(world);
    await submitted({ ...world, settle: async () => undefined }, campaign);
    isBusy = true;
    await limp(world, 30);
    isBusy = false;
    await world.pass({ minutes: 5 });
    expect(saidIn(world)).toEqual([]);
    for (const who of ['mei', 'otto'] as const) expect(await cardsOf(world, who)).toHaveLength(1);
    expect(await boardColumns(world)).toMatchObject({ inReview: ['Coast film'] });
  });
});

const lost: readonly Fault[] = [
  { kind: 'dropped', applied: true },
  { kind: 'timeout', applied: true },
  { kind: 'unavailable', applied: true },
];

/** From the plan to the yes, and what is true in the end. */
async function wholeStory(world: World): Promise<unknown> {
  await chatting(world, ...everybody);
  const campaign = await planned(world);
  await submitted(world, campaign, { mode: 'all' });
  for (const who of ['mei', 'otto'] as const) {
    const chat = await world.as(who).chat();
    await chat.click(await chat.card(about), 'Approve');
    await world.settle();
  }
  await world.pass({ minutes: 10 });
  const [request] = await requestsOf(world, campaign);
  return {
    decisions: request?.stages[0]?.decisions.map(({ personId, verb }) => `${personId} ${verb}`),
    happened: (await historyOf(world, campaign)).map(({ what }) => what.type),
    cards: await Promise.all(everybody.map((who) => cardsOf(world, who))),
    board: await boardColumns(world),
    health: await health(world),
  };
}

describe('A whole story', () => {
  it.each([1, 2, 3])(
    'ends the same when every other commit is done and its answer lost (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      await using calm = await openWorld({ engine: 'cosmos' });
      await using world = await openWorld({ engine: 'cosmos' });
      world.site.peer?.faults.next(Infinity, lost, { operation: 'batch', every: { seed, oneIn: 2 } });
      expect(await wholeStory(world)).toEqual(await wholeStory(calm));
      expect(world.site.peer?.faults.struck.length).toBeGreaterThan(50);
    },
  );
});
