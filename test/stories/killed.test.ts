import { describe, expect, it } from 'vitest';
import { mortal } from '../kit/mortal.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { engineOfRun } from '../kit/world-site.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, historyOf, planned, requestsOf, submitted, takenIn } from './plot.ts';

interface Plot<T> {
  /** What stands before anything goes wrong. */
  readonly before: (world: World) => Promise<T>;
  /** What the process is killed in. */
  readonly deed: (world: World, told: T) => Promise<unknown>;
  /** What must be true in the end, whenever that was. */
  readonly truth: (world: World, told: T) => Promise<void>;
}

/** With Cosmos DB there are many more steps, for the leases of the relay: one in so many is tried, before and after commits. */
const STRIDE = engineOfRun() === 'cosmos' ? 11 : 1;

/**
 * Kills the process at each of its steps in turn, starts another on what is left, lets the same deed be asked for
 * again, and looks. Gives how many steps there were.
 */
async function survives<T>({ before, deed, truth }: Plot<T>): Promise<number> {
  const first = await openWorld();
  const told = await before(first);
  await first.settle();
  await first.house.stop();
  const scene = first.site;
  const since = first.now();

  let steps = Infinity;
  for (let at = 1; at <= steps + STRIDE; at += STRIDE) {
    const site = await scene.copy();
    const after = { site, clock: site.clock(since, at + 1) };
    const life = mortal();
    const doomed = await openWorld({ after, ...life });
    life.dieAt(at);
    const end = await Promise.race([deed(doomed, told).then(() => 'lived' as const), life.death]);
    if (end === 'lived') steps = Math.min(steps, life.steps());
    await life.bury();
    doomed.house.chat.stage?.stop();

    await using world = await openWorld({ after });
    await world.pass({ minutes: 5 });
    await deed(world, told);
    await world.pass({ minutes: 5 });
    await truth(world, told).catch((problem: unknown) => {
      throw new Error(`Killed at step ${at}: ${String(problem)}`, { cause: problem });
    });
  }
  await scene.remove();
  return steps;
}

const about = /Coast film/;

describe('A process that is killed between any two steps', () => {
  it(
    'of an approval by card leaves one decision, one message about it, and true cards',
    { timeout: 120_000 },
    async () => {
      const steps = await survives({
        async before(world) {
          await chatting(world, 'lin', 'mei', 'otto');
          const campaign = await planned(world);
          await submitted(world, campaign);
          const card = await (await world.as('mei').chat()).card(about);
          return { campaign, card };
        },
        async deed(world, { card }) {
          await (await world.as('mei').chat()).click(card, 'Approve');
          await world.settle();
        },
        async truth(world, { campaign }) {
          const [request] = await requestsOf(world, campaign);
          expect(request?.stages[0]?.decisions.map(({ personId }) => personId)).toEqual(['mei']);
          const decided = (await historyOf(world, campaign)).filter(
            ({ what }) => what.type === 'approval.decided',
          );
          expect(decided).toHaveLength(1);
          expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
          for (const who of ['mei', 'otto', 'lin'] as const) {
            const chat = await world.as(who).chat();
            expect(wordsOn(await chat.card(about))).toContain('Approved: Coast film');
          }
          const board = await world.as('zoe').api('GET /api/workspaces/:workspaceId/campaigns');
          expect(board).toMatchObject([{ status: 'approved', approvalState: 'approved' }]);
        },
      });
      expect(steps).toBeGreaterThan(20);
    },
  );

  it('of a file that is taken in leaves every row once', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `k${at},Campaign ${at},email,2026-04-01,2026-04-12`);
    const file = ['Key,Campaign name,Campaign type,Start date,End date', ...rows, ''].join('\n');
    const steps = await survives({
      before: async () => undefined,
      deed: (world) => takenIn(world, 'campaigns', file),
      async truth(world) {
        const all = await world.as('zoe').api('GET /api/workspaces/:workspaceId/campaigns');
        expect(all).toHaveLength(rows.length);
        expect(new Set(all.map(({ code }) => code)).size).toBe(rows.length);
      },
    });
    expect(steps).toBeGreaterThan(5);
  });
});
