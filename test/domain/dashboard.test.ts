import { describe, expect, it } from 'vitest';
import { comparedCampaign } from '../../src/domain/comparison.ts';
import { boardSums, boardWithoutAmounts, bucketOf } from '../../src/domain/dashboard.ts';
import { dashboardFigures, inputsBehind, restsOn } from '../../src/domain/dashboard-rows.ts';
import { workBoard } from '../../src/domain/dashboard-work.ts';
import type { DayResult } from '../../src/domain/result-month.ts';
import type { Summary } from '../../src/domain/summary.ts';
import { bestAndLeast } from '../../tab/features/dashboard/best-and-least.ts';

const row = (date: string, more: Partial<DayResult> = {}): DayResult => ({
  campaignId: 'coast',
  date,
  channel: 'email',
  impressions: 1_000,
  clicks: 100,
  leads: 10,
  orders: 0,
  spend: { minor: 50_000, currency: 'CNY' },
  revenue: null,
  ...more,
});

const week = { start: '2026-03-02', end: '2026-03-08' };
const weekBefore = { start: '2026-02-23', end: '2026-03-01' };
const campaigns = [
  { id: 'coast', code: 'LUM-1', name: 'Coast', status: 'running' },
  { id: 'lamp', code: 'LUM-2', name: 'Lamps', status: 'ended' },
  { id: 'idle', code: 'LUM-3', name: 'Idle', status: 'draft' },
] as const;

function board(rows: readonly DayResult[], period = week, before = weekBefore) {
  const sums = boardSums(period, before);
  sums.add(rows);
  return sums.board(campaigns);
}

