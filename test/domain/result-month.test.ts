import { describe, expect, it } from 'vitest';
import {
  type DayResult,
  dayResults,
  monthsOf,
  resultMonthIds,
  resultMonths,
} from '../../src/domain/result-month.ts';
import type { Result } from '../../src/domain/result.ts';

const row = (date: string, more: Partial<Result> = {}): Result => ({
  kind: 'result',
  schema: 1,
  id: `result.${date}.${more.channel ?? 'email'}`,
  tenantId: 'tenant',
  workspaceId: 'brand',
  campaignId: 'coast',
  date,
  channel: 'email',
  impressions: 100,
  clicks: 10,
  leads: 1,
  orders: 0,
  spend: null,
  revenue: null,
  source: 'form',
  recordedAt: '2026-03-02T01:00:00.000Z',
  ...more,
});

const always = { start: '0000-01-01', end: '9999-12-31' };
const bare = ({
  campaignId,
  date,
  channel,
  impressions,
  clicks,
  leads,
  orders,
  spend,
  revenue,
  ...more
}: Result) => {
  const { qualifiedLeads, opportunities, wins } = more;
  const middle = Object.entries({ qualifiedLeads, opportunities, wins }).filter(
    ([, value]) => value !== undefined,
  );
  const counts = { impressions, clicks, leads, orders, ...Object.fromEntries(middle) };
  return { campaignId, date, channel, ...counts, spend, revenue };
};
const inOrder = (rows: readonly DayResult[]) =>
  rows.toSorted((one, other) => (`${one.date}${one.channel}` < `${other.date}${other.channel}` ? -1 : 1));

describe('results of a campaign by months', () => {
  const rows = [
    row('2026-02-28', { spend: { minor: 1_200, currency: 'CNY' }, qualifiedLeads: 0 }),
    row('2026-03-01', {
      channel: 'social',
      spend: { minor: 7, currency: 'EUR' },
      revenue: { minor: 90, currency: 'JPY' },
    }),
    row('2026-03-01', { spend: { minor: 5, currency: 'EUR' }, wins: 2 }),
    row('2026-03-31', { spend: { minor: 0, currency: 'CNY' }, opportunities: 3 }),
  ];

  it('are one document a month', () => {
    const months = resultMonths(rows);
    expect(months.map(({ id, date }) => [id, date])).toEqual([
      ['coast.2026-02', '2026-02-01'],
      ['coast.2026-03', '2026-03-01'],
    ]);
    expect(resultMonths([])).toEqual([]);
  });

  it('say what the rows say, nothing said and zero told apart, each amount in its currency', () => {
    const read = resultMonths(rows).flatMap((month) => [...dayResults(month, always)]);
    expect(inOrder(read)).toEqual(inOrder(rows.map(bare)));
  });

  it('give the days of a period alone', () => {
    const within = { start: '2026-03-01', end: '2026-03-30' };
    const read = resultMonths(rows).flatMap((month) => [...dayResults(month, within)]);
    expect(read.map(({ date, channel }) => `${date} ${channel}`).toSorted()).toEqual([
      '2026-03-01 email',
      '2026-03-01 social',
    ]);
  });

  it('are the same whatever order the rows came in', () => {
    expect(resultMonths(rows.toReversed())).toEqual(resultMonths(rows));
  });

  it('are read by their names, also when a later version counts more', () => {
    const [month] = resultMonths([row('2026-03-01')]);
    const [channel] = month?.channels ?? [];
    if (!month || !channel) throw new Error('There is a month with a channel.');
    const older = { ...month, figures: ['clicks' as const], channels: [{ ...channel, days: [[1, 10]] }] };
    expect([...dayResults(older, always)]).toMatchObject([{ clicks: 10, impressions: 0, spend: null }]);
  });

  it('are found between two ids, and named by their first days', () => {
    const { first, last } = resultMonthIds('coast');
    expect(resultMonths(rows).every(({ id }) => id >= first && id <= last)).toBe(true);
    expect('coast2.2026-03' > last || 'coast2.2026-03' < first).toBe(true);
    expect(monthsOf(rows)).toEqual(['2026-02-01', '2026-03-01']);
  });
});
