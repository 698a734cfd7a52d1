import { afterEach, describe, expect, it, vi } from 'vitest';
import { HealthView } from '../../src/contract/views.ts';
import { instantOf } from '../../src/domain/time.ts';
import type { CastName } from '../kit/world-cast.ts';
import { type Instances, openInstances } from '../kit/world-instances.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { baseUrl, openWorld } from '../kit/world.ts';
import {
  chatting,
  historyOf,
  once,
  planned,
  requestsOf,
  submitted,
  remindedOnTheDay,
} from '../stories/plot.ts';

const SKEW = 2 * 60_000;

afterEach(() => vi.useRealTimers());

/** One clock is two minutes ahead of the true time, the other two minutes behind it. */
const skewed = () => openInstances({ instances: [{ ahead: SKEW }, { ahead: -SKEW }] });

const sentTo = async (scene: Instances, who: CastName, saying: string): Promise<number[]> =>
  (await (await scene.as(who).chat()).cards(saying)).map(({ sentAt }) => Date.parse(sentAt));

describe('An instance', { timeout: 60_000 }, () => {
  it('whose clock goes wrong says so once and on /health, and once more when it is right again', async () => {
    await using world = await openWorld({ engine: 'cosmos' });
    const told = async () => {
      world.clock.pass(10_000);
      const answer = await world.house.app.request(`${baseUrl}/health`);
      const { ready, degraded } = HealthView.parse(await answer.json());
      const lines = world.log.filter(({ line }) => line.startsWith('clock'));
      return { ready, degraded, lines: lines.map(({ level, facts }) => [level, facts?.['secondsAhead']]) };
    };
    // The account stands in this process too, but dates its answers with the clock of the machine.
    const trueTime = Date.now();
    expect(await told()).toEqual({ ready: true, degraded: [], lines: [] });
    vi.useFakeTimers({ toFake: ['Date'], now: trueTime + SKEW });
    await told();
    const { ready, degraded, lines } = await told();
    expect(ready).toBe(true);
    expect(degraded).toEqual([expect.stringMatching(/^clock: 1[12]\d s ahead$/)]);
    expect(lines).toEqual([['warning', expect.any(Number)]]);
    vi.useRealTimers();
    await told();
    expect(await told()).toMatchObject({
      degraded: [],
      lines: [
        ['warning', expect.any(Number)],
        ['note', 0],
      ],
    });
  });
});

describe('Two instances whose clocks are four minutes apart', { timeout: 60_000 }, () => {
  it('remind and report once each, no earlier than by the clock that is ahead', async () => {
    await using scene = await skewed();
    const readers = ['zoe', 'otto', 'nia'] as const;
    await chatting(scene, 'lin', 'bo', ...readers);
    await remindedOnTheDay(scene);
    const { id: campaignId } = await planned(scene);
    for (const title of ['Print 1', 'Print 2', 'Print 3'])
      await scene.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
        params: { campaignId },
        body: { once: once(), title, assigneeId: 'bo', due: '2026-03-05' },
      });
    await scene.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', {
      body: {
        once: once(),
        name: 'The week',
        recipientIds: [...readers],
        cadence: { every: 'week', weekdays: [1] },
        holidays: 'stay',
        time: '09:00',
        zone: 'Europe/Berlin',
      },
    });
    const [reminding, first, second] = [
      instantOf('2026-03-05', '09:00', 'Asia/Shanghai'),
      ...['2026-03-02', '2026-03-09'].map((day) => instantOf(day, '09:00', 'Europe/Berlin')),
    ].map((at) => Date.parse(at));
    if (!reminding || !first || !second) throw new Error('There is no time.');
    for (const at of [first, reminding, second])
      for (const minutes of [-3, -2, -1, 0, 1, 2, 3, 10])
        await scene.passUntil(new Date(at + minutes * 60_000).toISOString());

    for (const [who, saying, times] of [
      ['bo', 'Print 1', [reminding]],
      ['bo', 'Print 2', [reminding]],
      ['bo', 'Print 3', [reminding]],
      ...readers.map((reader) => [reader, 'The week', [first, second]] as const),
    ] as const) {
      const sent = await sentTo(scene, who, saying);
      expect(sent, `${who}: ${saying}`).toHaveLength(times.length);
      for (const [place, at] of times.entries()) {
        expect(sent[place]).toBeGreaterThanOrEqual(at - SKEW);
        expect(sent[place]).toBeLessThanOrEqual(at + SKEW);
      }
    }
  });

  it('make one decision, and one end of a request that nobody answers', async () => {
    await using scene = await skewed();
    await chatting(scene, 'lin', 'mei', 'otto');
    const decided = await planned(scene, { name: 'Coast film' });
    await submitted(scene, decided);
    const forgotten = await planned(scene, { name: 'Harbour fair' });
    await submitted(scene, forgotten);
    const chat = await scene.as('mei').chat();
    const card = await chat.card('Coast film');
    await Promise.all([chat.click(card, 'Approve'), chat.click(card, 'Approve')]);
    await scene.pass({ days: 6 });

    for (const [campaign, status] of [
      [decided, 'approved'],
      [forgotten, 'expired'],
    ] as const) {
      expect(await requestsOf(scene, campaign)).toMatchObject([{ status }]);
      const happened = (await historyOf(scene, campaign))
        .map(({ what }) => what.type)
        .filter((type) => type.startsWith('approval.'));
      expect(happened).toHaveLength(2);
      expect(new Set(happened).size).toBe(happened.length);
    }
    for (const who of ['mei', 'otto', 'lin'] as const) {
      const own = await scene.as(who).chat();
      expect(wordsOn(await own.card('Coast film'))).toContain('Approved: Coast film');
      expect(wordsOn(await own.card('Harbour fair'))).toMatch(/^Expired|^Nobody decided in time/);
    }
  });
});
