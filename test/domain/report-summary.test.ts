import { describe, expect, it } from 'vitest';
import { type ReportInput, summariseReport } from '../../src/domain/report-summary.ts';
import { ReportContent } from '../../src/domain/report.ts';
import type { Result } from '../../src/domain/result.ts';

const period = { start: '2026-03-23', end: '2026-03-29' };

function result(date: string, changes: Partial<Result> = {}): Result {
  return {
    kind: 'result',
    schema: 1,
    id: `result.${date}.email`,
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    date,
    channel: 'email',
    impressions: 1_000,
    clicks: 100,
    leads: 10,
    orders: 5,
    spend: { minor: 20_000, currency: 'CNY' },
    revenue: null,
    source: 'test',
    recordedAt: '2026-03-30T00:00:00.000Z',
    ...changes,
  };
}

const campaign = (id: string, start: string | null, end = '2026-12-31', status = 'planning' as const) => ({
  id,
  code: `MKT-${id}`,
  name: `Campaign ${id}`,
  status,
  flight: start === null ? null : { start, end },
});

function report(input: Partial<ReportInput> = {}): ReportContent {
  return ReportContent.parse(
    summariseReport({
      campaigns: [],
      tasks: [],
      results: [],
      approvals: [],
      period,
      zone: 'Asia/Shanghai',
      asOf: '2026-03-30T01:00:00.000Z',
      ...input,
    }),
  );
}

describe('The figures of a report', () => {
  it('are sums of the period beside those of the seven days before', () => {
    const results = [
      result('2026-03-15', { leads: 99 }),
      result('2026-03-16', { leads: 1 }),
      result('2026-03-22', { leads: 2 }),
      result('2026-03-23', { leads: 4 }),
      result('2026-03-29', { leads: 8 }),
      result('2026-03-30', { leads: 99 }),
    ];
    expect(report({ results }).figures.leads).toEqual({ now: 12, before: 3 });
  });

  it('are null where nothing was recorded, not nought', () => {
    const { figures } = report({ results: [result('2026-03-25', { leads: 0 })] });
    expect(figures.leads).toEqual({ now: 0, before: null });
    expect(figures.clickThroughRate).toEqual({ now: 0.1, before: null });
  });

  it('have no ratio over nothing', () => {
    const { figures } = report({ results: [result('2026-03-25', { impressions: 0, clicks: 0 })] });
    expect([figures.clickThroughRate.now, figures.conversionRate.now]).toEqual([null, null]);
  });

  it('keep amounts apart by currency', () => {
    const results = [
      result('2026-03-25'),
      result('2026-03-26', { spend: { minor: 500, currency: 'EUR' } }),
      result('2026-03-17', { spend: { minor: 7_000, currency: 'JPY' } }),
      result('2026-03-27'),
    ];
    expect(report({ results }).spend).toEqual([
      { now: { minor: 40_000, currency: 'CNY' }, before: { minor: 0, currency: 'CNY' } },
      { now: { minor: 500, currency: 'EUR' }, before: { minor: 0, currency: 'EUR' } },
      { now: { minor: 0, currency: 'JPY' }, before: { minor: 7_000, currency: 'JPY' } },
    ]);
    expect(report({ results }).revenue).toEqual([]);
  });

  it('count tasks by the midnights of the zone', () => {
    const done = (completedAt: string) => ({ status: 'done' as const, due: null, completedAt });
    const tasks = [
      // Monday 23 March 00:00 in Shanghai, and a moment before.
      done('2026-03-22T16:00:00.000Z'),
      done('2026-03-22T15:59:59.999Z'),
      // Monday 30 March 00:00 in Shanghai is over already.
      done('2026-03-29T16:00:00.000Z'),
      { status: 'open' as const, due: '2026-03-29', completedAt: null },
      { status: 'open' as const, due: '2026-03-30', completedAt: null },
      { status: 'cancelled' as const, due: '2026-03-01', completedAt: null },
    ];
    const { figures } = report({ tasks });
    expect(figures.tasksDone).toEqual({ now: 1, before: 1 });
    expect(figures.tasksOverdue).toEqual({ now: 1, before: null });
  });

  it('count approvals that were answered, and those that wait', () => {
    const approval = (
      status: 'approved' | 'withdrawn' | 'inStage',
      submittedAt: string,
      closedAt: string | null,
    ) => ({
      status,
      submittedAt,
      closedAt,
    });
    const approvals = [
      approval('approved', '2026-03-20T00:00:00.000Z', '2026-03-25T00:00:00.000Z'),
      approval('withdrawn', '2026-03-24T00:00:00.000Z', '2026-03-25T00:00:00.000Z'),
      approval('approved', '2026-03-10T00:00:00.000Z', '2026-03-18T00:00:00.000Z'),
      approval('inStage', '2026-03-28T00:00:00.000Z', null),
    ];
    const { figures } = report({ approvals });
    expect(figures.approvalsDecided).toEqual({ now: 1, before: 1 });
    expect(figures.approvalsWaiting).toEqual({ now: 1, before: 1 });
  });
});

describe('The lists of a report', () => {
  it('count campaigns in every status', () => {
    const { campaignsByStatus } = report({ campaigns: [campaign('1', null), campaign('2', null)] });
    expect(campaignsByStatus).toMatchObject({ planning: 2, draft: 0, archived: 0 });
  });

  it('name what starts and what ends in the week ahead', () => {
    const campaigns = [
      campaign('1', '2026-03-30', '2026-04-05'),
      campaign('2', '2026-04-06', '2026-04-06'),
      campaign('3', '2026-03-29', '2026-03-29'),
      { ...campaign('4', '2026-03-31'), status: 'archived' as const },
      campaign('5', null),
    ];
    const { starting, ending } = report({ campaigns });
    expect(starting.map(({ campaignId }) => campaignId)).toEqual(['1']);
    expect(ending.map(({ campaignId, date }) => [campaignId, date])).toEqual([['1', '2026-04-05']]);
  });

  it('show each day, also those without leads', () => {
    const { leadsByDay } = report({
      results: [result('2026-03-25'), result('2026-03-25', { channel: 'sms' })],
    });
    expect(leadsByDay).toHaveLength(7);
    expect(leadsByDay[2]).toEqual({ date: '2026-03-25', leads: 20 });
    expect(leadsByDay[3]).toEqual({ date: '2026-03-26', leads: 0 });
  });

  it('put the channel and the campaign with the most leads first, and leave out the idle', () => {
    const results = [
      result('2026-03-24', { campaignId: '1', leads: 1, clicks: 5 }),
      result('2026-03-24', { campaignId: '2', leads: 1, clicks: 9, channel: 'wechat' }),
      result('2026-03-25', { campaignId: '3', leads: 7, channel: 'wechat' }),
      result('2026-03-25', { campaignId: '4', leads: 0, clicks: 0 }),
    ];
    const campaigns = ['1', '2', '3', '4', '5'].map((id) => campaign(id, null));
    const { channels, topCampaigns } = report({ results, campaigns });
    expect(channels.map(({ channel, leads }) => [channel, leads])).toEqual([
      ['wechat', 8],
      ['email', 1],
    ]);
    expect(topCampaigns.map(({ campaignId }) => campaignId)).toEqual(['3', '2', '1']);
  });
});
