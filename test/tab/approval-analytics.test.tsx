import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalAnalyticsView, StageFiguresView } from '../../src/contract/analytics-views.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';

const nothing = {
  decisions: 0,
  medianHours: null,
  slowHours: null,
  rounds: null,
  expired: 0,
  expiredShare: null,
  reasons: [],
};

const some = {
  decisions: 12,
  medianHours: 3.5,
  slowHours: 20,
  rounds: 1.4,
  expired: 1,
  expiredShare: 0.1,
  reasons: [
    { field: 'budget', words: '', count: 4 },
    { field: null, words: 'The logo is wrong', count: 2 },
  ],
};

function stage(changes: Partial<StageFiguresView> = {}): StageFiguresView {
  return {
    ...some,
    reasons: [],
    routeId: 'launch',
    routeName: 'Launch',
    stageName: 'Legal',
    waitingHours: 12,
    waitingShare: 0.25,
    bottleneck: null,
    ...changes,
  };
}

const finance = stage({
  stageName: 'Finance',
  medianHours: 16,
  slowHours: 40,
  waitingHours: 36,
  waitingShare: 0.75,
  bottleneck: { times: 4.6 },
  reasons: some.reasons,
});

function figures(changes: Partial<ApprovalAnalyticsView> = {}): ApprovalAnalyticsView {
  return {
    from: '2025-12-05',
    to: '2026-03-04',
    zone: 'Asia/Shanghai',
    reach: 'everybody',
    requests: 10,
    countedFrom: null,
    all: some,
    approvers: [
      { ...some, personId: 'sato' },
      { ...nothing, expired: 1, expiredShare: 1, personId: 'gone' },
    ],
    stages: [finance, stage()],
    ...changes,
  };
}

async function openFigures(
  view: ApprovalAnalyticsView = figures(),
  address = 'analytics',
  more: Partial<Parameters<typeof showTab>[1]> = {},
) {
  const asked: unknown[] = [];
  const answers = () => ({
    'GET /api/workspaces/:workspaceId/approval-analytics': ({ query }: { query?: unknown }) => {
      asked.push(query);
      return view;
    },
  });
  const tab = await showTab(address, { campaigns: 1, more: answers, ...more });
  return { ...tab, asked };
}

const words = ({ textContent }: HTMLElement): string => textContent.replaceAll('\u00a0', ' ');
const listUnder = (heading: HTMLElement): HTMLElement => heading.closest('section') ?? document.body;

