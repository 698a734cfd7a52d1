import { describe, expect, it } from 'vitest';
import { titlesOf } from '../kit/world-chat.ts';
import type { CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, once, planned, refusalOf } from './plot.ts';

/** A film that Bo cuts. */
async function film(world: World) {
  await chatting(world, 'lin', 'bo', 'otto', 'mei');
  const { id: campaignId } = await planned(world);
  const { id: taskId } = await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: once(), title: 'Cut the film', assigneeId: 'bo' },
  });
  await world.settle();
  const say = async (who: CastName, text: string, mentionIds?: string[]) => {
    const said = await world.as(who).api('POST /api/campaigns/:campaignId/tasks/:taskId/remarks', {
      params: { campaignId, taskId },
      body: { once: once(), text, ...(mentionIds && { mentionIds }) },
    });
    await world.settle();
    return said;
  };
  const told = async (who: CastName) => (await world.as(who).chat()).cards('mentioned you');
  return { say, told };
}

describe('Somebody who is addressed in a remark', () => {
  it('gets one message and answers on it; whoever wrote it and whoever is not addressed gets none', async () => {
    await using world = await openWorld();
    const { say, told } = await film(world);
    await say('lin', '@Mei Chen which music?', ['mei', 'mei', 'lin']);
    const [card, ...more] = await told('mei');
    expect(more).toEqual([]);
    expect(card && wordsOn(card)).toContain('Lin Wei mentioned you: Cut the film');
    expect(card && wordsOn(card)).toContain('“@Mei Chen which music?”');
    expect([await told('otto'), await told('lin')]).toEqual([[], []]);

    const mei = await world.as('mei').chat();
    if (!card) throw new Error('No card.');
    expect(titlesOf(card)).toContain('Give advice');
    const answer = await mei.click(card, 'Give advice', 'The slow one');
    expect(answer.kind === 'card' && wordsOn(answer.message)).not.toContain('mentioned you');
    await world.settle();
    expect((await say('otto', 'Agreed')).remarks?.map(({ text }) => text)).toEqual([
      '@Mei Chen which music?',
      'The slow one',
      'Agreed',
    ]);
  });

  it('is left in peace at night, and told in the morning', async () => {
    await using world = await openWorld();
    const { say, told } = await film(world);
    await world.pass({ hours: 14 });
    await say('lin', '@Mei Chen which music?', ['mei']);
    expect(await told('mei')).toEqual([]);
    await world.pass({ hours: 16 });
    expect(await told('mei')).toHaveLength(1);
  });

  it('is told nothing when they answered before the morning', async () => {
    await using world = await openWorld();
    const { say, told } = await film(world);
    await world.pass({ hours: 14 });
    await say('lin', '@Mei Chen which music?', ['mei']);
    await say('mei', 'The slow one');
    await world.pass({ hours: 16 });
    expect(await told('mei')).toEqual([]);
  });

  it('may read the task: strangers and guests of other campaigns are refused', async () => {
    await using world = await openWorld();
    const { say, told } = await film(world);
    for (const who of ['ana', 'nobody'])
      expect(await refusalOf(say('lin', 'Look', [who]))).toMatchObject({ code: 'unknownPerson' });
    expect((await say('otto', 'First')).remarks).toHaveLength(1);
    expect(await told('bo')).toEqual([]);
  });
});
