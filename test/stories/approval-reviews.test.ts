import { describe, expect, it } from 'vitest';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { buttonsOf, titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, edited, historyOf, planned, requestsOf } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

const about = /Coast film/;

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

/** Mei decides, then Zoe; Otto reviews the first step, and Nia may object to it. */
async function reviewed(world: World) {
  await chatting(world, 'lin', 'mei', 'otto', 'nia', 'zoe');
  await routed(world, [
    stage('legal', 'Legal', {
      approvers: [person('mei')],
      reviewers: [person('otto')],
      veto: [person('nia')],
    }),
    stage('lead', 'Lead', { approvers: [person('zoe')], after: ['legal'] }),
  ]);
  const campaign = await planned(world);
  await submittedAlong(world, campaign.id);
  return campaign;
}

function naming(card: StageMessage, text: string, anchor = 'brief') {
  const send = buttonsOf(card).find(({ title }) => title === 'Send point');
  if (!send?.data) throw new Error('There is no way to name a point.');
  const data = { ...send.data, 'point-text': text, 'point-about': anchor };
  return { type: 'Action.Execute' as const, title: send.title, verb: 'approval.namePoint', data };
}

describe('Whoever looks on without being asked', () => {
  it('gets a card of their own, names a point from it, and decides nothing', async () => {
    await using world = await openWorld();
    const campaign = await reviewed(world);
    const otto = await world.as('otto').chat();
    const card = await otto.card(about);
    expect(wordsOn(card)).toMatch(/^Review by /);
    expect(wordsOn(card)).toContain('Decided by Mei Chen');
    expect(titlesOf(card)).toContain('Name a point');
    for (const title of ['Approve', 'Reject', 'Object']) expect(titlesOf(card)).not.toContain(title);

    // The platform repeats clicks: one point.
    const point = naming(card, 'The film is too dark.');
    const clicks = await Promise.all([otto.act(card, point), otto.act(card, point), otto.act(card, point)]);
    await world.settle();
    for (const answer of clicks) {
      expect(wordsOn(cardIn(answer))).toContain('Your point stands in the list.');
    }
    expect((await requestsOf(world, campaign))[0]?.points).toMatchObject([
      { byId: 'otto', text: 'The film is too dark.', anchor: 'brief', settled: null },
    ]);
    const mei = await world.as('mei').chat();
    expect(wordsOn(await mei.card(about))).toContain('The film is too dark.');
    await mei.click(await mei.card(about), 'Approve');
    await world.settle();
    // The stage is over: there is nothing to review any more, and a late point is refused with the truth.
    const late = cardIn(await otto.act(card, naming(card, 'Too long.')));
    expect(wordsOn(late)).toContain('Waiting for Zoe');
    expect((await requestsOf(world, campaign))[0]?.points).toHaveLength(1);
    expect(await otto.cards(about)).toHaveLength(1);
  });

  it('objects with a veto, once, and everybody sees it', async () => {
    await using world = await openWorld();
    const campaign = await reviewed(world);
    const nia = await world.as('nia').chat();
    const card = await nia.card(about);
    expect(wordsOn(card)).toContain('You may object to:');
    await Promise.all([nia.click(card, 'Object', 'Not lawful.'), nia.click(card, 'Object', 'Not lawful.')]);
    await world.settle();
    expect((await requestsOf(world, campaign))[0]).toMatchObject({ status: 'rejected' });
    const decided = (await historyOf(world, campaign)).filter(({ what }) => what.type === 'approval.decided');
    expect(decided).toHaveLength(1);
    for (const who of ['mei', 'otto'] as const) {
      const theirs = await (await world.as(who).chat()).card(about);
      expect(wordsOn(theirs)).toContain('Rejected:');
      expect(wordsOn(theirs)).toContain('Nia');
    }
  });

  it('gets a new card when the step is asked again', async () => {
    await using world = await openWorld();
    const campaign = await reviewed(world);
    const otto = await world.as('otto').chat();
    await world.pass({ minutes: 5 });
    await (await world.as('mei').chat()).click(await (await world.as('mei').chat()).card(about), 'Approve');
    await world.settle();
    await world.pass({ minutes: 5 });
    await edited(world, campaign, { brief: 'Another film.' });
    expect((await otto.cards(about)).map((each) => wordsOn(each).startsWith('Review'))).toEqual([
      false,
      true,
    ]);
  });
});
