import { beforeEach, describe, expect, it } from 'vitest';
import type { SubmitForApproval } from '../../src/contract/requests.ts';
import type { ApprovalView, AssetView, CampaignView } from '../../src/contract/views.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, problemOf } from './desk.ts';

type Subject = NonNullable<SubmitForApproval['subject']>;

let desk: Desk;
let campaign: CampaignView;
let intentions = 0;
const once = (): string => `intention-${(intentions += 1)}`;
const cny = (minor: number) => ({ minor, currency: 'CNY' });
const png = (text: string): Blob => new Blob([new Uint8Array([0x89, 80, 78, 71, 13, 10, 0x1a, 10]), text]);

beforeEach(async () => {
  desk = await openDesk();
  campaign = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: once(),
      name: 'Spring launch',
      type: 'launch',
      brief: 'One film, two fairs.',
      flight: { start: '2026-04-06', end: '2026-04-19' },
      budget: cny(8_000_000),
      guestIds: ['gus'],
    },
  });
});

const params = () => ({ campaignId: campaign.id });
const now = () => desk.as('lin').call('GET /api/campaigns/:campaignId', { params: params() });

async function submit(subject: Subject, more: Partial<SubmitForApproval> = {}): Promise<ApprovalView> {
  const { version } = await now();
  const body = {
    once: once(),
    ifVersion: version,
    approverIds: ['mei'],
    mode: 'any' as const,
    dueAt: null,
    note: '',
    subject,
    ...more,
  };
  return desk.as('lin').call('POST /api/campaigns/:campaignId/approvals', { params: params(), body });
}

const refused = (subject: Subject, more: Partial<SubmitForApproval> = {}) => problemOf(submit(subject, more));

function decide(request: ApprovalView, verb: 'approve' | 'reject' = 'approve', who: PersonName = 'mei') {
  return desk.as(who).call('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: { ...params(), requestId: request.id },
    body: { verb, revisionShown: request.revision, round: request.round, comment: 'Seen.' },
  });
}

function undo(request: ApprovalView) {
  return desk.as('mei').call('POST /api/campaigns/:campaignId/approvals/:requestId/undo', {
    params: { ...params(), requestId: request.id },
  });
}

function read(request: ApprovalView, who: PersonName = 'lin') {
  return desk.as(who).call('GET /api/campaigns/:campaignId/approvals/:requestId', {
    params: { ...params(), requestId: request.id },
  });
}

function upload(bytes: Blob, name = 'poster.png'): Promise<AssetView> {
  return desk
    .as('lin')
    .call('POST /api/campaigns/:campaignId/files', { params: params(), query: { name }, body: bytes });
}

async function edit(fields: object): Promise<CampaignView> {
  const { version } = await now();
  return desk.as('lin').call('PATCH /api/campaigns/:campaignId', {
    params: params(),
    body: { ifVersion: version, edit: fields },
  });
}

const change = (to = 9_500_000, from = 8_000_000): Subject => ({
  kind: 'budgetChange',
  from: cny(from),
  to: cny(to),
});
const expense = (vendor = 'Inkwell', minor = 500_000): Subject => ({
  kind: 'expense',
  amount: cny(minor),
  vendor,
  purpose: 'Flyers for the fair',
});

