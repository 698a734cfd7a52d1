import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, Decision, Point, Stage } from '../../src/domain/approval.ts';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const answer = (personId: string, facts: Partial<Decision> = {}): Decision => ({
  personId,
  verb: 'approve',
  comment: '',
  at: '2026-03-04T01:58:00.000Z',
  revision: 1,
  snapshotHash: 'hash-1',
  withdrawn: null,
  ...facts,
});
const stage = (id: string, facts: Partial<Stage> = {}): Stage => ({
  id,
  name: id,
  mode: 'all',
  approverIds: ['lin', 'sato'],
  decisions: [],
  outcome: 'open',
  ...facts,
});
const point = (facts: Partial<Point> = {}): Point => ({
  id: 'point-1',
  byId: 'sato',
  stageId: 'Finance',
  text: 'The deposit is missing.',
  anchor: 'budget',
  revision: 1,
  at: '2026-03-03T01:00:00.000Z',
  settled: null,
  ...facts,
});

const openRequest = async (
  facts: Partial<ApprovalRequest> = {},
  options: Parameters<typeof showTab>[1] = {},
  state: 'waiting' | 'approved' | 'expired' = 'waiting',
) => {
  const record = fakeRecord({
    approvals: [fakeApproval('fair', { stages: [stage('Finance')], ...facts })],
  });
  const tab = await showTab('campaigns/fair/approvals', {
    campaigns: [readyCampaign({ status: 'inReview', approval: { requestId: 'approval-1', state } })],
    more: record.answers,
    ...options,
  });
  const card = await screen.findByRole('article');
  const request = () => record.approval('approval-1');
  return { ...tab, record, card, request };
};
type User = Awaited<ReturnType<typeof openRequest>>['user'];
const choose = async (user: User, name: string) => {
  await user.type(screen.getByRole('combobox', { name: 'Person' }), name);
  await user.click(await screen.findByRole('option', { name: new RegExp(name) }));
};
const begin = async (user: User, name: string) => {
  const button = screen.queryByRole('button', { name });
  if (button) await user.click(button);
  else {
    await user.click(screen.getByRole('button', { name: 'Other actions' }));
    await user.click(await screen.findByRole('menuitem', { name }));
  }
  return screen.findByRole('form', { name });
};
const send = (user: User, form: HTMLElement, name: string) =>
  user.click(within(form).getByRole('button', { name }));
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

describe('besides answering, an approver', () => {
  it('hands over to somebody else, who is then asked', async () => {
    const { user, card, request } = await openRequest();
    const form = await begin(user, 'Hand over');
    await choose(user, '陈');
    await send(user, form, 'Hand over');
    await waitFor(() => expect(request()?.stages[0]?.approverIds).toEqual(['chen', 'sato']));
    expect(await screen.findByText('Handed over')).toBeTruthy();
    expect(card.textContent).toContain('陈晓东');
  });

  it('must say to whom, and nothing is sent before', async () => {
    const { user, service } = await openRequest();
    const form = await begin(user, 'Hand over');
    await send(user, form, 'Hand over');
    expect(await within(form).findByText('Choose a person.')).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });

  it('has one more person asked after this step', async () => {
    const { user, request } = await openRequest();
    const form = await begin(user, 'Ask one more person');
    await choose(user, '吳');
    await user.click(within(form).getByRole('radio', { name: 'After this step' }));
    await send(user, form, 'Ask one more person');
    await waitFor(() =>
      expect(request()?.stages.map(({ approverIds }) => approverIds)).toEqual([['lin', 'sato'], ['wu']]),
    );
    expect(await screen.findByText('Step 2 of 2')).toBeTruthy();
  });

  it('sends it back to an earlier step, with words', async () => {
    const { user, service, request } = await openRequest({
      stages: [
        stage('Marketing', { approverIds: ['sato'], outcome: 'approved', decisions: [answer('sato')] }),
        stage('Finance', { approverIds: ['lin'] }),
      ],
      stage: 1,
    });
    const form = await begin(user, 'Send back to a step');
    await send(user, form, 'Send back to a step');
    expect(await within(form).findByText('Say what has to change, so that it can be done.')).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
    await user.type(within(form).getByRole('textbox'), 'The dates are wrong');
    await send(user, form, 'Send back to a step');
    await waitFor(() => expect(request()?.stages[0]?.outcome).toBe('open'));
    expect((await screen.findByRole('article')).textContent).toContain(
      'asked again, because it was sent back',
    );
  });

  it('reads a refusal where they are, and can try again', async () => {
    const { user, service } = await openRequest();
    const form = await begin(user, 'Put somebody in the picture');
    await choose(user, '吳');
    service.refuseNext({ refused: 'busy' });
    await send(user, form, 'Put somebody in the picture');
    expect((await within(form).findByRole('alert')).textContent).toContain('The service is busy');
    await send(user, form, 'Put somebody in the picture');
    expect(await screen.findByText('In the picture: 吳美玲')).toBeTruthy();
  });

  it('takes an answer back within minutes that are counted', async () => {
    const { user, request } = await openRequest({
      stages: [stage('Finance', { decisions: [answer('lin')] })],
    });
    await user.click(await screen.findByRole('button', { name: 'Take my answer back (8 min left)' }));
    await send(user, await screen.findByRole('form'), 'Take my answer back');
    await waitFor(() => expect(request()?.stages[0]?.decisions[0]?.withdrawn?.why).toBe('undone'));
    expect(await screen.findByRole('button', { name: 'Approve' })).toBeTruthy();
  });
});

