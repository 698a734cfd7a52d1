import { describe, expect, it } from 'vitest';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, historyOf, once, planned, requestsOf } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

const about = /Coast film/;

describe('A budget that changes after finance said yes', () => {
  const stages = [
    stage('legal', 'Legal', { approvers: [person('mei')], watches: ['content', 'asset'] }),
    stage('finance', 'Finance', { approvers: [person('otto')], watches: ['money'] }),
    stage('lead', 'Lead', { approvers: [person('nia')], after: ['legal', 'finance'] }),
  ];

  it('asks finance alone again, with the difference; the yes of legal stays', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto', 'nia');
    await routed(world, stages);
    const campaign = await planned(world, { budget: { minor: 8_000_000, currency: 'CNY' } });
    const params = { campaignId: campaign.id };
    const foreseen = await world
      .as('lin')
      .api('GET /api/campaigns/:campaignId/foreseen-approval', { params });
    expect(foreseen).toMatchObject({
      name: 'Films',
      stages: [{ approverIds: ['mei'] }, { approverIds: ['otto'] }, { after: ['legal', 'finance'] }],
      workingHours: 8,
      faults: [],
    });
    await submittedAlong(world, campaign.id);
    const [mei, otto, nia] = await Promise.all(
      (['mei', 'otto', 'nia'] as const).map((who) => world.as(who).chat()),
    );
    if (!mei || !otto || !nia) throw new Error('Somebody has no chat.');
    // Two paths side by side are one step, as in the picture of the tab.
    expect(wordsOn(await mei.card(about))).toMatch(/Step 1 of 2\s+Legal: one person decides/);
    expect(wordsOn(await otto.card(about))).toMatch(/Step 1 of 2\s+Finance: one person decides/);
    expect(await nia.cards(about)).toEqual([]);
    await mei.click(await mei.card(about), 'Approve');
    await world.settle();
    expect(await nia.cards(about)).toEqual([]);
    await otto.click(await otto.card(about), 'Approve');
    await world.settle();
    // The third stage is open, so that its approver has a card now.
    expect(wordsOn(await nia.card(about))).toMatch(/Step 2 of 2\s+Lead: one person decides/);

    await world.pass({ hours: 1 });
    const budget = { minor: 9_500_000, currency: 'CNY' };
    const consequence = await world.as('lin').api('POST /api/campaigns/:campaignId/edit-preview', {
      params,
      body: { edit: { budget } },
    });
    expect(consequence).toEqual({
      reopens: [{ stageId: 'finance', name: 'Finance', classes: ['money'], personIds: ['otto'] }],
      keeps: [{ stageId: 'legal', name: 'Legal', classes: [], personIds: ['mei'] }],
      outdates: false,
    });
    await edited(world, campaign, { budget });

    const again = (await otto.cards(about)).at(-1);
    expect(again && wordsOn(again)).toContain('Budget CNY 80,000 → CNY 95,000');
    expect(again && titlesOf(again)).toContain('Approve');
    for (const card of await mei.cards(about)) expect(titlesOf(card)).not.toContain('Approve');
    expect(await mei.cards(about)).toHaveLength(1);
    for (const card of await nia.cards(about)) expect(titlesOf(card)).not.toContain('Approve');
    expect(await historyOf(world, campaign)).toContainEqual(
      expect.objectContaining({
        what: expect.objectContaining({
          type: 'approval.yesWithdrawn',
          stages: ['Finance'],
          personIds: ['otto'],
        }),
      }),
    );

    if (!again) throw new Error('Otto was not asked again.');
    await otto.click(again, 'Approve');
    await world.settle();
    await nia.click((await nia.cards(about)).at(-1) ?? again, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    const [request] = await requestsOf(world, campaign);
    const legal = request?.stages[0]?.decisions ?? [];
    expect(legal).toMatchObject([{ personId: 'mei', withdrawn: null, revision: 1 }]);
  });
});

