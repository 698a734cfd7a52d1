import { describe, expect, it } from 'vitest';
import type { StageAction, StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { actingButtons } from '../kit/card-reading.ts';
import { buttonsOf, titlesOf } from '../kit/world-chat.ts';
import { cardOf, wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, edited, historyOf, planned, requestsOf, submitted } from './plot.ts';

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

async function asked(world: World, name: string) {
  const campaign = await planned(world, { name });
  await submitted(world, campaign, { approverIds: ['mei'] });
  return campaign;
}

/** Every approving button on the card, those of single lines first. */
function approving(card: StageMessage): StageAction[] {
  return actingButtons(cardOf(card))
    .filter(({ verb }) => verb === 'inbox.approve')
    .map(({ title, data }) => ({
      type: 'Action.Execute' as const,
      title: String(title),
      verb: 'inbox.approve',
      data: data as Record<string, unknown>,
    }));
}

describe('My approvals, asked for in chat', () => {
  it('stand in one card: plain ones are answered there, a marked one is only opened', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei');
    const [one, two, changed] = [
      await asked(world, 'Coast film'),
      await asked(world, 'Harbour fair'),
      await asked(world, 'Winter sale'),
    ];
    await edited(world, changed, { budget: { minor: 99_000_000, currency: 'CNY' } });
    const mei = await world.as('mei').chat();
    const [card] = await mei.write('my approvals');
    if (!card) throw new Error('The bot said nothing.');
    expect(wordsOn(card)).toContain('3 approvals wait for your decision');
    expect(wordsOn(card)).toContain('changed since you looked');
    expect(wordsOn(card)).toContain('Budget CNY 950,000 → CNY 990,000');
    // Two lines and both together; the marked one has no such button.
    expect(approving(card)).toHaveLength(3);
    expect(titlesOf(card)).toContain('Approve all 2 without a mark');

    const [first] = approving(card);
    if (!first) throw new Error('There is no button.');
    const clicks = await Promise.all([mei.act(card, first), mei.act(card, first), mei.act(card, first)]);
    for (const answer of clicks) expect(wordsOn(cardIn(answer))).toContain('1 request is approved.');
    await world.settle();
    const both = await mei.click(card, 'Approve all 2 without a mark');
    await world.settle();
    expect(wordsOn(cardIn(both))).toContain('2 requests are approved.');
    expect(wordsOn(cardIn(both))).toContain('1 approval waits for your decision');
    for (const campaign of [one, two]) {
      expect((await requestsOf(world, campaign))[0]?.status).toBe('approved');
      const events = (await historyOf(world, campaign)).filter(
        ({ what }) => what.type === 'approval.decided',
      );
      expect(events).toHaveLength(1);
    }
    expect((await requestsOf(world, changed))[0]?.status).toBe('inStage');
  });

  it('are left out of an old card when they got a mark since, and stand there with it', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei');
    const dueAt = '2026-03-02T09:00:00.000Z';
    const plain = await asked(world, 'Coast film');
    const late = await planned(world, { name: 'Harbour fair' });
    await submitted(world, late, { approverIds: ['mei'], dueAt });
    const mei = await world.as('mei').chat();
    const [card] = await mei.write('my approvals');
    if (!card) throw new Error('The bot said nothing.');
    await world.pass({ hours: 5 });
    const answer = cardIn(await mei.click(card, 'Approve all 2 without a mark'));
    await world.settle();
    expect(wordsOn(answer)).toContain('1 request is approved. 1 request has a mark by now and was left out.');
    expect(wordsOn(answer)).toContain('time is short');
    expect((await requestsOf(world, plain))[0]?.status).toBe('approved');
    expect((await requestsOf(world, late))[0]?.status).toBe('inStage');
  });

  it('are handed to somebody else with a day and a person; the card says so, and they get theirs', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    const campaign = await asked(world, 'Coast film');
    const mei = await world.as('mei').chat();
    const [card] = await mei.write('my approvals');
    const set = card && buttonsOf(card).find(({ title }) => title === 'Hand over');
    if (!card || !set?.data) throw new Error('There is no way to hand over.');
    const action = {
      type: 'Action.Execute' as const,
      title: set.title,
      verb: 'absence.set',
      data: { ...set.data, 'away-until': '2026-03-04', 'away-to': 'otto' },
    };
    const answers = await Promise.all(Array.from({ length: 4 }, () => mei.act(card, action)));
    for (const answer of answers)
      expect(wordsOn(cardIn(answer))).toContain('Until Wed 4 Mar, Otto Brandt answers for you.');
    await world.settle();
    const delegations = await world
      .as('mei')
      .api('GET /api/workspaces/:workspaceId/people/:personId/delegations', { params: { personId: 'mei' } });
    expect(delegations).toMatchObject([
      { toId: 'otto', endsAt: '2026-03-04T16:00:00.000Z', state: 'running' },
    ]);

    const otto = await world.as('otto').chat();
    const theirs = await otto.card(/Coast film/);
    expect(wordsOn(theirs)).toContain('You answer on behalf of Mei Chen.');
    await otto.click(theirs, 'Approve');
    await world.settle();
    expect(wordsOn(await mei.card(/^Approved: Coast film/))).toContain('Otto Brandt on behalf of Mei Chen');
    expect((await requestsOf(world, campaign))[0]?.stages[0]?.decisions).toMatchObject([
      { personId: 'otto', onBehalfOf: 'mei' },
    ]);
  });

  it('can be taken back from the card within ten minutes, once, however often the click comes', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei');
    const campaign = await asked(world, 'Coast film');
    const mei = await world.as('mei').chat();
    const done = cardIn(await mei.click(await mei.card(/Coast film/), 'Approve'));
    await world.settle();
    const back = await Promise.all([mei.click(done, 'Take back'), mei.click(done, 'Take back')]);
    for (const answer of back) expect(titlesOf(cardIn(answer))).toContain('Approve');
    await world.settle();
    const again = (await mei.cards(/Coast film/)).at(-1);
    if (!again) throw new Error('Mei was not asked again.');
    await world.pass({ seconds: 5 });
    const second = cardIn(await mei.click(again, 'Approve'));
    await world.settle();
    // The first click to take back arrives once more: it was about the answer before.
    await mei.click(done, 'Take back');
    await world.settle();
    expect((await requestsOf(world, campaign))[0]?.status).toBe('approved');
    await world.pass({ minutes: 11 });
    expect(wordsOn(cardIn(await mei.click(second, 'Take back')))).toMatch(/^It is too late/);
    expect((await requestsOf(world, campaign))[0]?.status).toBe('approved');
  });
});
