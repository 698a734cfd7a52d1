import { describe, expect, it } from 'vitest';
import { type Instances, openInstances } from '../kit/world-instances.ts';
import { wordsOn } from '../kit/world-stage.ts';
import type { WorldWishes } from '../kit/world.ts';
import { campaignNow, chatting, edited, planned, submitted } from '../stories/plot.ts';

const channelId = '19:marketing@thread.tacv2';
const root = '本频道关注：Coast film';

async function threads(scene: Instances) {
  const all = (await scene.as('lin').room(channelId).look()).filter(({ removed }) => !removed);
  return all
    .filter((message) => wordsOn(message).startsWith(root))
    .map(({ id }) => ({
      id,
      replies: all.filter(({ rootId }) => rootId === id).map((message) => wordsOn(message).split('\n')[0]),
    }));
}

async function followed(scene: Instances) {
  await chatting(scene, 'lin', 'mei', 'otto');
  const campaign = await planned(scene);
  // Both let the same channel follow at the same time.
  await scene.as('lin').room(channelId).write('@Campaign Desk help');
  const [channel] = await scene
    .as('lin')
    .api('GET /api/campaigns/:campaignId/channels', { params: { campaignId: campaign.id } });
  const body = { channelId: channel?.id ?? '', follows: true };
  await Promise.all(
    [0, 1].map((instance) =>
      scene
        .at(instance, 'lin')
        .api('POST /api/campaigns/:campaignId/channels', { params: { campaignId: campaign.id }, body }),
    ),
  );
  return campaign;
}

describe('Two equal instances', { timeout: 60_000 }, () => {
  it('make one thread with one card for each thing, though both work on what is due', async () => {
    await using scene = await openInstances();
    const campaign = await followed(scene);
    await scene.settle();
    await submitted(scene, campaign);
    const chat = await scene.as('mei').chat();
    await chat.click(await chat.card(/Coast film/), 'Approve');
    await scene.pass({ minutes: 2 });
    await edited(scene, await campaignNow(scene, campaign), { brief: 'Three films.' });
    await scene.pass({ minutes: 2 });
    expect(await threads(scene)).toEqual([
      { id: expect.any(String), replies: [expect.stringContaining('Coast film'), '有风险：Coast film'] },
    ]);
  });

  it('make one new thread after somebody deleted the root, though replies of both find that', async () => {
    await using scene = await openInstances();
    const campaign = await followed(scene);
    await scene.settle();
    const [before] = await threads(scene);
    await scene.stage('POST /stage/api/chats/remove', {
      person: 'ada',
      chat: channelId,
      message: before?.id ?? '',
    });
    // Within a week of its start: the request and the trouble come at the same time.
    await scene.passUntil('2026-03-09T00:59:59.000Z');
    await submitted(scene, await campaignNow(scene, campaign), { dueAt: '2026-03-13T09:00:00.000Z' });
    await scene.pass({ minutes: 5 });
    const [after, ...more] = await threads(scene);
    expect(more).toEqual([]);
    expect(after?.id).not.toBe(before?.id);
    expect(after?.replies).toHaveLength(1);
  });

  it('adopt the root that one of them posted in its last moment', async () => {
    const dying = { isDead: false };
    const first: WorldWishes = {
      // It dies between the call and the commit.
      throughFetch: (ask) => async (input, options) => {
        const request = new Request(input, options);
        const answer = await ask(request);
        const isPost =
          request.method === 'POST' && decodeURIComponent(request.url).endsWith(`${channelId}/activities`);
        if (isPost) dying.isDead = true;
        return answer;
      },
      throughStore: (store) => ({
        ...store,
        commit: async (partition, commit) =>
          dying.isDead ? { kind: 'throttled', retryAfterMs: 1_000 } : store.commit(partition, commit),
      }),
    };
    await using scene = await openInstances({ instances: [first, {}], mayFail: () => true });
    const campaign = await followed(scene);
    await scene.settleOne(0);
    expect(dying.isDead).toBe(true);
    scene.leaveOut(0);
    expect(await threads(scene)).toHaveLength(1);
    await scene.pass({ minutes: 5 });
    await submitted(scene, campaign);
    expect(await threads(scene)).toEqual([
      { id: expect.any(String), replies: [expect.stringContaining('Coast film')] },
    ]);
  });
});
