import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { mortal } from '../kit/mortal.ts';
import { openInstances } from '../kit/world-instances.ts';
import { wordsOn } from '../kit/world-stage.ts';
import type { Scene } from '../kit/world.ts';
import { campaignNow, chatting, historyOf, planned, requestsOf, submitted } from '../stories/plot.ts';

const about = /Coast film/;
const everybody = ['mei', 'otto', 'lin'] as const;
/** There are many steps, most of them of the relay; one in so many is tried, before and after commits and calls. */
const STRIDE = 9;

async function shownToEach(scene: Scene): Promise<string[][]> {
  return Promise.all(
    everybody.map(async (who) => (await (await scene.as(who).chat()).cards(about)).map(wordsOn)),
  );
}

describe('An instance that dies while it does what follows from a decision', { timeout: 120_000 }, () => {
  it('is taken over by the other at any of its steps: nothing is lost, nothing comes twice', async () => {
    const first = await openInstances();
    await chatting(first, ...everybody);
    const campaign = await planned(first);
    await submitted(first, campaign);
    const { site } = first;
    await Promise.all(first.houses.map((house) => house.stop()));
    first.leaveOut(0);
    first.leaveOut(1);

    let steps = Infinity;
    for (let at = 1; at <= steps; at += STRIDE) {
      const copy = await site.copy();
      const life = mortal();
      const clock = copy.clock(first.now(), at + 1);
      const instances = [life, {}];
      await using scene = await openInstances({ after: { site: copy, clock }, instances });
      const chat = await scene.as('mei').chat();
      await chat.click(await chat.card(about), 'Approve');
      life.dieAt(at);
      const end = await Promise.race([scene.settleOne(0).then(() => 'lived' as const), life.death]);
      if (end === 'lived') steps = life.steps();
      scene.leaveOut(0);
      await life.bury();

      await scene.pass({ minutes: 5 });
      const truth = [expect.stringContaining('Approved: Coast film')];
      expect(await shownToEach(scene), `died at step ${at}`).toEqual([truth, truth, truth]);
      expect(await campaignNow(scene, campaign)).toMatchObject({ status: 'approved' });
      const happened = (await historyOf(scene, campaign)).map(({ what }) => what.type);
      expect(happened.filter((type) => type === 'approval.decided')).toHaveLength(1);
      const board = await scene.as('zoe').api('GET /api/workspaces/:workspaceId/campaigns');
      expect(board).toMatchObject([{ status: 'approved', approvalState: 'approved' }]);
    }
    expect(steps).toBeGreaterThan(30);
    await first.close();
  });
});

/** Holds the answer to the first claim of a message until it is let go: the machine is frozen in that moment. */
function frozenAfterClaim() {
  const held = Promise.withResolvers<void>();
  const claimed = Promise.withResolvers<void>();
  let isArmed = false;
  const throughStore = (store: Store): Store => ({
    ...store,
    async commit(partition, commit) {
      const outcome = await store.commit(partition, commit);
      const isClaim = commit.put?.some(
        ({ document }) => document.kind === 'due' && document.state === 'sending',
      );
      if (isArmed && isClaim) {
        claimed.resolve();
        await held.promise;
      }
      return outcome;
    },
  });
  return {
    throughStore,
    claimed: claimed.promise,
    arm: () => void (isArmed = true),
    goOn: () => held.resolve(),
  };
}

describe('An instance that stalls between its claim and the call', { timeout: 60_000 }, () => {
  it('is taken over when its lease is over, and sends nothing when it wakes', async () => {
    const frozen = frozenAfterClaim();
    await using scene = await openInstances({ instances: [frozen, {}] });
    await chatting(scene, ...everybody);
    const campaign = await planned(scene);
    frozen.arm();
    await submitted({ ...scene, settle: async () => undefined }, campaign);
    const stalled = scene.settleOne(0);
    await frozen.claimed;
    expect((await shownToEach(scene)).flat()).toEqual([]);
    for (let minute = 0; minute < 6; minute += 1) {
      scene.clock.pass(60_000);
      await scene.settleOne(1);
    }
    const taken = await shownToEach(scene);
    expect(taken.map((cards) => cards.length)).toEqual([1, 1, 0]);

    frozen.goOn();
    await stalled;
    await scene.pass({ minutes: 10 });
    expect(await shownToEach(scene)).toEqual(taken);
    expect(await requestsOf(scene, campaign)).toMatchObject([{ status: 'inStage' }]);
  });
});