describe('A change of budget', () => {
  it('becomes the total when it is approved, and the history says by which request', async () => {
    const request = await submit(change());
    expect(await now()).toMatchObject({ status: 'draft', approval: null, budget: cny(8_000_000) });
    await decide(request);
    expect(await now()).toMatchObject({ status: 'draft', approval: null, budget: cny(9_500_000) });
    const { events } = await desk
      .as('lin')
      .call('GET /api/campaigns/:campaignId/history', { params: params() });
    expect(events.find(({ what }) => what.type === 'campaign.edited')).toMatchObject({
      actorId: 'mei',
      what: { approvedBy: request.id, changes: [{ from: cny(8_000_000), to: cny(9_500_000) }] },
    });
  });

  it('changes nothing when it is rejected', async () => {
    await decide(await submit(change()), 'reject');
    expect(await now()).toMatchObject({ budget: cny(8_000_000), revision: campaign.revision });
  });

  it('can be taken back with the answer, and then asks again', async () => {
    const request = await submit(change());
    await decide(request);
    expect(await undo(request)).toMatchObject({ status: 'inStage' });
    expect(await now()).toMatchObject({ budget: cny(8_000_000) });
  });

  it('is not asked from another total, to the same total, or while another one waits', async () => {
    expect(await refused(change(9_500_000, 7_000_000))).toMatchObject({ code: 'stale' });
    expect(await refused(change(8_000_000))).toMatchObject({ code: 'malformed' });
    await submit(change());
    expect(await refused(change(9_900_000))).toMatchObject({ code: 'approvalRunning' });
  });

  it('asks again from the new total when somebody edits the budget meanwhile', async () => {
    const request = await submit(change());
    await edit({ budget: cny(9_000_000) });
    const asked = await read(request, 'mei');
    expect(asked).toMatchObject({ status: 'inStage', subject: { from: cny(9_000_000), to: cny(9_500_000) } });
    expect(await problemOf(decide(request))).toMatchObject({ code: 'changedSinceShown' });
    await decide(asked);
    expect(await now()).toMatchObject({ budget: cny(9_500_000) });
  });

  it('asks those who decide about the plan again, with the difference', async () => {
    const plan = await submit({ kind: 'campaign' }, { approverIds: ['mei', 'bo'], mode: 'all' });
    await decide(plan);
    await decide(await submit(change()));
    expect(await read(plan, 'mei')).toMatchObject({
      status: 'inStage',
      changes: [{ field: 'budget', from: cny(8_000_000), to: cny(9_500_000) }],
      stages: [{ decisions: [{ personId: 'mei', withdrawn: { why: 'edit' } }] }],
    });
  });

  it('leaves a plan that was approved approved: the change has a yes of its own', async () => {
    await decide(await submit({ kind: 'campaign' }));
    await decide(await submit(change()));
    expect(await now()).toMatchObject({ status: 'approved', approval: { state: 'approved' } });
  });
});

describe('A launch', () => {
  const readied = () =>
    desk.as('mei').call('POST /api/campaigns/:campaignId/launch-checklist/waiver', {
      params: params(),
      body: { reason: 'Seen' },
    });

  it('is asked for an approved campaign only, and takes it live', async () => {
    expect(await refused({ kind: 'launch' })).toMatchObject({ code: 'approvalNeeded' });
    await decide(await submit({ kind: 'campaign' }));
    expect(await refused({ kind: 'launch' })).toMatchObject({ code: 'launchBlocked' });
    await readied();
    const request = await submit({ kind: 'launch' });
    expect(await now()).toMatchObject({ status: 'approved' });
    await decide(request);
    expect(await now()).toMatchObject({ status: 'running' });
    expect(await problemOf(undo(request))).toMatchObject({ code: 'tooLate' });
    expect(await refused({ kind: 'launch' })).toMatchObject({ code: 'wrongStatus' });
  });

  it('is not asked by who saw another state, and not allowed after the plan lost its yes', async () => {
    await decide(await submit({ kind: 'campaign' }));
    expect(await refused({ kind: 'launch' }, { ifVersion: campaign.version })).toMatchObject({
      code: 'stale',
    });
    await readied();
    const request = await submit({ kind: 'launch' });
    await edit({ brief: 'Three films.' });
    expect(await now()).toMatchObject({ status: 'planning' });
    expect(await problemOf(decide(await read(request, 'mei')))).toMatchObject({ code: 'approvalNeeded' });
    expect(await read(request)).toMatchObject({ status: 'inStage' });
  });
});

