import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { InboxLineView } from '../../src/contract/views.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';

const line = (id: string, facts: Partial<InboxLineView> = {}): InboxLineView => ({
  campaignId: id,
  requestId: `request-${id}`,
  workspaceId: 'ws-brand',
  campaignName: `Campaign ${id}`,
  campaignCode: `MKT-${id}`,
  subject: { kind: 'campaign' },
  requesterId: 'anna',
  round: 1,
  countedRound: 1,
  revision: 3,
  stageName: 'Finance',
  budget: { minor: 8_000_000, currency: 'CNY' },
  submittedAt: '2026-03-04T00:00:00.000Z',
  dueAt: '2026-03-05T09:00:00.000Z',
  onBehalfOf: [],
  changes: [],
  flags: [],
  ...facts,
});
const changed = line('3', {
  flags: ['changed', 'asksAgain'],
  round: 2,
  countedRound: 2,
  changes: [
    {
      field: 'budget',
      from: { minor: 8_000_000, currency: 'CNY' },
      to: { minor: 9_500_000, currency: 'CNY' },
    },
  ],
});

const openInbox = async (
  inbox: readonly InboxLineView[],
  given: Omit<Parameters<typeof fakeOffice>[0], 'inbox'> = {},
  address = 'approvals',
) => {
  const office = fakeOffice({ inbox, ...given });
  const tab = await showTab(address, { campaigns: [readyCampaign()], more: office.answers });
  await waitFor(() =>
    expect(within(screen.getByRole('main')).queryAllByRole('heading').length).toBeGreaterThan(0),
  );
  return { ...tab, office };
};
const lines = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('listitem')
    .filter((item) => within(item).queryByRole('button', { name: 'Decide' }));
const flat = (element: HTMLElement | undefined): string =>
  (element?.textContent ?? '').replaceAll('\u00a0', ' ');

describe('my approvals', () => {
  it('say what waits, how much it is, who asks, and until when', async () => {
    await openInbox([line('1')]);
    expect(screen.getByText('One request waits for your decision.')).toBeTruthy();
    const text = flat(lines()[0]);
    expect(text).toContain('Campaign 1MKT-1Campaign planCNY 80,000Finance');
    expect(text).toContain('Asked by Anna Berger, Wed, 4 Mar 2026, 08:00 GMT+8');
    expect(text).toContain('Until Thu, 5 Mar 2026, 17:00 GMT+8 · tomorrow');
  });

  it('say why one should be looked at by itself, with its differences', async () => {
    await openInbox([line('1'), changed]);
    const text = flat(lines()[1]);
    expect(text).toContain('Look at it by itself: Changed since you looked · Asked again');
    expect(text).toContain('BudgetCNY 80,000 → CNY 95,000');
  });

  it('teach what comes here while nothing waits', async () => {
    await openInbox([]);
    expect(await screen.findByText('Nothing waits for your decision')).toBeTruthy();
  });

  it('open the request in its campaign', async () => {
    const { user } = await openInbox([line('fair')]);
    await user.click(screen.getByRole('button', { name: 'Decide' }));
    expect([addressNow().get('open'), addressNow().get('section')]).toEqual(['fair', 'approvals']);
  });

  it('are filtered by flags, and the address keeps it', async () => {
    const { user } = await openInbox([line('1'), changed]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Without flags');
    expect(lines()).toHaveLength(1);
    expect(addressNow().get('flags')).toBe('plain');
  });

  it('are filtered by kind, where there are several', async () => {
    const { user } = await openInbox([line('1'), line('2', { subject: { kind: 'launch' } })]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Launch');
    expect(lines().map(flat)).toEqual([expect.stringContaining('Campaign 2')]);
  });
});

describe('deciding many together', () => {
  it('leaves out what has flags, and takes all answers back in one go', async () => {
    const { user, office } = await openInbox([line('1'), line('2'), changed]);
    expect(screen.getByText('One with flags is left out.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Choose all without flags (2)' }));
    const bar = screen.getByRole('region', { name: 'Decide together' });
    expect(bar.textContent).toContain('2 chosen');
    await user.click(within(bar).getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('You approved 2 requests.')).toBeTruthy();
    expect(office.answered()).toEqual([
      { verb: 'approve', comment: '', requestIds: ['request-1', 'request-2'] },
    ]);
    await waitFor(() => expect(lines()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Take all back' }));
    expect(await screen.findByText('2 answers are taken back.')).toBeTruthy();
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  it('warns when something with flags is chosen by hand', async () => {
    const { user } = await openInbox([line('1'), changed]);
    await user.click(screen.getByRole('checkbox', { name: 'Choose Campaign 3' }));
    expect(screen.getByText('One of them has flags. Did you look at it?')).toBeTruthy();
  });

  it('needs words to send back or reject, and sends nothing without', async () => {
    const { user, office } = await openInbox([line('1'), line('2')]);
    await user.click(screen.getByRole('checkbox', { name: 'Choose Campaign 1' }));
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    expect(await screen.findByText('Give a reason for the rejection.')).toBeTruthy();
    expect(office.answered()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Comment for all' }), 'Not this year');
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    await waitFor(() =>
      expect(office.answered()).toMatchObject([{ verb: 'reject', comment: 'Not this year' }]),
    );
  });

  it('confirms the flags that were seen, and says of what was left out since why', async () => {
    const { user, office } = await openInbox([line('1'), changed], {
      notTaken: { 'request-1': { refused: 'flagged' } },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Choose Campaign 1' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Campaign 3' }));
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    const status = await screen.findByText('One was not taken:', { exact: false });
    expect(status.textContent).toContain(
      'Campaign 1: It has a flag, so it was left out. Look at it by itself. (Time is almost over)',
    );
    expect(office.confirmed()).toEqual({ 'request-3': ['changed', 'asksAgain'] });
  });

  it('hands many over to somebody who may decide and asked for none of them', async () => {
    const { user, office } = await openInbox([line('1'), line('2')], {
      notTaken: { 'request-2': { refused: 'alreadyAsked' } },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Choose all without flags (2)' }));
    await user.click(screen.getByRole('button', { name: 'Hand over…' }));
    expect(screen.getByRole('button', { name: 'Hand over' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('combobox', { name: 'Who decides instead' }));
    const offered = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
    expect(offered.some((name) => name.includes('Anna Berger'))).toBe(false);
    await user.click(screen.getByRole('option', { name: /Sato Yui/ }));
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(await screen.findByText('You handed one request over.')).toBeTruthy();
    expect(office.handedTo()).toEqual({ toId: 'sato', requestIds: ['request-1'] });
    expect(screen.queryByRole('button', { name: 'Take all back' })).toBeNull();
  });

  it('says of each that was not taken why, and keeps it in the list', async () => {
    const { user } = await openInbox([line('1'), line('2')], {
      notTaken: { 'request-2': { refused: 'changedSinceShown' } },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Choose all without flags (2)' }));
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    const status = await screen.findByText('One was not taken:', { exact: false });
    expect(status.textContent).toContain('Campaign 2: The content changed since you saw it.');
    await waitFor(() => expect(within(screen.getByRole('main')).getByText('Campaign 2')).toBeTruthy());
  });
});
