import { describe, expect, it } from 'vitest';
import type { ApprovalView, CampaignView } from '../../src/contract/views.ts';
import type { SaveRoute, SubmitForApproval } from '../../src/contract/requests.ts';
import type { z } from 'zod';
import type { StageAnswer, StageMessage } from '../../src/contract/stage.ts';
import { titlesOf } from '../kit/world-chat.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, historyOf, planned, submitted, readied } from './plot.ts';

type Subject = NonNullable<SubmitForApproval['subject']>;

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const budget = cny(8_000_000);

/** Lin asks Mei about a part of the campaign, without a date by which it has to be answered. */
async function asked(
  world: World,
  campaign: CampaignView,
  subject: Subject,
  more: Partial<SubmitForApproval> = {},
): Promise<ApprovalView> {
  const now = await campaignNow(world, campaign);
  return submitted(world, now, { approverIds: ['mei'], dueAt: null, note: '', subject, ...more });
}

async function begun(world: World) {
  await chatting(world, 'lin', 'mei');
  const campaign = await planned(world, { budget });
  const [mei, lin] = await Promise.all([world.as('mei').chat(), world.as('lin').chat()]);
  return { campaign, mei, lin };
}

function cardIn(answer: StageAnswer): StageMessage {
  if (answer.kind !== 'card') throw new Error(`The click was answered with ${JSON.stringify(answer)}`);
  return answer.message;
}

function upload(world: World, campaign: CampaignView, text: string) {
  return world.as('lin').api('POST /api/campaigns/:campaignId/files', {
    params: { campaignId: campaign.id },
    query: { name: 'poster.png' },
    body: new Blob([new Uint8Array([0x89, 80, 78, 71, 13, 10, 0x1a, 10]), text]),
  });
}

describe('What can be approved', () => {
  it('a change of budget: the card says from what to what, a yes makes it so, and everybody reads why', async () => {
    await using world = await openWorld();
    const { campaign, mei, lin } = await begun(world);
    await asked(world, campaign, { kind: 'budgetChange', from: budget, to: cny(9_500_000) });
    const card = await mei.card(/budget CNY 80,000 → CNY 95,000/);
    expect(wordsOn(card)).toMatch(/^Approve: budget CNY 80,000 → CNY 95,000, Coast film/);
    expect(wordsOn(card)).toContain('+CNY 15,000 (+19%)');
    expect(wordsOn(card)).not.toContain('Bring the spring collection');
    expect(wordsOn(cardIn(await mei.click(card, 'Approve')))).toMatch(
      /^Approved: budget CNY 80,000 → CNY 95,000, Coast film · Mei Chen/,
    );
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ budget: cny(9_500_000), status: 'draft' });
    expect(wordsOn(await lin.card(/Approved: budget/))).toContain('The new total stands.');
    const told = (await historyOf(world, campaign)).map(({ what }) => what.type);
    expect(told.slice(-3)).toEqual(['approval.submitted', 'approval.decided', 'campaign.edited']);
  });

  it('a change of budget that is rejected leaves everything as it is', async () => {
    await using world = await openWorld();
    const { campaign, mei, lin } = await begun(world);
    await asked(world, campaign, { kind: 'budgetChange', from: budget, to: cny(9_500_000) });
    await mei.click(await mei.card(/budget CNY/), 'Reject', 'Too dear');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ budget, revision: campaign.revision });
    expect(wordsOn(await lin.card(/Rejected: budget/))).toContain('Too dear');
  });

  it('an edit of the total meanwhile: the old card cannot say yes to a difference that is no more', async () => {
    await using world = await openWorld();
    const { campaign, mei } = await begun(world);
    await asked(world, campaign, { kind: 'budgetChange', from: budget, to: cny(9_500_000) });
    const old = await mei.card(/budget CNY 80,000/);
    await edited(world, campaign, { budget: cny(9_000_000) });
    const healed = cardIn(await mei.click(old, 'Approve'));
    expect(wordsOn(healed)).toContain('budget CNY 90,000 → CNY 95,000');
    await mei.click(healed, 'Approve');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ budget: cny(9_500_000) });
  });

  it('an expense: a new vendor takes the longer way, one who was paid before the short one', async () => {
    await using world = await openWorld();
    const { campaign, mei } = await begun(world);
    await withVendorRoute(world);
    const ink: Subject = {
      kind: 'expense',
      amount: cny(500_000),
      vendor: 'Inkwell',
      purpose: 'Flyers for the fair',
    };
    const first = await foreseen(world, campaign, ink);
    expect(first).toMatchObject({ routeId: 'spending', unknown: ['region'] });
    expect(first.stages.map(({ name }) => name)).toEqual(['Vendor', 'Money']);

    await asked(world, campaign, ink);
    const card = await mei.card(/CNY 5,000 for Inkwell, Coast film/);
    expect(wordsOn(card)).toContain('Flyers for the fair');
    await edited(world, campaign, { brief: 'Another brief', budget: cny(1_000_000) });
    await mei.click(card, 'Approve');
    await world.settle();
    expect((await foreseen(world, campaign, { ...ink, vendor: ' INKWELL' })).stages).toHaveLength(1);
    expect((await foreseen(world, campaign, { ...ink, vendor: 'Papermill' })).stages).toHaveLength(2);
  });

  it('a launch: the last yes takes an approved campaign live', async () => {
    await using world = await openWorld();
    const { campaign, mei, lin } = await begun(world);
    await submitted(world, campaign, { approverIds: ['mei'], dueAt: null });
    await mei.click(await mei.card(/^Approve: Coast film/), 'Approve');
    await world.settle();
    await readied(world, campaign);
    await asked(world, campaign, { kind: 'launch' });
    const card = await mei.card(/launch of Coast film/);
    expect(wordsOn(card)).toContain('CNY 80,000');
    const done = cardIn(await mei.click(card, 'Approve'));
    expect(titlesOf(done)).not.toContain('Take back');
    await world.settle();
    expect(await campaignNow(world, campaign)).toMatchObject({ status: 'running' });
    expect(wordsOn(await lin.card(/Approved: launch of Coast film/))).toContain('The campaign is live.');
  });

  it('a file: the yes is for this version; a newer one ends what is asked, and asks for its own', async () => {
    await using world = await openWorld();
    const { campaign, mei } = await begun(world);
    const first = await upload(world, campaign, 'one');
    await asked(world, campaign, { kind: 'assetVersion', assetId: first.id, sha256: first.sha256 });
    const card = await mei.card(/poster.png, version 1, Coast film/);
    expect(wordsOn(card)).toContain('PNG');
    const second = await upload(world, campaign, 'two');
    await world.settle();
    expect(wordsOn(await mei.card(/poster.png, version 1/))).toMatch(/^Request withdrawn/);
    expect(wordsOn(cardIn(await mei.click(card, 'Approve')))).toContain('Request withdrawn');

    const request = await asked(world, campaign, {
      kind: 'assetVersion',
      assetId: second.id,
      sha256: second.sha256,
    });
    await mei.click(await mei.card(/poster.png, version 2/), 'Approve');
    const files = await world
      .as('lin')
      .api('GET /api/campaigns/:campaignId/files', { params: { campaignId: campaign.id } });
    expect(files.map(({ approved }) => approved?.requestId)).toEqual([undefined, request.id]);
  });
});

