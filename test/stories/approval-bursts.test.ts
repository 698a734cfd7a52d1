import { expect, it } from 'vitest';
import type { ApprovalView } from '../../src/contract/views.ts';
import type { StageMessage } from '../../src/contract/stage.ts';
import { isOpen } from '../../src/domain/approval.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import { titlesOf, type WorldChat } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, historyOf, planned, requestsOf, submitted } from './plot.ts';

/* Everybody clicks at once, and the platform brings each click up to four times, each time with a new id. */

const seed = 20_260_302;
/** Fifty clicks each; `BURST_WAVES=45` makes well over two thousand. */
const waves = Number(process.env['BURST_WAVES'] ?? 3);
/** As many cards as a chat takes in one second. */
const perWave = 6;

const approvers = ['mei', 'otto', 'nia'] as const;
const titles = ['Approve', 'Approve', 'Approve', 'Request changes', 'Reject'] as const;

type Chats = Readonly<Record<(typeof approvers)[number], WorldChat>>;

/** A name that is part of no other. */
const nameOf = (index: number): string => `Film ${String(index).padStart(4, '0')}`;

const cardFor = (cards: readonly StageMessage[], name: string): StageMessage => {
  const found = cards.find((card) => wordsOn(card).includes(name));
  if (!found) throw new Error(`There is no card about ${name}.`);
  return found;
};

async function clicksAtOnce(chats: Chats, chance: Chance, names: readonly string[]): Promise<number> {
  const seen = await Promise.all(approvers.map(async (who) => [who, await chats[who].look()] as const));
  const wanted = seen.flatMap(([who, cards]) =>
    names.flatMap((name) => {
      const card = cardFor(cards, name);
      const title = chance.pick(titles);
      return Array.from(
        { length: 1 + chance.below(4) },
        () => () => chats[who].click(card, title, 'Because'),
      );
    }),
  );
  const answers = await Promise.all(chance.shuffle(wanted).map((click) => click()));
  for (const answer of answers) expect(answer.kind).toBe('card');
  return answers.length;
}

/** One answer of each person at most, one event for each answer, and in a stage where one is enough, one. */
async function lookAt(world: World, campaign: { readonly id: string }): Promise<ApprovalView> {
  const [request] = await requestsOf(world, campaign);
  if (!request) throw new Error('There is no request.');
  const decisions = request.stages.flatMap((stage) => stage.decisions);
  const people = decisions.map(({ personId }) => personId);
  expect(new Set(people).size).toBe(people.length);
  if (request.stages[0]?.mode === 'any') expect(people).toHaveLength(1);
  const events = (await historyOf(world, campaign)).filter(({ what }) => what.type === 'approval.decided');
  expect(events.map(({ actorId }) => actorId).toSorted()).toEqual(people.toSorted());
  const verbs = decisions.map(({ verb }) => verb);
  expect(isOpen(request)).toBe(false);
  expect(request.status === 'approved').toBe(verbs.every((verb) => verb === 'approve'));
  return request;
}

const truths: Readonly<Record<string, string>> = {
  approved: 'Approved:',
  rejected: 'Rejected:',
  changesRequested: 'Changes requested:',
};

async function everyCardShows(chats: Chats, name: string, { status }: ApprovalView): Promise<void> {
  for (const who of approvers) {
    const cards = (await chats[who].look()).filter((card) => wordsOn(card).includes(name));
    expect(cards).toHaveLength(1);
    for (const card of cards) {
      expect(wordsOn(card)).toContain(truths[status] ?? 'an end that answers bring about');
      expect(titlesOf(card)).not.toContain('Approve');
    }
  }
}

/** Messages of one department are sent at the pace that the platform allows: what is left over, a second later. */
async function secondsPass(world: World, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    world.clock.pass(1_000);
    await world.settle();
  }
}

it(
  'Of clicks that come in bursts, each several times, one decision is made each, and every card shows it',
  { timeout: 600_000 },
  async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', ...approvers);
    const [mei, otto, nia] = await Promise.all(approvers.map((who) => world.as(who).chat()));
    if (!mei || !otto || !nia) throw new Error('Somebody has no chat.');
    const chats = { mei, otto, nia };
    const chance = chanceFrom(seed);
    let clicks = 0;
    for (let wave = 0; wave < waves; wave += 1) {
      const campaigns = [];
      for (let index = 0; index < perWave; index += 1) {
        const campaign = await planned(world, { name: nameOf(wave * perWave + index) });
        await submitted(world, campaign, { approverIds: [...approvers], mode: index % 2 ? 'any' : 'all' });
        campaigns.push(campaign);
      }
      clicks += await clicksAtOnce(
        chats,
        chance,
        campaigns.map(({ name }) => name),
      );
      await secondsPass(world, 40);
      for (const campaign of campaigns)
        await everyCardShows(chats, campaign.name, await lookAt(world, campaign));
    }
    expect(clicks).toBeGreaterThan(waves * perWave * 6);
    process.stdout.write(`bursts: seed ${seed}, ${waves * perWave} requests, ${clicks} clicks\n`);
  },
);
