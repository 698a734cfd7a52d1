import { describe, expect, it } from 'vitest';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { elementsOf } from '../kit/card-reading.ts';
import { buttonsOf } from '../kit/world-chat.ts';
import { cardOf, wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, planned, requestsOf, submitted } from './plot.ts';

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

async function asked(world: World, name: string) {
  const campaign = await planned(world, { name });
  await submitted(world, campaign, { approverIds: ['mei'] });
  return campaign;
}

/** Sends the button with this title, which completes itself with what stands in the fields. */
async function send(world: World, card: StageMessage, title: string, typed: Record<string, string> = {}) {
  const found = buttonsOf(card).find((each) => each.title === title && each.verb !== undefined);
  if (!found) throw new Error(`There is no button “${title}”.`);
  const filled = elementsOf(cardOf(card)).flatMap(({ id, value }) =>
    typeof id === 'string' && typeof value === 'string' ? [[id, value] as const] : [],
  );
  const data = { ...found.data, ...Object.fromEntries(filled), ...typed };
  const mei = await world.as('mei').chat();
  const answer = await mei.act(card, { type: 'Action.Execute', title, verb: found.verb ?? '', data });
  await world.settle();
  return cardIn(answer);
}

const changes = 'comment-requestChanges';

describe('On the card of an approval', () => {
  it('each line is a point, a yes may have points, and without any it is no such yes', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei');
    const [film, fair] = [await asked(world, 'Coast film'), await asked(world, 'Harbour fair')];
    const mei = await world.as('mei').chat();
    await send(world, await mei.card(/Coast film/), 'Request changes', {
      [changes]: '- Split the budget\n\n2. Name a second venue ',
    });
    expect((await requestsOf(world, film))[0]).toMatchObject({
      status: 'changesRequested',
      points: [{ text: 'Split the budget' }, { text: 'Name a second venue' }],
    });
    const lin = await world.as('lin').chat();
    const told = wordsOn(await lin.card(/^Please revise: Coast film/));
    expect(told.match(/Name a second venue/g)).toHaveLength(1);

    const yes = 'Approve with these changes';
    const silent = await send(world, await mei.card(/Harbour fair/), yes, { [changes]: ' ' });
    expect(wordsOn(silent)).toMatch(/^Say what has to change/);
    expect((await requestsOf(world, fair))[0]).toMatchObject({ status: 'inStage' });
    await send(world, silent, yes, { [changes]: 'Mind the tide' });
    expect((await requestsOf(world, fair))[0]).toMatchObject({
      status: 'approvedWithChanges',
      points: [{ text: 'Mind the tide' }],
    });
  });

  it('one approval, or all while away, go to somebody else in two taps: the likely day and person stand there', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    const film = await asked(world, 'Coast film');
    const mei = await world.as('mei').chat();
    const card = await mei.card(/Coast film/);
    // Nobody who is asked already, and not the requester.
    const offered = elementsOf(cardOf(card)).find(({ id }) => id === 'away-to');
    expect(JSON.stringify(offered)).not.toMatch(/"value":"(lin|mei)"/);
    const gone = await send(world, card, 'Hand over this one', { 'away-to': 'otto' });
    expect(wordsOn(gone)).toContain('Otto Brandt is asked in your place.');
    expect(buttonsOf(gone).map(({ title }) => title)).not.toContain('Approve');
    expect((await requestsOf(world, film))[0]?.stages[0]).toMatchObject({ approverIds: ['otto'] });

    await asked(world, 'Harbour fair');
    const away = await send(world, await mei.card(/Harbour fair/), 'I am away: hand over all', {
      'away-to': 'otto',
    });
    // It is Monday: to the end of the working week.
    expect(wordsOn(away)).toMatch(/^Until Fri 6 Mar, Otto Brandt answers for you\./);
    const otto = await world.as('otto').chat();
    expect(wordsOn(await otto.card(/Harbour fair/))).toContain('You answer on behalf of Mei Chen.');
    // Whoever answered last is the likely one the next time.
    const [inbox] = await mei.write('my approvals');
    expect(elementsOf(cardOf(inbox!)).find(({ id }) => id === 'away-to')).toMatchObject({ value: 'otto' });
  });
});
