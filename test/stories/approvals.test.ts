import { describe, expect, it } from 'vitest';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { submittedBy, titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, historyOf, planned, requestsOf, submitted } from './plot.ts';

/** The card that a click was answered with. */
function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

async function asked(world: World, mode: 'any' | 'all' = 'any') {
  await chatting(world, 'lin', 'mei', 'otto');
  const campaign = await planned(world);
  await submitted(world, campaign, { mode });
  const [mei, otto, lin] = await Promise.all(
    (['mei', 'otto', 'lin'] as const).map((who) => world.as(who).chat()),
  );
  if (!mei || !otto || !lin) throw new Error('Somebody has no chat.');
  const about = /Coast film/;
  return {
    campaign,
    mei,
    otto,
    lin,
    meisCard: await mei.card(about),
    ottosCard: await otto.card(about),
    about,
  };
}

const kindsOf = async (world: World, campaign: { id: string }): Promise<string[]> =>
  (await historyOf(world, campaign)).map(({ what }) => what.type);

describe('Two approvers in the same second', () => {
  it('make one decision where one yes is enough, and both cards show it', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, lin, meisCard, ottosCard, about } = await asked(world);
    const answers = await Promise.all([
      mei.click(meisCard, 'Approve'),
      otto.click(ottosCard, 'Reject', 'Too dear'),
    ]);
    await world.settle();

    const [request] = await requestsOf(world, campaign);
    const decisions = request?.stages[0]?.decisions ?? [];
    expect(decisions).toHaveLength(1);
    expect((await kindsOf(world, campaign)).filter((type) => type === 'approval.decided')).toHaveLength(1);
    const truth =
      decisions[0]?.verb === 'approve'
        ? 'Approved: Coast film · Mei Chen'
        : 'Rejected: Coast film · Otto Brandt';
    const shown = [...answers.map(cardIn), await mei.card(about), await otto.card(about)].map(wordsOn);
    for (const words of shown) expect(words).toContain(truth);
    expect(shown.filter((words) => words.startsWith('Already decided by'))).toHaveLength(1);
    expect(await lin.cards(about)).toHaveLength(1);
  });

  it('make one decision when the platform brings the same click four times, each with a new id', async () => {
    await using world = await openWorld();
    const { campaign, mei, meisCard } = await asked(world, 'all');
    const clicks = Array.from({ length: 4 }, () => mei.click(meisCard, 'Approve'));
    const answers = (await Promise.all(clicks)).map(cardIn).map(wordsOn);
    await world.settle();
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('Waiting for Otto Brandt: Coast film');
    const [request] = await requestsOf(world, campaign);
    expect(request?.stages[0]?.decisions.map(({ personId }) => personId)).toEqual(['mei']);
    expect((await kindsOf(world, campaign)).filter((type) => type === 'approval.decided')).toHaveLength(1);
  });
});