describe('figures about approvals', () => {
  it('say for which days and for whom they are', async () => {
    await openFigures();
    await screen.findByRole('heading', { level: 1, name: 'Approval figures' });
    expect(words(screen.getByRole('main'))).toContain(
      'Fri 5 Dec 2025 – Wed 4 Mar 2026 (Asia/Shanghai) Everybody who decides in this department.',
    );
  });

  it.each([
    ['Decisions', '12'],
    ['Half decided within', '3.5 h'],
    ['95 of 100 decided within', '20 h'],
    ['Rounds until an outcome', '1.4'],
    ['Expired', '10%'],
  ])('show %s at a glance', async (name, value) => {
    await openFigures();
    const term = (await screen.findAllByText(name)).find((each) => each.tagName === 'DT');
    expect(term?.nextElementSibling?.textContent).toBe(value);
  });

  it('name the stage that holds requests up, and what would help', async () => {
    await openFigures();
    expect(
      await screen.findByText(
        /“Finance” \(Launch\) holds requests up: half of its answers take up to 16 working hours, 4\.6 times as long as in the other stages, and 75% of all waiting is here\. Another approver/,
      ),
    ).toBeTruthy();
    expect(screen.queryByText('No stage stands out as a bottleneck.')).toBeNull();
  });

  it('say so when no stage stands out', async () => {
    await openFigures(figures({ stages: [stage()] }));
    expect(await screen.findByText('No stage stands out as a bottleneck.')).toBeTruthy();
  });

  it('compare stages by bars of one scale, with the value, the facts and the reasons beside', async () => {
    await openFigures();
    const title = 'Requests wait longest in “Finance” (Launch): 36 working hours together';
    const lines = within(listUnder(await screen.findByRole('heading', { name: title }))).getAllByRole(
      'listitem',
    );
    expect(lines.map((line) => words(line))).toEqual([
      'Finance · LaunchA bottleneck16 h · 95 of 100 within 40 h12 decisions · 1.4 rounds · 10% expired · 75% of all waitingSent back for Budget (4) and “The logo is wrong” (2)',
      'Legal · Launch3.5 h · 95 of 100 within 20 h12 decisions · 1.4 rounds · 10% expired · 25% of all waiting',
    ]);
    const bars = lines.map((line) =>
      [...line.querySelectorAll<HTMLElement>('[aria-hidden] > div')].map(({ style }) => style.inlineSize),
    );
    expect(bars).toEqual([
      ['100%', '40%'],
      ['50%', '8.75%'],
    ]);
  });

  it('give the same as a table, with – for what cannot be computed', async () => {
    const { user } = await openFigures();
    const title = 'Sato Yui decided most: half of the answers within 3.5 working hours';
    const section = listUnder(await screen.findByRole('heading', { name: title }));
    expect(section.querySelector('details')?.open).toBe(false);
    await user.click(within(section).getByText('Show the table'));
    expect(within(section).getByRole('row', { name: 'Sato Yui 12 3.5 20 1.4 10%' })).toBeTruthy();
    expect(within(section).getByRole('row', { name: 'gone 0 – – – 100%' })).toBeTruthy();
  });

  it('tell a stage of people chosen by hand, and of a route that is gone', async () => {
    const byHand = stage({ routeId: null, routeName: null, stageName: '' });
    await openFigures(figures({ stages: [byHand, stage({ routeId: 'old', routeName: null })] }));
    const list = listUnder(await screen.findByRole('heading', { name: /^Requests wait longest/ }));
    const names = within(list)
      .getAllByRole('listitem')
      .map((line) => words(line));
    expect(names[0]).toContain('Approval · approvers chosen by hand');
    expect(names[1]).toContain('Legal · a route that is gone');
  });

  it('list the most common reasons of all', async () => {
    await openFigures();
    const heading = await screen.findByRole('heading', { name: 'Why requests were sent back or rejected' });
    const lines = within(listUnder(heading)).getAllByRole('listitem');
    expect(lines.map((line) => words(line))).toEqual(['Budget4', '“The logo is wrong”2']);
  });

  it('explain how they are counted, also what a bottleneck is', async () => {
    const { user } = await openFigures();
    await user.click(await screen.findByText('How this is counted'));
    expect(screen.getByText(/called a bottleneck when it has at least 5 decisions/)).toBeTruthy();
  });

  it('say plainly when not all requests could be counted', async () => {
    await openFigures(figures({ requests: 10_000, countedFrom: '2026-01-05T01:00:00.000Z' }));
    expect(
      await screen.findByText(/only the newest 10,000 are counted, back to Mon, 5 Jan 2026, 09:00 GMT\+8/),
    ).toBeTruthy();
  });

  it('show a member their own and nobody else', async () => {
    await openFigures(figures({ reach: 'mine', approvers: [{ ...some, personId: 'lin' }] }));
    await screen.findByRole('heading', { level: 1 });
    const page = words(screen.getByRole('main'));
    expect(page).toContain('Only your own decisions; managers see everybody’s.');
    expect(page).not.toContain('decided most');
    expect(page).not.toContain('bottleneck.');
  });

  it('are in Chinese for those who read it', async () => {
    await openFigures(figures(), 'analytics', { locale: 'zh-CN' });
    await screen.findByRole('heading', { level: 1, name: '审批分析' });
    const page = words(screen.getByRole('main'));
    expect(page).toContain('用时中位数为 16 个工作小时，是其他环节的 4.6 倍，全部等待时间的 75% 在这里');
  });
});

describe('the period of the figures', () => {
  it('is the last 90 days unless the address says otherwise', async () => {
    const { asked } = await openFigures();
    await screen.findByRole('heading', { level: 1 });
    expect(asked).toEqual([{ from: '2025-12-05', to: '2026-03-04' }]);
  });

  it('is chosen from a list, and stands in the address', async () => {
    const { user, asked } = await openFigures();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), 'The last 30 days');
    await waitFor(() => expect(asked.at(-1)).toEqual({ from: '2026-02-03', to: '2026-03-04' }));
    expect(addressNow().get('days')).toBe('30');
  });

  it('can be any days; days that cannot be counted are not asked for', async () => {
    const { asked } = await openFigures(figures(), 'analytics?from=2026-03-04&to=2026-03-01');
    expect(await screen.findByText(/The first day has to come before the last/)).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('begins with the days that were shown when somebody wants others', async () => {
    const { user } = await openFigures();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), 'Other days');
    expect(await screen.findByLabelText('From')).toHaveProperty('value', '2025-12-05');
    expect([addressNow().get('from'), addressNow().get('to')]).toEqual(['2025-12-05', '2026-03-04']);
  });
});

describe('without figures', () => {
  it('the screen teaches what comes, and leads to a longer period', async () => {
    const { user, asked } = await openFigures(
      figures({ requests: 0, all: nothing, approvers: [], stages: [] }),
    );
    expect(await screen.findByText('No decisions in these days')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look at the last 12 months' }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ from: '2025-03-05', to: '2026-03-04' }));
  });

  it('a guest is told why', async () => {
    await showTab('analytics', {
      campaigns: 1,
      role: 'guest',
      refused: { 'GET /api/workspaces/:workspaceId/approval-analytics': { refused: 'notAllowed' } },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
