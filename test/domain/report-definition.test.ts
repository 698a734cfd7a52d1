import { describe, expect, it } from 'vitest';
import {
  ReportDefinition,
  daysOf,
  reportSections,
  reviewPack,
  reviewPacks,
  standardReport,
} from '../../src/domain/report-definition.ts';
import { summariseReport } from '../../src/domain/report-summary.ts';
import { ReportContent, withoutAmounts } from '../../src/domain/report.ts';
import type { Result } from '../../src/domain/result.ts';

type Days = Pick<ReportDefinition, 'days' | 'compare'>;
const said = (given: Days, today: string): string => {
  const { period, before } = daysOf(given, today);
  return `${period.start} ${period.end} against ${before.start} ${before.end}`;
};

describe('The days of a report', () => {
  it.each<[Days['days'], string, string]>([
    ['week', '2026-03-04', '2026-02-23 2026-03-01 against 2026-02-16 2026-02-22'],
    ['week', '2026-03-02', '2026-02-23 2026-03-01 against 2026-02-16 2026-02-22'],
    ['month', '2026-01-31', '2025-12-01 2025-12-31 against 2025-11-01 2025-11-30'],
    ['month', '2024-03-15', '2024-02-01 2024-02-29 against 2024-01-01 2024-01-31'],
    ['quarter', '2026-02-14', '2025-10-01 2025-12-31 against 2025-07-01 2025-09-30'],
    ['quarter', '2026-12-31', '2026-07-01 2026-09-30 against 2026-04-01 2026-06-30'],
    ['days7', '2026-03-02', '2026-02-23 2026-03-01 against 2026-02-16 2026-02-22'],
    ['days30', '2026-03-31', '2026-03-01 2026-03-30 against 2026-01-30 2026-02-28'],
  ])('that go along with today (%s on %s) stand beside as many before', (days, today, expected) => {
    expect(said({ days, compare: 'before' }, today)).toBe(expected);
  });

  it('stand beside the same ones of the year before, where February may end earlier', () => {
    expect(said({ days: { from: '2024-02-01', to: '2024-02-29' }, compare: 'year' }, '2026-01-01')).toBe(
      '2024-02-01 2024-02-29 against 2023-02-01 2023-02-28',
    );
  });

  it('are refused when they end before they begin, are none, or go on for years', () => {
    const fits = (from: string, to: string): boolean =>
      ReportDefinition.safeParse({ ...standardReport, days: { from, to } }).success;
    expect(fits('2026-03-01', '2026-03-31')).toBe(true);
    for (const [from, to] of [
      ['2026-03-02', '2026-03-01'],
      ['2026-02-30', '2026-03-01'],
      ['2020-01-01', '2026-01-01'],
      ['', ''],
    ] as const)
      expect(fits(from, to)).toBe(false);
  });
});

describe('A definition of a report', () => {
  it('has each section at most once, and at least one', () => {
    for (const sections of [[], ['top', 'top'], ['nothing']])
      expect(ReportDefinition.safeParse({ ...standardReport, sections }).success).toBe(false);
    expect(ReportDefinition.safeParse({ ...standardReport, sections: reportSections }).success).toBe(true);
  });

  it.each(reviewPacks)('for the review of a %s looks back and ahead', (pack) => {
    const definition = ReportDefinition.parse(reviewPack(pack));
    expect(definition.days).toBe(pack);
    expect(definition.sections).toEqual(
      expect.arrayContaining(['results', 'metrics', 'weak', 'due', 'coming']),
    );
  });
});

describe('A report by a definition', () => {
  const result = (date: string, campaignId: string, leads: number): Result => ({
    kind: 'result',
    schema: 1,
    id: `result.${date}.${campaignId}`,
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId,
    date,
    channel: 'email',
    impressions: 1_000,
    clicks: 100,
    leads,
    orders: 0,
    spend: { minor: 10_000, currency: 'CNY' },
    revenue: null,
    source: 'test',
    recordedAt: '2026-04-01T00:00:00.000Z',
  });
  const campaign = (id: string, status: 'running' | 'draft', start: string) => ({
    id,
    code: `MKT-${id}`,
    name: `Campaign ${id}`,
    status,
    flight: { start, end: '2026-12-31' },
  });
  const task = (title: string, due: string, status: 'open' | 'done' = 'open') => ({
    title,
    due,
    status,
    completedAt: null,
    campaignId: 'a',
  });
  const definition = reviewPack('month');
  const content = ReportContent.parse(
    summariseReport({
      ...daysOf(definition, '2026-04-02'),
      asked: { ...definition, metrics: ['costPerLead', 'clickThroughRate', 'winRate'] },
      campaigns: [
        campaign('a', 'running', '2026-01-01'),
        campaign('b', 'running', '2026-01-01'),
        campaign('c', 'draft', '2026-04-20'),
      ],
      tasks: [
        task('Late', '2026-03-01'),
        task('Soon', '2026-05-01'),
        task('Far', '2026-05-02'),
        task('Over', '2026-04-01', 'done'),
      ],
      results: [
        result('2026-03-01', 'a', 8),
        result('2026-03-31', 'a', 2),
        result('2026-02-28', 'a', 4),
        result('2026-01-31', 'a', 99),
      ],
      approvals: [],
      zone: 'Asia/Shanghai',
      asOf: '2026-04-02T01:00:00.000Z',
    }),
  );

  it('sets metrics of both periods beside each other, and says nothing where nothing can be computed', () => {
    expect(content.figures.leads).toEqual({ now: 10, before: 4 });
    expect(content.metrics).toEqual([
      { code: 'costPerLead', now: 2_000, before: 2_500, currency: 'CNY' },
      { code: 'clickThroughRate', now: 0.1, before: 0.1, currency: null },
      { code: 'winRate', now: null, before: null, currency: null },
    ]);
  });

  it('names what ran and brought little, what is due until the end of the next period, and what starts in it', () => {
    expect(content.weakCampaigns?.map(({ campaignId, leads }) => [campaignId, leads])).toEqual([['b', 0]]);
    expect(content.dueTasks?.map(({ title }) => title)).toEqual(['Late', 'Soon']);
    expect(content.starting.map(({ campaignId }) => campaignId)).toEqual(['c']);
  });

  it('has no amount in any part for those who may not see them', () => {
    const bare = withoutAmounts(content);
    expect(bare.metrics?.map(({ code }) => code)).toEqual(['clickThroughRate', 'winRate']);
    expect(JSON.stringify(bare)).not.toMatch(/CNY|costPerLead/);
  });
});
