import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/time.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openInstances } from '../kit/world-instances.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type Scene, type WorldWishes } from '../kit/world.ts';
import {
  boardColumns,
  campaignNow,
  chatting,
  edited,
  historyOf,
  once,
  planned,
  requestsOf,
  submitted,
  remindedOnTheDay,
} from '../stories/plot.ts';

const about = /Coast film/;
const approvers = ['mei', 'otto'] as const;

/** Writes down what the chat platform is asked to do; which of two messages sent at once is numbered first is chance. */
function witness() {
  const calls: string[] = [];
  const throughFetch: WorldWishes['throughFetch'] = (ask) => async (input, options) => {
    const request = new Request(input, options);
    const { pathname } = new URL(request.url);
    if (pathname.includes('/connector/'))
      calls.push(`${request.method} ${pathname.replace(/\/\d+$/, '/:id')}`);
    return ask(request);
  };
  return { calls, throughFetch };
}

async function asked(scene: Scene) {
  await chatting(scene, 'lin', ...approvers);
  const campaign = await planned(scene);
  const request = await submitted(scene, campaign);
  return { campaign, request };
}

const cardsOf = async (scene: Scene, who: CastName, saying: string | RegExp = about) =>
  (await scene.as(who).chat()).cards(saying);

async function approvedByMei(scene: Scene): Promise<void> {
  const chat = await scene.as('mei').chat();
  await chat.click(await chat.card(about), 'Approve');
  await scene.settle();
}

describe('Two equal instances', { timeout: 60_000 }, () => {
  it('show a decision that was made through the one in a tab that hangs on the other, within one look', async () => {
    await using scene = await openInstances();
    const { campaign, request } = await asked(scene);
    const tab = await scene.at(1, 'zoe').tab();
    for (const house of scene.houses) house.start();
    await tab.heard();

    await scene.at(0, 'mei').api('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
      params: { campaignId: campaign.id, requestId: request.id },
      body: { round: request.round, revisionShown: campaign.revision, verb: 'approve', comment: '' },
    });
    await expect
      .poll(() => tab.heard(), { timeout: 5_000, interval: 50 })
      .toContainEqual({ changed: 'campaign', campaignId: campaign.id });
    expect(await campaignNow(scene, campaign)).toMatchObject({ status: 'approved' });
    tab.close();
  });

  it('ask the chat platform for no more than one alone does', async () => {
    const [one, several] = [witness(), witness()];
    await using world = await openWorld(one);
    await using scene = await openInstances({ instances: [several, several] });
    for (const each of [world, scene]) {
      await asked(each);
      await approvedByMei(each);
      await each.pass({ minutes: 5 });
      for (const who of [...approvers, 'lin'] as const)
        expect((await cardsOf(each, who)).map(wordsOn)).toEqual([
          expect.stringContaining('Approved: Coast film'),
        ]);
    }
    expect(one.calls.length).toBeGreaterThan(4);
    expect(several.calls.toSorted()).toEqual(one.calls.toSorted());
  });

  it('remind once and report once, though both work on what is due', async () => {
    await using scene = await openInstances();
    const readers = ['zoe', 'otto', 'nia'] as const;
    await chatting(scene, 'lin', 'bo', ...readers);
    await remindedOnTheDay(scene);
    const { id: campaignId } = await planned(scene);
    const titles = Array.from({ length: 6 }, (_, at) => `Print ${at + 1}`);
    for (const title of titles)
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
    await scene.pass({ days: 8 });
    for (const title of titles) {
      const [card, ...more] = await cardsOf(scene, 'bo', title);
      expect([card?.sentAt, more]).toEqual([instantOf('2026-03-05', '09:00', 'Asia/Shanghai'), []]);
    }
    const mondays = ['2026-03-02', '2026-03-09'].map((day) => instantOf(day, '09:00', 'Europe/Berlin'));
    for (const who of readers)
      expect((await cardsOf(scene, who, 'The week')).map(({ sentAt }) => sentAt)).toEqual(mondays);
  });

  it('make one decision of more than a hundred clicks that come to both, with repeats', async () => {
    await using scene = await openInstances();
    const { campaign } = await asked(scene);
    const chats = await Promise.all(approvers.map(async (who) => scene.as(who).chat()));
    const cards = await Promise.all(chats.map(async (chat) => chat.card(about)));
    const clicks = Array.from({ length: 120 }, async (_, at) => {
      const [chat, card] = [chats[at % 2], cards[at % 2]];
      if (!chat || !card) throw new Error('Somebody has no card.');
      return at % 3 === 0 ? chat.click(card, 'Reject', 'Too dear') : chat.click(card, 'Approve');
    });
    const answers = await Promise.all(clicks);
    await scene.settle();

    const [request] = await requestsOf(scene, campaign);
    const decisions = request?.stages[0]?.decisions ?? [];
    expect(decisions).toHaveLength(1);
    const happened = (await historyOf(scene, campaign)).map(({ what }) => what.type);
    expect(happened.filter((type) => type === 'approval.decided')).toHaveLength(1);
    const truth = decisions[0]?.verb === 'approve' ? 'Approved: Coast film' : 'Rejected: Coast film';
    const shown = answers.map((answer) => (answer.kind === 'card' ? wordsOn(answer.message) : answer.kind));
    expect(shown.filter((words) => !words.includes(truth))).toEqual([]);
    for (const who of [...approvers, 'lin'] as const) {
      const cardsNow = (await cardsOf(scene, who)).map(wordsOn);
      expect(cardsNow).toEqual([expect.stringContaining(truth)]);
    }
  });

  it('keep nothing in memory that the other would miss', async () => {
    await using scene = await openInstances();
    const campaign = await planned(scene);
    for (let round = 0; round < 3; round += 1) {
      const name = `Coast film ${round}`;
      const board = () =>
        Promise.all([0, 1].map((at) => scene.at(at, 'zoe').api('GET /api/workspaces/:workspaceId/board')));
      await board();
      const { version } = await scene.at(round % 2, 'lin').api('GET /api/campaigns/:campaignId', {
        params: { campaignId: campaign.id },
      });
      await scene.at((round + 1) % 2, 'lin').api('PATCH /api/campaigns/:campaignId', {
        params: { campaignId: campaign.id },
        body: { ifVersion: version, edit: { name } },
      });
      await scene.settleOne(round % 2);
      const [left, right] = await board();
      expect(left).toEqual(right);
      expect(JSON.stringify(left)).toContain(name);
    }
    scene.leaveOut(0);
    await edited(scene, campaign, { name: 'Coast film, alone' });
    expect(await boardColumns(scene)).toMatchObject({ draft: ['Coast film, alone'] });
  });
});