describe('An answer that needs words', () => {
  it('is not taken without them; with them the requester knows what to do', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, lin, meisCard, ottosCard, about } = await asked(world);
    const silent = cardIn(await mei.click(meisCard, 'Request changes', '  '));
    expect(wordsOn(silent)).toMatch(/^Say what has to change, so that it can be done\.\nApprove by/);
    const groundless = cardIn(await otto.click(ottosCard, 'Reject', ''));
    expect(wordsOn(groundless)).toMatch(/^Give a reason for the rejection\.\nApprove by/);
    await world.settle();
    expect(await requestsOf(world, campaign)).toMatchObject([
      { status: 'inStage', stages: [{ decisions: [] }] },
    ]);
    expect(await lin.cards(about)).toEqual([]);

    const answered = cardIn(await mei.click(silent, 'Request changes', 'One fair is enough'));
    await world.settle();
    expect(wordsOn(answered)).toMatch(/^Changes requested: Coast film · Mei Chen, .*\n“One fair is enough”$/);
    expect(wordsOn(await otto.card(about))).toContain('Changes requested: Coast film');
    expect(wordsOn(await lin.card(about)).split('\n')).toEqual([
      'Please revise: Coast film',
      expect.stringMatching(/^Mei Chen requested changes, Mon 2 Mar 09:00/),
      '“One fair is enough”',
      'Change what is asked for, then submit it again.',
    ]);
    expect(await campaignNow(world, campaign)).toMatchObject({
      status: 'planning',
      approval: { state: 'changesRequested' },
    });
  });

  it('comes back in a second round, which shows what is different', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, meisCard, ottosCard, about } = await asked(world);
    await mei.click(meisCard, 'Request changes', 'One fair is enough');
    await world.pass({ hours: 1 });
    const revised = await edited(world, campaign, { budget: { minor: 80_000_000, currency: 'CNY' } });
    await submitted(world, revised, { approverIds: ['otto'], note: '' });
    const [first, second] = await otto.cards(about);
    expect(first && wordsOn(first)).toContain('Changes requested');
    expect(second && wordsOn(second)).toContain('Budget CNY 950,000 → CNY 800,000');
    // The button of the first round counts no more.
    expect(wordsOn(cardIn(await otto.click(ottosCard, 'Approve')))).toContain(
      'Changes requested: Coast film',
    );
    expect(await requestsOf(world, campaign)).toMatchObject([
      { round: 2, status: 'inStage', stages: [{ decisions: [] }] },
      { round: 1, status: 'changesRequested' },
    ]);
    if (!second) throw new Error('Otto has no second card.');
    await otto.click(second, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    expect(await mei.cards(about)).toHaveLength(1);
  });

  it('rejects with a reason that everybody reads', async () => {
    await using world = await openWorld();
    const { campaign, otto, lin, mei, ottosCard, about } = await asked(world, 'all');
    await otto.click(ottosCard, 'Reject', 'The fair in Berlin is cancelled');
    await world.settle();
    for (const chat of [mei, otto, lin])
      expect(wordsOn(await chat.card(about))).toContain('“The fair in Berlin is cancelled”');
    expect(await campaignNow(world, campaign)).toMatchObject({ approval: { state: 'rejected' } });
  });
});

describe('Content that changes while it is being approved', () => {
  it('refuses the old card with the differences; the fresh card decides', async () => {
    await using world = await openWorld();
    const { campaign, mei, meisCard, about } = await asked(world);
    await edited(world, campaign, { budget: { minor: 120_000_000, currency: 'CNY' } });
    const refused = cardIn(await mei.click(meisCard, 'Approve'));
    expect(wordsOn(refused)).toMatch(/^The content changed since you saw it/);
    expect(wordsOn(refused)).toContain('Budget CNY 950,000 → CNY 1,200,000');
    expect(await requestsOf(world, campaign)).toMatchObject([
      { status: 'inStage', stages: [{ decisions: [] }] },
    ]);

    await mei.click(refused, 'Approve');
    await world.settle();
    expect(wordsOn(await mei.card(about))).toMatch(/^Approved: Coast film · Mei Chen/);
    const [request] = await requestsOf(world, campaign);
    expect(request?.stages[0]?.decisions).toMatchObject([{ personId: 'mei', revision: 2 }]);
  });

  it('takes a yes back where everyone must agree, asks again with the difference, and says so', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, meisCard, about } = await asked(world, 'all');
    await mei.click(meisCard, 'Approve');
    await world.settle();
    await edited(world, campaign, { budget: { minor: 120_000_000, currency: 'CNY' } });

    const cards = await mei.cards(about);
    expect(cards.map((card) => wordsOn(card).split('\n').slice(0, 2))).toEqual([
      ['Waiting for Mei Chen and Otto Brandt: Coast film, CNY 1,200,000', 'The current card stands below.'],
      ['Approve by Fri 6 Mar 17:00 (Asia/Shanghai): Coast film, CNY 1,200,000', 'Asked by'],
    ]);
    for (const card of cards) expect(wordsOn(card)).toContain('Budget CNY 950,000 → CNY 1,200,000');
    const ottosCard = await otto.card(about);
    expect(wordsOn(ottosCard)).toContain('The answer of Mei Chen no longer counts');
    expect(await historyOf(world, campaign)).toContainEqual(
      expect.objectContaining({
        actorId: 'lin',
        what: expect.objectContaining({ type: 'approval.yesWithdrawn', personIds: ['mei'] }),
      }),
    );

    await otto.click(ottosCard, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'inReview' });
    const again = cards[1];
    if (!again) throw new Error('Mei was not asked again.');
    await mei.click(again, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    for (const card of await mei.cards(about)) expect(wordsOn(card)).toMatch(/^Approved: Coast film/);
  });

  it('marks an approval as outdated after the yes, and the campaign can be submitted again', async () => {
    await using world = await openWorld();
    const { campaign, mei, meisCard } = await asked(world);
    await mei.click(meisCard, 'Approve');
    await world.settle();
    const changed = await edited(world, campaign, { name: 'Coast film, long cut' });
    expect(changed).toMatchObject({ approval: { state: 'outdated' } });
    await submitted(world, changed);
    expect(await mei.cards('Coast film, long cut')).not.toEqual([]);
  });
});