function foreseen(world: World, { id }: CampaignView, subject: Subject) {
  return world.as('lin').api('GET /api/campaigns/:campaignId/foreseen-approval', {
    params: { campaignId: id },
    query: { subject: JSON.stringify(subject) },
  });
}

/** Zoe, who leads, wants to see vendors whom nobody paid before. */
async function withVendorRoute(world: World): Promise<void> {
  type Stage = z.input<typeof SaveRoute>['route']['stages'][number];
  const stage = (id: string, name: string, more: Partial<Stage>): Stage => ({
    id,
    name,
    after: [],
    when: [],
    rule: { mode: 'any' },
    approvers: [{ who: 'person', personId: 'mei' }],
    primary: null,
    veto: [],
    reviewers: [],
    rejects: 'endsAll',
    distinct: false,
    watches: ['money'],
    deadlineHours: null,
    usualHours: 4,
    ladder: [{ afterHours: 16, act: 'askTerminalOwner', to: [] }],
    ...more,
  });
  await world.as('zoe').api('POST /api/workspaces/:workspaceId/routes', {
    body: {
      basedOn: 0,
      route: {
        routeId: 'spending',
        name: 'Spending',
        when: [[{ fact: 'subject', oneOf: ['expense'] }], [{ fact: 'region', oneOf: ['EMEA'] }]],
        place: 1,
        duplicates: 'eachTime',
        stages: [
          stage('vendor', 'Vendor', {
            approvers: [{ who: 'person', personId: 'otto' }],
            when: [[{ fact: 'newVendor' }]],
          }),
          stage('money', 'Money', { after: ['vendor'] }),
        ],
        observers: [],
        terminalOwners: [{ who: 'role', role: 'admin' }],
        undoMinutes: 10,
        active: true,
      },
    },
  });
}