describe('An approver on leave, whose delegate is on leave too, and nobody above', () => {
  async function away(world: World, who: CastName, to: CastName): Promise<void> {
    await world.as(who).api('POST /api/workspaces/:workspaceId/people/:personId/delegations', {
      params: { personId: who },
      body: {
        once: once(),
        toId: to,
        startsAt: world.now(),
        endsAt: '2026-03-31T00:00:00.000Z',
        subjects: null,
        upTo: null,
      },
    });
  }

  it('reaches the last in line within the deadline, whose answer settles it', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto', 'bo', 'ada');
    await routed(world, [stage('brand', 'Brand', {})]);
    await away(world, 'mei', 'otto');
    await away(world, 'otto', 'bo');
    const campaign = await planned(world);
    const request = await submittedAlong(world, campaign.id);
    expect(request.stages[0]?.standIns).toMatchObject([
      { chain: ['mei', 'otto'] },
      { chain: ['mei', 'otto', 'bo'] },
    ]);
    const bo = await world.as('bo').chat();
    expect(wordsOn(await bo.card(about))).toContain('You answer on behalf of Mei Chen.');
    const ada = await world.as('ada').chat();
    expect(await ada.cards(about)).toEqual([]);

    // A working day later the rule reminds; after two it asks whoever is last in line.
    await world.passUntil('2026-03-03T01:30:00.000Z');
    const reminded = await bo.cards(about);
    expect(reminded.map((each) => titlesOf(each).includes('Approve'))).toEqual([false, true]);
    expect(wordsOn(reminded[0] ?? (await bo.card(/A reminder/)))).toContain('The current card stands below.');
    expect(wordsOn(await bo.card(/A reminder/))).not.toContain('stands below');
    const deadline = (await requestsOf(world, campaign))[0]?.stages[0]?.dueAt ?? '';
    await world.passUntil(deadline);
    const last = await ada.card(about);
    expect(wordsOn(last)).toContain('You are the last in line');
    const answer = cardIn(await ada.click(last, 'Approve'));
    await world.settle();
    expect(wordsOn(answer)).toContain('Approved: Coast film · Ada Zhou');
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    for (const card of await bo.cards(about)) expect(wordsOn(card)).toMatch(/^Approved: Coast film/);
    expect(world.now() <= deadline).toBe(true);
  });

  it('is answered by whoever stands in, and says so to everybody', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    await routed(world, [stage('brand', 'Brand', {})]);
    await away(world, 'mei', 'otto');
    const campaign = await planned(world);
    await submittedAlong(world, campaign.id);
    const otto = await world.as('otto').chat();
    await otto.click(await otto.card(about), 'Approve');
    await world.settle();
    for (const who of ['mei', 'otto', 'lin'] as const) {
      const card = await (await world.as(who).chat()).card(about);
      expect(wordsOn(card)).toContain('Otto Brandt on behalf of Mei Chen');
    }
  });
});

describe('A request whose time is over', () => {
  it('is opened again by the last in line when an approver asks for it, and then decided', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'ada');
    await routed(world, [stage('brand', 'Brand', { ladder: [{ afterHours: 16, act: 'expire', to: [] }] })]);
    const campaign = await planned(world);
    await submittedAlong(world, campaign.id);
    const [mei, ada] = await Promise.all([world.as('mei').chat(), world.as('ada').chat()]);
    const first = await mei.card(about);
    await world.pass({ days: 45 });

    const late = cardIn(await mei.click(first, 'Approve'));
    expect(wordsOn(late)).toMatch(/^This request is closed\. Nothing was changed\.\nExpired: Coast film/);
    expect(await ada.cards(about)).toEqual([]);
    const asked = [late, late].map((card) => mei.click(card, 'Ask to reopen'));
    for (const answer of await Promise.all(asked)) {
      expect(wordsOn(cardIn(answer))).toContain('Asked to open it again: Mei Chen');
      expect(titlesOf(cardIn(answer))).toEqual(['Open']);
    }
    await world.settle();
    const wish = await ada.card(about);
    expect(wordsOn(wish)).toContain('Asked to open it again: Mei Chen');
    expect(wordsOn(cardIn(await ada.click(wish, 'Open again', '  ')))).toContain('Expired: Coast film');
    await ada.click(wish, 'Open again', 'The film is still wanted');
    await world.settle();

    const cards = await mei.cards(about);
    const again = cards.at(-1);
    if (!again) throw new Error('Mei was not asked again.');
    expect(cards.map((each) => titlesOf(each).includes('Approve'))).toEqual([
      ...cards.slice(1).map(() => false),
      true,
    ]);
    await mei.click(again, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'approved' });
    const acts = (await historyOf(world, campaign)).flatMap(({ what }) =>
      what.type === 'approval.handled' ? [what.act] : [],
    );
    expect(acts).toEqual(['reopenAsked', 'reopened']);
  });
});

describe('A request that takes a turn', () => {
  it('shows its requester where it stands, who urges from the card, once however often the click comes', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'ada');
    await routed(world, [stage('brand', 'Brand', {})]);
    const campaign = await planned(world);
    await submittedAlong(world, campaign.id);
    const [lin, mei] = await Promise.all([world.as('lin').chat(), world.as('mei').chat()]);
    expect(await lin.cards(about)).toEqual([]);
    await world.pass({ days: 2 });
    const card = await lin.card(about);
    expect(wordsOn(card)).toContain('Waiting for Mei Chen and Ada Zhou');
    const before = (await mei.cards(about)).length;
    const clicks = [card, card, card].map((each) => lin.click(each, 'Urge Mei Chen'));
    for (const answer of await Promise.all(clicks))
      expect(wordsOn(cardIn(answer))).toContain('They get the card again.');
    await world.settle();
    const cards = await mei.cards(about);
    expect(cards).toHaveLength(before + 1);
    expect(wordsOn(cards.at(-1) ?? card)).toContain('You were urged: this waits for your answer.');
    const [live, ...others] = cards.filter((each) => titlesOf(each).includes('Approve'));
    expect([live?.id, others]).toEqual([cards.at(-1)?.id, []]);
    await world.pass({ minutes: 30 });
    expect(wordsOn(cardIn(await lin.click(card, 'Urge Mei Chen')))).toContain('urged a short while ago');
    expect(await mei.cards(about)).toHaveLength(before + 1);
  });
});