describe('A request that nobody answers', () => {
  it('expires at its time; a card clicked forty days later says so and changes nothing', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, lin, meisCard, about } = await asked(world);
    await world.pass({ days: 5 });
    const over = 'Expired: Coast film\nNobody decided by Fri 6 Mar 17:00 (Asia/Shanghai).';
    expect(wordsOn(await mei.card(about))).toBe(over);
    expect(wordsOn(await lin.card(about))).toContain('Nobody decided in time: Coast film');
    await world.pass({ days: 40 });
    const before = { ...(await campaignNow(world, campaign)), history: await historyOf(world, campaign) };

    const answer = cardIn(await mei.click(meisCard, 'Approve'));
    await world.settle();
    expect(wordsOn(answer)).toBe(`This request is closed. Nothing was changed.\n${over}`);
    expect(titlesOf(answer)).toEqual(['Ask to reopen', 'Open']);
    expect({ ...(await campaignNow(world, campaign)), history: await historyOf(world, campaign) }).toEqual(
      before,
    );
    expect(await lin.cards(/Nobody decided in time: Coast film/)).toHaveLength(1);
    expect(wordsOn(await otto.card(about))).toContain('Expired: Coast film');
  });

  it('is withdrawn by its requester, and every card shows that', async () => {
    await using world = await openWorld();
    const { campaign, mei, otto, meisCard, about } = await asked(world);
    const [request] = await requestsOf(world, campaign);
    await world.as('lin').api('POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal', {
      params: { campaignId: campaign.id, requestId: request?.id ?? '' },
      body: { reason: 'The film is late' },
    });
    await world.settle();
    for (const chat of [mei, otto])
      expect(wordsOn(await chat.card(about))).toContain('Request withdrawn: Coast film');
    expect(wordsOn(cardIn(await mei.click(meisCard, 'Approve')))).toContain('This request is closed.');
    expect(await campaignNow(world, campaign)).toMatchObject({ approval: { state: 'withdrawn' } });
  });
});

describe('A button', () => {
  it('works the same for a client that knows no Action.Execute, and the card is edited in place', async () => {
    await using world = await openWorld();
    const { campaign, mei, meisCard, about } = await asked(world);
    expect(await mei.act(meisCard, submittedBy(meisCard, 'Approve'))).toEqual({ kind: 'nothing' });
    await world.settle();
    expect(wordsOn(await mei.card(about))).toMatch(/^Approved: Coast film · Mei Chen/);
    const [request] = await requestsOf(world, campaign);
    expect(request?.stages[0]?.decisions).toMatchObject([{ personId: 'mei', verb: 'approve' }]);
  });

  it('does nothing in the hands of somebody who was not asked', async () => {
    await using world = await openWorld();
    const { campaign, meisCard, mei, about } = await asked(world);
    for (const who of ['bo', 'lin', 'ana'] as const) {
      const chat = await world.as(who).chat();
      const [own] = await chat.look();
      if (!own) throw new Error(`${who} was not greeted.`);
      const stolen = submittedBy(meisCard, 'Approve');
      await chat.act(own, stolen);
      await chat.act(own, { ...stolen, type: 'Action.Execute', verb: 'approval.decide' });
    }
    await world.settle();
    expect(await requestsOf(world, campaign)).toMatchObject([
      { status: 'inStage', stages: [{ decisions: [] }] },
    ]);
    expect(wordsOn(await mei.card(about))).toContain('Approve by');
  });
});
