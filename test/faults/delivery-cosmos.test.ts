import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../kit/cosmos/peer.ts';
import { openCosmosPeer } from '../kit/store-cosmos.ts';
import { jobsOf, openDesk, submitted } from '../usecases/approvals-desk.ts';
import { hire, keyOf, makeReport, noReminders, withStore } from './delivery-desk.ts';

const weather: readonly Fault[] = [
  { kind: 'throttled', retryAfterMs: 15 },
  { kind: 'retryWith' },
  { kind: 'gone', subStatus: 1002 },
  { kind: 'unavailable' },
  { kind: 'dropped' },
  { kind: 'dropped', applied: true },
  { kind: 'timeout', applied: true },
];

let opened: Awaited<ReturnType<typeof openCosmosPeer>>;
afterEach(() => opened.close());

/** Instances of the product that know nothing of each other but the one account, in which one request in ten fails. */
describe('Two workers on one Cosmos DB account in bad weather', () => {
  it.each([1, 2, 3])(
    'do each due item once (seed %i)',
    async (seed) => {
      opened = await openCosmosPeer({ budgetMs: 60_000 });
      const desk = await openDesk(opened);
      await noReminders(desk);
      const people = await hire(desk, 8);
      const stores = [await opened.again(), await opened.again()];
      const workers = stores.map((store) => jobsOf(withStore(desk.doors, store), desk.messenger));
      const expected: string[] = [];
      for (const id of ['run-1', 'run-2', 'run-3', 'run-4']) {
        await makeReport(desk, id, people);
        expected.push(...people.map((personId) => keyOf(id, personId)));
      }
      const { document } = await submitted(desk, { approverIds: people.slice(0, 3) });
      expected.push(...people.slice(0, 3).map((personId) => `due.tell.approval.${document.id}.${personId}`));
      opened.peer.faults.next(Infinity, weather, { every: { seed, oneIn: 10 } });
      for (let round = 0; round < 40; round += 1) {
        await Promise.all(workers.map((worker) => worker.settle()));
        const next = await desk.store.nextWake();
        if (next === null) break;
        desk.clock.pass(Math.max(1_000, Date.parse(next) - Date.parse(desk.clock.now())));
      }
      expect(desk.messenger.shown.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
      expect(opened.peer.faults.struck.length).toBeGreaterThan(20);
    },
    60_000,
  );
});
