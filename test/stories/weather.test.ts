import { describe, expect, it } from 'vitest';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, planned, requestsOf, submitted } from './plot.ts';

type Answer = (through: () => Promise<Response>) => Promise<Response>;

/** Stands between the product and the chat platform; what it does there can be changed while the world runs. */
function weather() {
  const sky: { answer: Answer } = { answer: (through) => through() };
  const throughFetch =
    (ask: typeof fetch): typeof fetch =>
    async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      const through = (): Promise<Response> => ask(input, options);
      return url.includes('/stage/connector/') ? sky.answer(through) : through();
    };
  return { sky, throughFetch };
}

const cardsOf = async (world: World, who: 'mei' | 'otto' | 'lin') =>
  (await world.as(who).chat()).cards('Coast film');

describe('The chat platform', () => {
  it.each<[string, Answer]>([
    ['asks for patience', async () => new Response('{}', { status: 429, headers: { 'retry-after': '30' } })],
    ['is down', async () => new Response('{}', { status: 503 })],
    ['cannot be reached', async () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s for five minutes: every card arrives afterwards, once', async (_, storm) => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await planned(world);
    sky.answer = storm;
    await submitted(world, campaign);
    await world.pass({ minutes: 5 });
    expect(await cardsOf(world, 'mei')).toEqual([]);
    sky.answer = (through) => through();
    await world.pass({ hours: 1 });
    for (const who of ['mei', 'otto'] as const) expect(await cardsOf(world, who)).toHaveLength(1);
    expect(await requestsOf(world, campaign)).toMatchObject([{ status: 'inStage' }]);
  });

  it('takes a message and loses the answer: nobody gets it twice, and its card is known', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await planned(world);
    sky.answer = async (through) => {
      await through();
      return new Response('gone', { status: 504 });
    };
    await submitted(world, campaign);
    sky.answer = (through) => through();
    await world.pass({ minutes: 10 });
    const [card, ...more] = await cardsOf(world, 'mei');
    expect(more).toEqual([]);
    if (!card) throw new Error('Mei was not asked.');

    sky.answer = async (through) => {
      await through();
      return new Response('gone', { status: 504 });
    };
    await (await world.as('otto').chat()).click((await cardsOf(world, 'otto'))[0] ?? card, 'Approve');
    await world.settle();
    sky.answer = (through) => through();
    await world.pass({ minutes: 10 });
    for (const who of ['mei', 'otto', 'lin'] as const) {
      const cards = await cardsOf(world, who);
      expect(cards.map(wordsOn)).toEqual([expect.stringContaining('Approved: Coast film')]);
    }
  });

  it('loses the answer to a card that somebody uses at once: it counts, it is theirs from then on, and none follows', async () => {
    const { sky, throughFetch } = weather();
    await using world = await openWorld({ throughFetch });
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await planned(world);
    sky.answer = async (through) => {
      await through();
      return new Response('gone', { status: 504 });
    };
    await submitted(world, campaign);
    sky.answer = (through) => through();
    const [copy] = await cardsOf(world, 'mei');
    if (!copy) throw new Error('Mei was not asked.');
    await (await world.as('mei').chat()).click(copy, 'Approve');
    await world.settle();
    expect(await requestsOf(world, campaign)).toMatchObject([
      { stages: [{ decisions: [{ personId: 'mei' }] }] },
    ]);
    await world.pass({ hours: 1 });
    for (const who of ['mei', 'otto'] as const) {
      const cards = await cardsOf(world, who);
      expect(cards.map(wordsOn)).toEqual([expect.stringContaining('Approved: Coast film')]);
    }
  });
});

describe('A reaction', () => {
  it('approves nothing: a thumbs-up is no decision', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei');
    const campaign = await planned(world);
    await submitted(world, campaign, { approverIds: ['mei'] });
    const [card] = await cardsOf(world, 'mei');
    const where = { person: 'mei', chat: 'a:mei', message: card?.id ?? '' };
    await world.stage('POST /stage/api/chats/react', { ...where, type: 'like', on: true });
    await world.settle();
    expect(await requestsOf(world, campaign)).toMatchObject([
      { status: 'inStage', stages: [{ decisions: [] }] },
    ]);
    expect(await cardsOf(world, 'lin')).toEqual([]);
  });
});
