import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ForeseenView } from '../../src/contract/views.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

type Stage = ForeseenView['stages'][number];
const stage = (stageId: string, facts: Partial<Stage> = {}): Stage => ({
  stageId,
  name: stageId,
  mode: 'all',
  after: [],
  approverIds: ['sato'],
  standIns: [],
  opensAt: '2026-03-04T02:00:00.000Z',
  dueAt: null,
  doneAt: '2026-03-04T06:00:00.000Z',
  usualHours: 4,
  ...facts,
});
const route = (routeId: string, facts: Partial<ForeseenView> = {}): ForeseenView => ({
  routeId,
  version: 1,
  name: `The ${routeId} route`,
  stages: [stage('Manager')],
  leftOut: [],
  handedUp: [],
  observerIds: [],
  away: [],
  terminalOwnerId: 'anna',
  endsAt: '2026-03-05T09:00:00.000Z',
  workingHours: 12,
  faults: [],
  unknown: [],
  ...facts,
});

const standard = route('standard', {
  away: [{ personId: 'chen', until: '2026-03-09T01:00:00.000Z' }],
  stages: [
    stage('Manager'),
    stage('Finance', {
      after: ['Manager'],
      approverIds: ['chen', 'wu', 'sato'],
      mode: 'quorum',
      needs: 2,
      standIns: [{ personId: 'anna', forId: 'chen', chain: ['chen', 'anna'], by: 'delegation' }],
      dueAt: '2026-03-06T09:00:00.000Z',
    }),
    stage('Legal', { after: ['Manager'], approverIds: ['anna', 'wu'], mode: 'primary', primaryId: 'anna' }),
  ],
  leftOut: [{ stageId: 'd', name: 'Director', why: 'condition' }],
  handedUp: ['Legal'],
});

const openSubmit = async () => {
  const record = fakeRecord({ routes: [standard, route('fast')] });
  const tab = await showTab('campaigns/fair/approvals', {
    campaigns: [readyCampaign()],
    more: record.answers,
  });
  await tab.user.click(await screen.findByRole('button', { name: 'Submit' }));
  const dialog = await screen.findByRole('dialog');
  const choice = await within(dialog).findByRole('combobox', { name: 'Route' });
  return { ...tab, record, dialog, choice };
};

describe('before a campaign is submitted', () => {
  it('shows the route that fits: who will be asked, when, and how long it takes', async () => {
    const { dialog, choice } = await openSubmit();
    expect(choice.textContent).toContain('The standard route (fits this campaign)');
    const picture = await within(dialog).findByRole('region', { name: 'Route' });
    expect(picture.textContent).toContain(
      'Usually decided by Thu, 5 Mar 2026, 17:00 GMT+8, after 12 working hours.',
    );
    const names = within(picture)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Manager', 'Finance', 'Legal']);
    expect(picture.textContent).toContain('2 of 3 must agree');
    expect(picture.textContent).toContain('Anna Berger has the last word');
    expect(picture.textContent).toContain('2 paths at the same time');
    expect(picture.textContent).toContain('Anna Berger can answer for 陈晓东');
    expect(picture.textContent).toContain('陈晓东Out of office until Mon, 9 Mar 2026, 09:00 GMT+8');
    expect(picture.textContent).toContain('At the latest Fri, 6 Mar 2026, 17:00 GMT+8');
    expect(picture.textContent).toContain('Director is not asked: its condition does not hold.');
    expect(picture.textContent).toContain('Legal has nobody who could be asked');
    expect(within(dialog).queryByRole('combobox', { name: 'Who is asked' })).toBeNull();
  });

  it('submits along the route, without a limit of its own', async () => {
    const { user, dialog, service, record } = await openSubmit();
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(record.approvals()).toHaveLength(1));
    const sent = service.calls.find(({ name }) => name === 'POST /api/campaigns/:campaignId/approvals');
    expect(sent?.ask.body).toMatchObject({ routeId: 'standard', approverIds: [], dueAt: null });
  });

  it('lets another route be chosen, and shows that one', async () => {
    const { user, dialog, choice, service, record } = await openSubmit();
    await user.selectOptions(choice, 'The fast route');
    const picture = await within(dialog).findByRole('region', { name: 'Route' });
    await waitFor(() => expect(within(picture).getAllByRole('heading')).toHaveLength(1));
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(record.approvals()).toHaveLength(1));
    const sent = service.calls.find(({ name }) => name === 'POST /api/campaigns/:campaignId/approvals');
    expect(sent?.ask.body).toMatchObject({ routeId: 'fast' });
  });

  it('warns when the limit comes before the route usually ends', async () => {
    const { user, dialog } = await openSubmit();
    await user.type(screen.getByLabelText('Until when: Date'), '2026-03-05');
    await user.clear(screen.getByLabelText('Until when: Time'));
    await user.type(screen.getByLabelText('Until when: Time'), '09:00');
    expect(
      await within(dialog).findByText(/This is before the route usually ends \(Thu, 5 Mar 2026, 17:00/),
    ).toBeTruthy();
  });

  it('lets people be chosen by hand, with a limit in three days', async () => {
    const { user, dialog, choice, record } = await openSubmit();
    await user.selectOptions(choice, 'People whom I choose');
    await user.type(await screen.findByRole('combobox', { name: 'Who is asked' }), 'Sato');
    await user.click(await screen.findByRole('option', { name: /Sato/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() =>
      expect(record.approvals()).toMatchObject([
        { dueAt: '2026-03-07T09:00:00.000Z', stages: [{ approverIds: ['sato'] }] },
      ]),
    );
  });
});
