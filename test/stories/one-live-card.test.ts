import { describe, expect, it } from 'vitest';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { cardFaults } from '../kit/card-truth.ts';
import { submittedBy, titlesOf, type WorldChat } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, planned, requestsOf } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

const about = /Coast film/;
const below = 'The current card stands below.';

const isLive = (card: StageMessage): boolean => titlesOf(card).includes('Approve');

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

/** Mei and Otto must both say yes to a film; Mei was reminded, and still has her first card on her screen. */
async function reminded(world: World) {
  await chatting(world, 'lin', 'mei', 'otto', 'ada');
  const both = { rule: { mode: 'all' as const }, approvers: [person('mei'), person('otto')] };
  await routed(world, [stage('brand', 'Brand', { ...both, deadlineHours: 40 })]);
  const campaign = await planned(world);
  await submittedAlong(world, campaign.id);
  const [mei, otto] = await Promise.all([world.as('mei').chat(), world.as('otto').chat()]);
  const first = await mei.card(about);
  await world.passUntil('2026-03-03T01:30:00.000Z');
  return { campaign, mei, otto, first };
}

async function twoCards(chat: WorldChat): Promise<readonly [StageMessage, StageMessage]> {
  const [older, newer, ...more] = await chat.cards(about);
  if (!older || !newer || more.length > 0) throw new Error('There are not two cards.');
  return [older, newer];
}

describe('Somebody who was reminded', () => {
  it('can answer on one card; the one before says so, keeps the truth, and asks for nothing', async () => {
    await using world = await openWorld();
    const { campaign, mei, first } = await reminded(world);
    const [older, newer] = await twoCards(mei);
    expect([older.id, isLive(older), isLive(newer)]).toEqual([first.id, false, true]);
    expect(titlesOf(older)).toEqual(['Open']);
    expect(wordsOn(older)).toContain(
      `Waiting for Mei Chen and Otto Brandt: Coast film, CNY 950,000\n${below}`,
    );
    expect(wordsOn(newer)).not.toContain(below);
    const [request] = await requestsOf(world, campaign);
    expect(request && cardFaults(request, 'Coast film', 'mei', [older, newer])).toEqual([]);
    // Two cards with buttons would be a fault.
    expect(request && cardFaults(request, 'Coast film', 'mei', [first, newer])).toHaveLength(1);
  });

  it('is not told off when they answer on the card before, which is right still: the answer counts, on both', async () => {
    await using world = await openWorld();
    const { campaign, mei, first } = await reminded(world);
    const answer = cardIn(await mei.click(first, 'Approve'));
    expect(wordsOn(answer)).toMatch(/^Waiting for Otto Brandt: Coast film/);
    expect(wordsOn(answer)).toContain('Mei Chen approved');
    await world.settle();
    for (const card of await twoCards(mei)) {
      expect(wordsOn(card)).toMatch(/^Waiting for Otto Brandt: Coast film/);
      expect(isLive(card)).toBe(false);
    }
    const [request] = await requestsOf(world, campaign);
    expect(request?.stages[0]?.decisions).toMatchObject([{ personId: 'mei', verb: 'approve' }]);
  });

  it('has one card with buttons after an edit too, and a click on the card before changes nothing', async () => {
    await using world = await openWorld();
    const { campaign, mei, first } = await reminded(world);
    await edited(world, campaign, { budget: { minor: 120_000_000, currency: 'CNY' } });
    const refused = cardIn(await mei.click(first, 'Approve'));
    expect(wordsOn(refused)).toMatch(/^The content changed since you saw it/);
    expect(wordsOn(refused)).toContain('Budget CNY 950,000 → CNY 1,200,000');
    expect(wordsOn(refused)).toContain(below);
    expect(isLive(refused)).toBe(false);
    await world.settle();
    const [older, newer] = await twoCards(mei);
    expect([isLive(older), isLive(newer)]).toEqual([false, true]);
    expect(await requestsOf(world, campaign)).toMatchObject([{ stages: [{ decisions: [] }] }]);
  });

  it('by a client that knows no Action.Execute: the card that was clicked is edited without buttons', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, first } = await reminded(world);
    await mei.act(first, submittedBy(first, 'Approve'));
    await world.settle();
    expect((await twoCards(mei)).map(isLive)).toEqual([false, false]);
    const [, ottos] = await twoCards(otto);
    await otto.click(ottos, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    for (const card of await twoCards(mei)) {
      expect(wordsOn(card)).toMatch(/^Approved: Coast film/);
      expect(wordsOn(card)).not.toContain(below);
    }
  });
});

describe('Somebody whose yes was taken back by an edit', () => {
  it('is asked on a new card alone, also after both were opened again', async () => {
    await using world = await openWorld();
    const { campaign, otto } = await reminded(world);
    const [, latest] = await twoCards(otto);
    await otto.click(latest, 'Approve');
    await world.settle();
    await edited(world, campaign, { budget: { minor: 120_000_000, currency: 'CNY' } });
    for (const looks of [await otto.cards(about), await otto.cards(about)]) {
      expect(looks.map(isLive)).toEqual([false, false, true]);
      expect(looks.map((card) => wordsOn(card).includes(below))).toEqual([true, true, false]);
    }
  });
});