describe('a manager', () => {
  it('decides in the place of the approvers only with a reason', async () => {
    const { user, request } = await openRequest({ stages: [stage('Finance', { approverIds: ['sato'] })] });
    const form = await begin(user, 'Decide in the place of the approvers');
    await user.click(within(form).getByRole('radio', { name: 'Reject' }));
    await send(user, form, 'Decide in the place of the approvers');
    expect(await within(form).findByText('Give a reason for the rejection.')).toBeTruthy();
    await user.type(within(form).getByRole('textbox'), 'The fair was cancelled');
    await send(user, form, 'Decide in the place of the approvers');
    await waitFor(() => expect(request()?.status).toBe('rejected'));
    expect(await screen.findByText('The fair was cancelled')).toBeTruthy();
  });

  it('opens a closed request again, with a reason', async () => {
    const { user, request } = await openRequest(
      { status: 'expired', closedAt: '2026-03-03T00:00:00.000Z', dueAt: '2026-03-03T00:00:00.000Z' },
      {},
      'expired',
    );
    const form = await begin(user, 'Open again');
    await user.type(within(form).getByRole('textbox'), 'Still wanted');
    await send(user, form, 'Open again');
    await waitFor(() => expect(request()?.status).toBe('inStage'));
  });
});

describe('the requester', () => {
  const own = { requesterId: 'lin', stages: [stage('Finance', { approverIds: ['sato', 'chen'] })] };

  it('urges one person, sees how often, and when again', async () => {
    const { user, request } = await openRequest(own);
    const part = within(screen.getByRole('tabpanel'));
    await user.click(await part.findByRole('button', { name: 'Urge Sato Yui' }));
    await waitFor(() => expect(request()?.stages[0]?.urged).toMatchObject([{ personId: 'sato', count: 1 }]));
    expect(await screen.findByText('Sato Yui gets a reminder in chat')).toBeTruthy();
    expect(await part.findByText(/Urged once, Wed, 4 Mar 2026, 10:00/)).toBeTruthy();
    expect(part.getByText(/Possible again Wed, 4 Mar 2026/)).toBeTruthy();
    const button = part.getByRole('button', { name: 'Urge Sato Yui' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('settles points: one is done, one is answered in words', async () => {
    const { user, request } = await openRequest({
      ...own,
      points: [point(), point({ id: 'point-2', text: 'Name the rules.', anchor: null })],
    });
    expect(screen.getByText(/2 points are open/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'It is done: The deposit is missing.' }));
    await waitFor(() => expect(request()?.points?.[0]?.settled?.how).toBe('resolved'));
    await user.click(await screen.findByRole('button', { name: 'Answer: Name the rules.' }));
    await user.click(screen.getByRole('button', { name: 'Send answer' }));
    expect(await screen.findByText('Say what has to change, so that it can be done.')).toBeTruthy();
    await user.type(
      screen.getByRole('textbox', { name: 'Why it stays as it is' }),
      'They stand in the brief',
    );
    await user.click(screen.getByRole('button', { name: 'Send answer' }));
    await waitFor(() => expect(request()?.points?.[1]?.settled?.words).toBe('They stand in the brief'));
    expect(await screen.findByText('All points are settled.')).toBeTruthy();
  });
});

it('what was said line by line stands among the points alone; other words stand with their answer', async () => {
  const said = (comment: string, personId: string) => answer(personId, { verb: 'requestChanges', comment });
  const decisions = [said('- The deposit is missing.\n- Name the rules.', 'sato'), said('See below.', 'lin')];
  await openRequest({
    stages: [stage('Finance', { decisions })],
    points: [point(), point({ id: 'point-2', text: 'Name the rules.', anchor: null })],
  });
  expect(screen.getAllByText('Name the rules.')).toHaveLength(1);
  expect(screen.getByText('See below.').tagName).toBe('BLOCKQUOTE');
  expect(screen.queryByText(/^- The deposit/)).toBeNull();
});

it('somebody who has no part in a request is offered nothing', async () => {
  await openRequest({}, { personId: 'chen', role: 'member' });
  expect(screen.queryByRole('region', { name: 'What you can do' })).toBeNull();
});

it('an approver of an expired request asks to have it opened again, once', async () => {
  const { user, request } = await openRequest(
    { status: 'expired', closedAt: '2026-03-03T00:00:00.000Z', dueAt: '2026-03-03T00:00:00.000Z' },
    { role: 'member' },
    'expired',
  );
  const form = await begin(user, 'Ask to have it opened again');
  await send(user, form, 'Ask to have it opened again');
  await waitFor(() => expect(request()?.reopenAsked).toMatchObject([{ personId: 'lin' }]));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Ask to have it opened again' })).toBeNull(),
  );
});

describe('somebody who is not asked', () => {
  const reviewing = { stages: [stage('Finance', { approverIds: ['sato'], reviewerIds: ['lin'] })] };

  it('reviews: names a point and what it is about, and decides nothing', async () => {
    const { user, card, request } = await openRequest(reviewing);
    expect(within(card).queryByRole('button', { name: 'Approve' })).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Name a point' }));
    await user.click(within(card).getByRole('button', { name: 'Send point' }));
    expect(await within(card).findByText(/^Say what/)).toBeTruthy();
    expect(request()?.points).toBeUndefined();
    await user.type(within(card).getByRole('textbox', { name: 'What has to be settled?' }), 'Too dark.');
    await user.selectOptions(within(card).getByRole('combobox', { name: 'About' }), 'Brief');
    await user.click(within(card).getByRole('button', { name: 'Send point' }));
    expect(await within(card).findByText('Too dark.')).toBeTruthy();
    expect(request()?.points).toMatchObject([{ byId: 'lin', text: 'Too dark.', anchor: 'brief' }]);
  });

  it('objects with a veto, and says why', async () => {
    const vetoing = { stages: [stage('Finance', { approverIds: ['sato'], vetoIds: ['lin'] })] };
    const { user, card, request } = await openRequest(vetoing);
    await user.click(within(card).getByRole('button', { name: 'Object' }));
    await user.type(within(card).getByRole('textbox'), 'Not lawful.');
    await user.click(within(card).getByRole('button', { name: 'Object' }));
    await waitFor(() => expect(request()?.status).toBe('rejected'));
    expect(request()?.stages[0]?.decisions).toMatchObject([{ personId: 'lin', verb: 'reject' }]);
  });

  it('has neither where they have no part', async () => {
    const { card } = await openRequest({ stages: [stage('Finance', { approverIds: ['sato'] })] });
    expect(within(card).queryByRole('button', { name: 'Name a point' })).toBeNull();
    expect(within(card).queryByRole('button', { name: 'Object' })).toBeNull();
  });
});

it('an approver names points one by one, each with what it is about', async () => {
  const { user, request } = await openRequest();
  await user.click(await screen.findByRole('button', { name: 'Name a point' }));
  await user.type(screen.getByRole('textbox', { name: 'Point 1' }), 'The deposit is missing.');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Point 1: About' }), 'Budget');
  await user.click(screen.getByRole('button', { name: 'Name a point' }));
  await user.click(screen.getByRole('button', { name: 'Request changes' }));
  await waitFor(() => expect(request()?.status).toBe('changesRequested'));
  expect(request()?.points).toMatchObject([{ text: 'The deposit is missing.', anchor: 'budget' }]);
  expect(await screen.findByText(/One point is open/)).toBeTruthy();
});
