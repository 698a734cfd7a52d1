import { describe, expect, it } from 'vitest';
import type { StageMessage } from '../../src/contract/stage.ts';
import type { CampaignStatus } from '../../src/domain/campaign.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type Scene, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, planned, submitted, readied } from './plot.ts';

/** A channel reads the language of its department. */
const say = {
  root: '本频道关注：Coast film',
  waiting: '待审批：Coast film',
  approved: '已批准：Coast film',
  launched: '已启动：Coast film',
  finished: '已结束：Coast film',
  atRisk: '有风险：Coast film',
  safe: '风险已解除：Coast film',
};

const channelId = '19:marketing@thread.tacv2';

/** Lin lets the marketing channel follow the campaign by typing its code there. */
async function followed(scene: Scene) {
  await chatting(scene, 'lin', 'mei', 'otto');
  const campaign = await planned(scene);
  await scene.as('lin').room(channelId).write(`@Campaign Desk follow ${campaign.code}`);
  await scene.settle();
  return campaign;
}

async function answered(scene: Scene, button: string, input?: string): Promise<void> {
  const chat = await scene.as('mei').chat();
  await chat.click(await chat.card(/Coast film/), button, input);
  await scene.settle();
}

async function moved(scene: Scene, { id }: { id: string }, status: CampaignStatus): Promise<void> {
  const { version } = await campaignNow(scene, { id });
  await scene.as('lin').api('POST /api/campaigns/:campaignId/status', {
    params: { campaignId: id },
    body: { ifVersion: version, status },
  });
  await scene.settle();
}

const inChannel = (scene: Scene): Promise<readonly StageMessage[]> => scene.as('lin').room(channelId).look();

const firstLine = (message: StageMessage): string => wordsOn(message).split('\n')[0] ?? '';

/** What the bot posted of its own accord: the roots that are there, with what stands under each. */
async function threads(scene: Scene) {
  const all = (await inChannel(scene)).filter(({ removed }) => !removed);
  const roots = all.filter((message) => firstLine(message).startsWith(say.root));
  return roots.map((root) => ({
    root: firstLine(root),
    id: root.id,
    replies: all.filter(({ rootId }) => rootId === root.id).map(firstLine),
  }));
}