describe('The figures of a period', () => {
  const rows = [
    row('2026-03-02'),
    row('2026-03-08', {
      channel: 'social',
      leads: 30,
      campaignId: 'lamp',
      spend: { minor: 900, currency: 'EUR' },
    }),
    row('2026-02-23', { leads: 4 }),
    row('2026-02-22', { leads: 999 }),
    row('2026-03-09', { leads: 999 }),
  ];

  it('are sums of its days alone, beside those of the days before', () => {
    const { counts, lastDay, campaignsWithResults } = board(rows);
    expect(counts.leads).toEqual({ now: 40, before: 4 });
    expect(counts.clicks).toEqual({ now: 200, before: 100 });
    expect(lastDay).toBe('2026-03-08');
    expect(campaignsWithResults).toBe(2);
  });

  it('are null where nobody said anything, never 0', () => {
    expect(board(rows).counts.wins).toEqual({ now: null, before: null });
    expect(board([]).counts.leads).toEqual({ now: null, before: null });
    expect(board([]).metrics).toEqual([]);
  });

  it('keep currencies apart, and compute no cost over two of them', () => {
    const { spend, metrics } = board(rows);
    expect(spend).toEqual([
      { now: { minor: 50_000, currency: 'CNY' }, before: { minor: 50_000, currency: 'CNY' } },
      { now: { minor: 900, currency: 'EUR' }, before: { minor: 0, currency: 'EUR' } },
    ]);
    expect(metrics.find(({ code }) => code === 'costPerLead')).toEqual({
      code: 'costPerLead',
      now: null,
      before: 12_500,
      currency: 'CNY',
    });
    expect(metrics.find(({ code }) => code === 'clickThroughRate')).toMatchObject({ now: 0.1, before: 0.1 });
  });

  it('are drawn on every day, with the day before them at the same place', () => {
    const { bucket, trend } = board(rows);
    expect(bucket).toBe('day');
    expect(trend.map(({ start }) => start)).toHaveLength(7);
    expect(trend[0]).toMatchObject({ start: '2026-03-02', counts: { leads: 10 }, before: 4 });
    expect(trend[1]).toMatchObject({ counts: { leads: null }, before: null });
  });

  it('are drawn by weeks and months where days would be too many', () => {
    expect(bucketOf({ start: '2026-01-01', end: '2026-02-14' })).toBe('day');
    expect(bucketOf({ start: '2026-01-01', end: '2026-02-15' })).toBe('week');
    expect(bucketOf({ start: '2026-01-01', end: '2026-12-31' })).toBe('month');
    const year = { start: '2026-01-15', end: '2026-12-31' };
    const { trend } = board(rows, year, { start: '2025-01-15', end: '2025-12-31' });
    expect(trend.map(({ start }) => start).slice(0, 3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(trend[2]?.counts.leads).toBe(10 + 30 + 999);
  });

  it('stand by channel, week by week, and by campaign, the one with the most leads first', () => {
    const { channels, weeks, campaigns: listed } = board(rows);
    expect(weeks).toEqual(['2026-03-02']);
    expect(channels.map(({ channel, heat }) => [channel, heat])).toEqual([
      ['social', [30]],
      ['email', [10]],
    ]);
    expect(listed.map(({ code }) => code)).toEqual(['LUM-2', 'LUM-1']);
  });

  it('say nothing of money to those who may not see any', () => {
    const plain = JSON.stringify(boardWithoutAmounts(board(rows)));
    expect(plain).not.toMatch(/CNY|EUR|costPer/);
    expect(JSON.stringify(board(rows))).toMatch(/CNY/);
  });
});

describe('How the work goes', () => {
  const task = (
    due: string | null,
    status: 'open' | 'done' | 'cancelled',
    completedAt: string | null = null,
  ) => ({
    due,
    status,
    completedAt,
  });
  const answers = { medianHours: 3, slowHours: 9, rounds: 1.5 };
  const none = { medianHours: null, slowHours: null, rounds: null };
  const work = workBoard(
    {
      tasks: [
        task('2026-03-02', 'done', '2026-03-02T08:00:00.000Z'),
        // 01:00 on the day after in Shanghai.
        task('2026-03-03', 'done', '2026-03-03T17:00:00.000Z'),
        task('2026-03-04', 'open'),
        task('2026-03-05', 'cancelled'),
        task(null, 'done', '2026-03-05T08:00:00.000Z'),
      ],
      approvals: [],
      period: week,
      zone: 'Asia/Shanghai',
      asOf: '2026-03-09T01:00:00.000Z',
    },
    weekBefore,
    { now: answers, before: none },
  );

  it('counts as due what has a date in the period and was not called off', () => {
    expect(work.taskCompletion).toEqual({ now: 2 / 3, before: null });
    expect(work.tasksDone.now).toBe(3);
  });

  it('counts as on time what was finished on its day where the reader is', () => {
    expect(work.tasksOnTime).toEqual({ now: 1 / 2, before: null });
  });

  it('takes the hours of approvals from their own figures', () => {
    expect(work.approvalHours).toEqual({ now: 3, before: null });
    expect(work.approvalRounds).toEqual({ now: 1.5, before: null });
  });
});

describe('The rows behind a figure', () => {
  it('are known for each figure, and ordered by what its formula begins with', () => {
    const kinds = Object.groupBy(dashboardFigures, (figure) => restsOn(figure));
    expect(kinds.goals).toEqual(['goals']);
    expect(kinds.tasks).toContain('tasksOnTime');
    expect(kinds.approvals).toContain('approvalHours');
    expect(kinds.results).toContain('costPerLead');
    expect(inputsBehind('costPerLead')).toEqual(['spend', 'leads']);
    expect(inputsBehind('clicks')).toEqual(['clicks']);
    expect(inputsBehind('lifetimeToCost')).not.toContain('lifetimeValue');
  });
});

describe('Campaigns side by side', () => {
  const summary = {
    id: 'coast',
    code: 'LUM-1',
    name: 'Coast',
    type: 'launch',
    status: 'ended',
    flight: { start: '2026-03-01', end: '2026-03-05' },
    budget: { minor: 100, currency: 'CNY' },
  } as Summary;

  it('add up their leads from their own first day, days without any included', () => {
    const rows = [
      row('2026-03-04', { leads: 5 }),
      row('2026-03-01', { leads: 1 }),
      row('2026-03-04', { channel: 'social', leads: 2 }),
    ];
    const compared = comparedCampaign(summary, rows, true);
    expect(compared.leads).toEqual([1, 1, 1, 8]);
    expect(compared.days).toBe(2);
    expect(compared.metrics.find(({ code }) => code === 'costPerLead')).toMatchObject({ now: 150_000 / 8 });
    expect(comparedCampaign(summary, [], true).leads).toEqual([]);
  });

  it('show no amounts to those who may not see any', () => {
    const compared = comparedCampaign(summary, [row('2026-03-04')], false);
    expect(compared).toMatchObject({ spend: [], revenue: [], budget: null });
    expect(compared.metrics.map(({ code }) => code)).toEqual(['clickThroughRate', 'conversionRate']);
  });

  it('name the best and the weakest where one way is good and they differ', () => {
    expect(bestAndLeast([3, null, 9, 1], 'up')).toEqual({ best: [2], least: [3] });
    expect(bestAndLeast([3, null, 9, 1], 'down')).toEqual({ best: [3], least: [2] });
    expect(bestAndLeast([9, 9, 3], 'up')).toEqual({ best: [0, 1], least: [2] });
    expect(bestAndLeast([3, 3], 'up')).toEqual({ best: [], least: [] });
    expect(bestAndLeast([3, 9], undefined)).toEqual({ best: [], least: [] });
    expect(bestAndLeast([null, 9], 'up')).toEqual({ best: [], least: [] });
  });
});
