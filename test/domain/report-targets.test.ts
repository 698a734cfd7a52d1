import { describe, expect, it } from 'vitest';
import type { Goal } from '../../src/domain/goal.ts';
import { growingTargets } from '../../src/domain/report-targets.ts';
import type { DayResult } from '../../src/domain/result-month.ts';

const goal = (more: Partial<Goal> = {}): Goal =>
  ({
    id: 'goal',
    campaignId: 'coast',
    metric: 'leads',
    channel: null,
    target: 310,
    start: '2026-03-01',
    deadline: '2026-03-31',
    state: 'standing',
    ...more,
  }) as Goal;
const row = (date: string, leads: number, more: Partial<DayResult> = {}): DayResult => ({
  campaignId: 'coast',
  date,
  channel: 'email',
  impressions: 0,
  clicks: 0,
  leads,
  orders: 0,
  spend: null,
  revenue: null,
  ...more,
});
const week = { start: '2026-03-02', end: '2026-03-08' };

function targets(goals: readonly Goal[], rows: readonly DayResult[], period = week) {
  const growing = growingTargets(goals, period);
  growing.add(rows);
  return growing.targets();
}

describe('What goals ask of a period', () => {
  it('is the part of their target that falls on its days, beside what was brought on them', () => {
    const rows = [
      row('2026-03-01', 500),
      row('2026-03-02', 30),
      row('2026-03-08', 33),
      row('2026-03-09', 500),
    ];
    expect(targets([goal()], rows)).toEqual([{ figure: 'leads', target: 70, reached: 63, goals: 1 }]);
  });

  it('adds up over campaigns, and counts for each goal only what is its own', () => {
    const lamps = goal({ id: 'two', campaignId: 'lamps', channel: 'social', target: 31 });
    const rows = [
      row('2026-03-02', 10),
      row('2026-03-03', 5, { campaignId: 'lamps', channel: 'social' }),
      row('2026-03-03', 99, { campaignId: 'lamps' }),
      row('2026-03-03', 99, { campaignId: 'other' }),
    ];
    expect(targets([goal(), lamps], rows)).toEqual([{ figure: 'leads', target: 77, reached: 15, goals: 2 }]);
  });

  it('is cut to the days that both have', () => {
    const late = goal({ start: '2026-03-08', deadline: '2026-03-09', target: 20 });
    expect(targets([late], [row('2026-03-07', 99), row('2026-03-08', 4)])).toMatchObject([
      { target: 10, reached: 4 },
    ]);
    expect(targets([goal({ start: '2026-04-01', deadline: '2026-04-30' })], [])).toEqual([]);
  });

  it('is nothing for ratios, dropped goals, and goals without days', () => {
    expect(targets([goal({ metric: 'clickThroughRate' })], [])).toEqual([]);
    expect(targets([goal({ state: 'dropped' })], [])).toEqual([]);
    expect(targets([goal({ start: null })], [])).toEqual([]);
  });
});