describe('A campaign that a channel follows', () => {
  it('is told of in one thread: a card for each thing, edited in place', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    expect(await threads(world)).toEqual([{ root: say.root, id: expect.any(String), replies: [] }]);

    await submitted(world, campaign);
    const [before] = await threads(world);
    expect(before?.replies).toEqual([say.waiting]);
    await answered(world, 'Approve');
    await world.passUntil('2026-03-16T01:00:00.000Z');
    await readied(world, campaign);
    await moved(world, campaign, 'running');
    await moved(world, campaign, 'ended');
    expect(await threads(world)).toEqual([
      {
        root: say.root,
        id: before?.id,
        replies: [say.approved, say.launched, say.finished],
      },
    ]);
    const root = (await inChannel(world)).find(({ id }) => id === before?.id);
    expect(root && wordsOn(root)).toContain('已结束');
  });

  it('says on every card that it was deleted, and how it stands again when it is back', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    await submitted(world, campaign);
    const { version } = await campaignNow(world, campaign);
    const params = { campaignId: campaign.id };
    await world.as('lin').api('POST /api/campaigns/:campaignId/deletion', {
      params,
      body: { ifVersion: version },
    });
    await world.settle();
    const posted = async () =>
      (await inChannel(world)).filter(({ fromId, removed }) => fromId === 'bot' && !removed).map(firstLine);
    const before = await posted();
    expect(before.filter((each) => each === '活动已删除 Coast film')).toHaveLength(2);
    // What would have been told of it meanwhile is not.
    await world.pass({ minutes: 60 * 24 * 12 });
    expect(await posted()).toEqual(before);

    await world.as('lin').api('POST /api/campaigns/:campaignId/restoration', {
      params,
      body: { noun: 'campaign', targetId: campaign.id },
    });
    await world.settle();
    const [thread] = await threads(world);
    expect(thread?.root).toBe(say.root);
    expect(thread?.replies).toContain('申请已撤回：Coast film');
    // It starts in less than a week without a yes, which nobody watched meanwhile.
    expect(thread?.replies).toContain(say.atRisk);
  });

  it('never shows an amount, a note or a comment there', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    await submitted(world, campaign);
    await answered(world, 'Request changes', 'Take 12,345 off the fair.');
    const said = JSON.stringify((await inChannel(world)).filter(({ fromId }) => fromId === 'bot'));
    expect(said).toContain('已退回修改：');
    for (const secret of ['950', '12,345', 'look at the budget', 'CNY']) expect(said).not.toContain(secret);
  });

  it('is at risk when it starts within a week without a yes, and no longer once it has one', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    await world.passUntil('2026-03-09T00:59:00.000Z');
    expect((await threads(world))[0]?.replies).toEqual([]);
    await world.pass({ minutes: 2 });
    expect((await threads(world))[0]?.replies).toEqual([say.atRisk]);
    await submitted(world, await campaignNow(world, campaign), { dueAt: '2026-03-13T09:00:00.000Z' });
    await answered(world, 'Approve');
    expect((await threads(world))[0]?.replies).toEqual([say.safe, say.approved]);
    await edited(world, campaign, { brief: 'One film, four fairs.' });
    expect((await threads(world))[0]?.replies).toContain(say.atRisk);
  });

  it('has one root and one card when every answer of the platform is lost', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await planned(world);
    const room = world.as('lin').room(channelId);
    // The answer to what Lin typed is lost too; it is said all the same.
    sky.answer = lost;
    await room.write(`@Campaign Desk follow ${campaign.code}`);
    await world.settle();
    await submitted(world, campaign);
    await world.pass({ minutes: 1 });
    sky.answer = (through) => through();
    await world.pass({ minutes: 10 });
    expect(await threads(world)).toMatchObject([{ replies: [say.waiting] }]);
    await answered(world, 'Approve');
    expect(await threads(world)).toMatchObject([{ replies: [say.approved] }]);
  });

  it('has one root and one card when the platform took nothing of the first try', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await planned(world);
    sky.answer = async () => new Response('down', { status: 503 });
    await world.as('lin').room(channelId).write(`@Campaign Desk follow ${campaign.code}`);
    await world.settle();
    await submitted(world, campaign);
    sky.answer = (through) => through();
    await world.pass({ minutes: 10 });
    expect(await threads(world)).toMatchObject([{ replies: [say.waiting] }]);
  });

  it('begins one new thread when somebody deleted the root, whatever waits for it', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    const [before] = await threads(world);
    await takenOut(world, before?.id);
    await submitted(world, campaign);
    await world.pass({ minutes: 1 });
    const [after, ...more] = await threads(world);
    expect(more).toEqual([]);
    expect(after?.id).not.toBe(before?.id);
    expect(after?.replies).toEqual([say.waiting]);
    await answered(world, 'Approve');
    await world.pass({ minutes: 1 });
    expect(await threads(world)).toEqual([{ ...after, replies: [say.approved] }]);
  });

  it('says nothing more once the channel stopped following, and goes on in the same thread later', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    const room = world.as('lin').room(channelId);
    const [before] = await threads(world);
    const [said] = await room.write('@Campaign Desk unfollow coast film');
    expect(said && wordsOn(said)).toBe('This channel no longer follows “Coast film”.');
    await submitted(world, campaign);
    expect(await threads(world)).toEqual([before]);
    await room.write('@Campaign Desk follow Coast Film');
    await world.settle();
    await answered(world, 'Approve');
    expect(await threads(world)).toMatchObject([{ id: before?.id, replies: [say.approved] }]);
  });

  it('is lost to a channel that the bot was removed from: its owner is told, once', async () => {
    await using world = await openWorld();
    const campaign = await followed(world);
    await world.stage('POST /stage/api/team', { person: 'ada', installed: false });
    await world.settle();
    const before = await inChannel(world);
    await submitted(world, campaign);
    await answered(world, 'Approve');
    await world.pass({ minutes: 5 });
    expect(await inChannel(world)).toHaveLength(before.length);
    const chat = await world.as('lin').chat();
    expect(wordsOn(await chat.card('No longer followed: Coast film'))).toContain('Campaign Desk was removed');
  });

  it('is lost too where the platform says so first', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    const campaign = await followed(world);
    sky.answer = (through, url) =>
      url.includes('marketing') ? Promise.resolve(new Response('{}', { status: 403 })) : through();
    await submitted(world, campaign);
    await world.pass({ minutes: 5 });
    const chat = await world.as('lin').chat();
    expect(await chat.cards('No longer followed: Coast film')).toHaveLength(1);
  });

  it('is not let be followed by whoever may not edit it, and nobody learns that it exists', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin');
    const campaign = await planned(world);
    for (const who of ['bo', 'gil'] as const) {
      const [said] = await world.as(who).room(channelId).write(`@Campaign Desk follow ${campaign.code}`);
      expect(said && wordsOn(said)).not.toContain('Coast film');
    }
    await world.settle();
    expect(await threads(world)).toEqual([]);
  });
});

type Answer = (through: () => Promise<Response>, url: string) => Promise<Response>;

const lost: Answer = async (through) => {
  await through();
  return new Response('gone', { status: 504 });
};

/** Stands between the product and the chat platform; what it does there can be changed while the world runs. */
function weather() {
  const sky: { answer: Answer } = { answer: (through) => through() };
  const throughFetch =
    (ask: typeof fetch): typeof fetch =>
    async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      const through = (): Promise<Response> => ask(input, options);
      return url.includes('/stage/connector/') ? sky.answer(through, url) : through();
    };
  return { sky, throughFetch };
}

async function takenOut(world: World, message: string | undefined): Promise<void> {
  await world.stage('POST /stage/api/chats/remove', {
    person: 'ada',
    chat: channelId,
    message: message ?? 'none',
  });
}
