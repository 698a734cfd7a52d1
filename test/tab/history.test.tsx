import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EventView } from '../../src/contract/views.ts';
import type { Happening } from '../../src/domain/event.ts';
import type { Locale } from '../../src/domain/person.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

let count = 0;
const event = (what: Happening, facts: Partial<EventView> = {}): EventView => {
  count += 1;
  return {
    id: `event-${count}`,
    workspaceId: 'ws-brand',
    campaignId: 'fair',
    at: '2026-03-04T01:05:00.000Z',
    actorId: 'anna',
    what,
    ...facts,
  };
};
const openHistory = async (events: readonly EventView[], locale: Locale = 'en') => {
  const tab = await showTab('campaigns/fair/history', {
    campaigns: [readyCampaign()],
    more: fakeRecord({ events }).answers,
    locale,
  });
  await screen.findByRole('tabpanel');
  return tab;
};
const told = (): string[] =>
  within(screen.getByRole('tabpanel'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

const budget: Happening = {
  type: 'approval.yesWithdrawn',
  requestId: 'r',
  personIds: ['sato'],
  changes: [
    {
      field: 'budget',
      from: { minor: 8_000_000, currency: 'CNY' },
      to: { minor: 9_500_000, currency: 'CNY' },
    },
  ],
};

describe('the history of a campaign', () => {
  it('teaches what it is while nothing has happened', async () => {
    await openHistory([]);
    expect(await screen.findByText('Nothing has happened yet')).toBeTruthy();
  });

  it('tells in sentences who did what, with the exact change', async () => {
    await openHistory([event(budget)]);
    await screen.findByText('Today · Wed 4 Mar 2026');
    expect(told()[0]).toBe(
      'Anna Berger changed budget; this took back the yes of Sato YuiBudgetCNY 80,000 → CNY 95,00009:05',
    );
    expect(screen.getByText('Times in Asia/Shanghai')).toBeTruthy();
  });

  it.each<[Locale, string]>([
    ['en', 'Anna Berger submitted it again, round 2; asked: 林薇 and Sato Yui'],
    ['zh-CN', 'Anna Berger 再次提交审批（第 2 轮），审批人：林薇和 Sato Yui'],
    ['zh-TW', 'Anna Berger 再次送簽（第 2 輪），簽核人：林薇和 Sato Yui'],
  ])('speaks %s', async (locale, sentence) => {
    await openHistory(
      [
        event({
          type: 'approval.submitted',
          requestId: 'r',
          round: 2,
          mode: 'all',
          approverIds: ['lin', 'sato'],
          dueAt: null,
        }),
      ],
      locale,
    );
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it('quotes what somebody wrote, and does not quote the code of an answer', async () => {
    await openHistory([
      event({
        type: 'approval.decided',
        requestId: 'r',
        round: 1,
        verb: 'requestChanges',
        comment: 'Less <b>red</b>',
        closed: true,
      }),
      event({ type: 'campaign.statusChanged', from: 'inReview', to: 'planning', reason: 'changesRequested' }),
    ]);
    await screen.findByText('Less <b>red</b>');
    expect(told()).toEqual([
      'Anna Berger requested changes; that closed the requestLess <b>red</b>09:05',
      'Anna Berger moved it from In review to Planning09:05',
    ]);
  });

  it('says when a rule did it', async () => {
    await openHistory([event({ type: 'approval.expired', requestId: 'r' }, { actorId: 'rule' })]);
    expect(await screen.findByText('The request ran out: nobody decided in time')).toBeTruthy();
  });

  it('groups by the days of the reader', async () => {
    await openHistory([
      event({ type: 'asset.added', assetId: 'a', name: 'KV.png' }, { at: '2026-03-03T16:30:00.000Z' }),
      event({ type: 'asset.added', assetId: 'b', name: 'Plan.pdf' }, { at: '2026-03-03T15:30:00.000Z' }),
    ]);
    expect(await screen.findByText('Today · Wed 4 Mar 2026')).toBeTruthy();
    expect(screen.getByText('Yesterday · Tue 3 Mar 2026')).toBeTruthy();
  });

  it('is filtered by kind', async () => {
    const { user } = await openHistory([
      event(budget),
      event({ type: 'asset.added', assetId: 'a', name: 'KV.png' }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Files' }));
    expect(told()).toEqual(['Anna Berger uploaded “KV.png”09:05']);
    await user.click(screen.getByRole('button', { name: 'Tasks' }));
    expect(screen.getByText('Nothing of this kind so far.')).toBeTruthy();
  });

  it('comes page by page', async () => {
    const { user } = await openHistory(
      ['a', 'b', 'c', 'd'].map((name) => event({ type: 'asset.added', assetId: name, name })),
    );
    const more = await screen.findByRole('button', { name: 'Show earlier' });
    expect(told()).toHaveLength(3);
    await user.click(more);
    await waitFor(() => expect(told()).toHaveLength(4));
    expect(screen.queryByRole('button', { name: 'Show earlier' })).toBeNull();
  });
});
