import { describe, expect, it } from 'vitest';
import { wordsOn } from '../kit/world-stage.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, historyOf, planned, requestsOf } from './plot.ts';
import { person, routed, stage, submittedAlong } from './routes.ts';

const about = /Coast film/;

/** Legal watches files, Finance watches money; the lead comes after both. Both have said yes. */
async function agreed(world: World) {
  await chatting(world, 'lin', 'mei', 'otto', 'zoe');
  await routed(world, [
    stage('legal', 'Legal', { approvers: [person('mei')], watches: ['content', 'asset'] }),
    stage('finance', 'Finance', { approvers: [person('otto')], watches: ['money'] }),
    stage('lead', 'Lead', { approvers: [person('zoe')], after: ['legal', 'finance'], watches: ['money'] }),
  ]);
  const campaign = await planned(world);
  await submittedAlong(world, campaign.id);
  for (const who of ['mei', 'otto'] as const) await approved(world, who);
  return campaign;
}

async function approved(world: World, who: CastName) {
  const chat = await world.as(who).chat();
  const card = (await chat.cards(about)).at(-1);
  if (!card) throw new Error(`${who} has no card.`);
  await chat.click(card, 'Approve');
  await world.settle();
}

async function added(world: World, campaignId: string, words: string) {
  const asset = await world.as('lin').api('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'poster.pdf' },
    body: new Blob([`%PDF-1.7 ${words}`]),
  });
  await world.settle();
  return asset;
}

describe('A file that comes, changes or goes while a campaign is asked for', () => {
  it('asks again those who watch files, with its name as the reason, and keeps the other yeses', async () => {
    await using world = await openWorld();
    const campaign = await agreed(world);
    const { revision } = await campaignNow(world, campaign);
    const asset = await added(world, campaign.id, 'first');
    expect((await campaignNow(world, campaign)).revision).toBe(revision + 1);
    const outcomes = async () =>
      (await requestsOf(world, campaign))[0]?.stages.map(({ id, outcome }) => `${id} ${outcome}`);
    expect(await outcomes()).toEqual(['legal open', 'finance approved', 'lead open']);
    const withdrawn = (await historyOf(world, campaign)).flatMap(({ what }) =>
      what.type === 'approval.yesWithdrawn' ? [what] : [],
    );
    expect(withdrawn).toMatchObject([
      { personIds: ['mei'], changes: [{ field: 'asset', from: null, to: 'poster.pdf' }], stages: ['Legal'] },
    ]);
    const mei = await world.as('mei').chat();
    expect(wordsOn((await mei.cards(about)).at(-1) ?? (await mei.card(about)))).toContain(
      'Files none → poster.pdf',
    );

    await approved(world, 'mei');
    expect(await outcomes()).toEqual(['legal approved', 'finance approved', 'lead open']);
    await added(world, campaign.id, 'second');
    expect(await outcomes()).toEqual(['legal open', 'finance approved', 'lead open']);
    // The reopened step has its deadline, like one that was asked for the first time.
    expect((await requestsOf(world, campaign))[0]?.stages[0]?.dueAt).toBeTruthy();
    // What was replaced is shown to nobody: taking it away changes nothing.
    const now = (await campaignNow(world, campaign)).revision;
    await world.as('lin').api('DELETE /api/campaigns/:campaignId/files/:assetId', {
      params: { campaignId: campaign.id, assetId: asset.id },
    });
    expect((await campaignNow(world, campaign)).revision).toBe(now);
  });

  it('leaves a campaign alone that nobody is asked about', async () => {
    await using world = await openWorld();
    const campaign = await planned(world);
    const before = await campaignNow(world, campaign);
    await added(world, campaign.id, 'first');
    expect(await campaignNow(world, campaign)).toEqual(before);
  });
});