describe('A file', () => {
  const about = ({ id, sha256 }: AssetView): Subject => ({ kind: 'assetVersion', assetId: id, sha256 });
  const files = () => desk.as('lin').call('GET /api/campaigns/:campaignId/files', { params: params() });

  it('is approved in exactly this version, and loses it when a newer one is uploaded', async () => {
    const first = await upload(png('one'));
    const request = await submit(about(first));
    expect(request.subject).toMatchObject({
      name: 'poster.png',
      version: 1,
      mediaType: 'image/png',
      bytes: 11,
    });
    await decide(request);
    expect(await files()).toMatchObject([{ version: 1, approved: { requestId: request.id } }]);
    await upload(png('two'));
    const [older, newer] = await files();
    expect(older).toMatchObject({ version: 1, replaced: true });
    expect(older).not.toHaveProperty('approved');
    expect(newer).toMatchObject({ version: 2 });
    expect(newer).not.toHaveProperty('approved');
    const second = await submit(about(newer as AssetView));
    expect(second).toMatchObject({ round: 2, subject: { version: 2 } });
  });

  it('is not asked about with another hash, when it is gone, or when a newer one stands', async () => {
    const first = await upload(png('one'));
    expect(await refused({ ...about(first), sha256: 'other' } as Subject)).toMatchObject({ code: 'stale' });
    await upload(png('two'));
    expect(await refused(about(first))).toMatchObject({ code: 'stale' });
    expect(await refused({ kind: 'assetVersion', assetId: 'none', sha256: 'x' })).toMatchObject({
      code: 'notFound',
    });
  });

  it('nobody is asked about a file that was replaced or removed', async () => {
    const request = await submit(about(await upload(png('one'))));
    const newer = await upload(png('two'));
    expect(await read(request)).toMatchObject({ status: 'withdrawn' });
    const second = await submit(about(newer));
    await desk.as('lin').call('DELETE /api/campaigns/:campaignId/files/:assetId', {
      params: { ...params(), assetId: newer.id },
    });
    expect(await read(second)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('An expense and a deliverable', () => {
  it('the decision stands on the request, and no edit of the campaign asks again', async () => {
    const request = await submit(expense());
    await decide(request);
    await edit({ brief: 'Other', budget: cny(1) });
    expect(await read(request)).toMatchObject({
      status: 'approved',
      round: 1,
      subject: { vendor: 'Inkwell', purpose: 'Flyers for the fair', expenseId: request.id },
    });
    expect(await now()).toMatchObject({ status: 'draft', approval: null });
  });

  it('two expenses wait at the same time; the same intention makes one', async () => {
    const key = once();
    const one = await submit(expense(), { once: key });
    expect(await submit(expense(), { once: key })).toMatchObject({ id: one.id });
    expect(await submit(expense())).not.toMatchObject({ id: one.id });
  });

  it.each([
    ['no amount', { ...expense(), amount: cny(0) }],
    ['no vendor', { ...expense(), vendor: ' ' }],
    ['no purpose', { ...expense(), purpose: '' }],
  ])('not with %s', async (_, subject) => {
    expect(await refused(subject as Subject)).toMatchObject({ code: 'malformed' });
  });

  it('guests never approve money, and never see that somebody is asked about it', async () => {
    expect(await refused(expense(), { approverIds: ['gus'] })).toMatchObject({ code: 'guestCannotDecide' });
    expect(await refused(change(), { approverIds: ['gus'] })).toMatchObject({ code: 'guestCannotDecide' });
    const request = await submit(expense());
    expect(await problemOf(decide(request, 'approve', 'gus'))).toMatchObject({ code: 'notFound' });
    expect(await problemOf(read(request, 'gus'))).toMatchObject({ code: 'notFound' });
  });

  it('a deliverable is asked about by its task', async () => {
    const task = await desk.as('lin').call('POST /api/campaigns/:campaignId/tasks', {
      params: params(),
      body: { once: once(), title: 'Write the post' },
    });
    const request = await submit({ kind: 'contentItem', itemId: task.id });
    expect(await decide(request)).toMatchObject({
      status: 'approved',
      subject: { itemId: task.id, title: 'Write the post' },
    });
    expect(await refused({ kind: 'contentItem', itemId: 'none' })).toMatchObject({ code: 'notFound' });
  });
});

describe('Before it is sent', () => {
  const foreseen = (subject?: Subject) =>
    desk.as('lin').call('GET /api/campaigns/:campaignId/foreseen-approval', {
      params: params(),
      query: subject ? { subject: JSON.stringify(subject) } : {},
    });

  it('the route that fits it is shown: money goes another way than the plan', async () => {
    const [plan, money] = [await foreseen(), await foreseen(expense())];
    expect(money.routeId).not.toBe(plan.routeId);
    expect((await foreseen(change())).routeId).toBe(money.routeId);
    expect(await problemOf(foreseen({ kind: 'launch' }))).toMatchObject({ code: 'approvalNeeded' });
  });

  it('what is not what it should be is refused', async () => {
    for (const subject of ['{', '{"kind":"party"}', 'null']) {
      const asking = desk.as('lin').call('GET /api/campaigns/:campaignId/foreseen-approval', {
        params: params(),
        query: { subject },
      });
      expect(await problemOf(asking)).toMatchObject({ code: 'malformed' });
    }
  });
});
