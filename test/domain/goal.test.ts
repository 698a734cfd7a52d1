import { describe, expect, it } from 'vitest';
import { goalStanding } from '../../src/domain/goal-standing.ts';
import { suggestionsFrom } from '../../src/domain/goal-suggestion.ts';
import { type Goal, editGoal, goalMetrics, kpiOf, missingLetters } from '../../src/domain/goal.ts';
import type { PastCampaign } from '../../src/domain/past-campaign.ts';
import type { Result } from '../../src/domain/result.ts';

const visitors: Goal = {
  kind: 'goal',
  schema: 1,
  id: 'g-1',
  tenantId: 't-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  name: '+20 % new visitors in 3 months via social',
  metric: 'clicks',
  measure: '',
  good: 'up',
  channel: 'social',
  currency: null,
  baseline: 1_000,
  target: 1_200,
  start: '2026-03-01',
  deadline: '2026-05-31',
  source: 'Web analytics',
  relevance: 'Grow the shop by 10 % this year',
  measured: null,
  onTrack: 90,
  atRisk: 70,
  state: 'standing',
  createdBy: 'lin',
  createdAt: '2026-03-01T01:00:00.000Z',
};
const awareness: Goal = {
  ...visitors,
  name: 'Raise brand awareness',
  metric: null,
  channel: null,
  baseline: null,
  target: null,
  start: null,
  deadline: null,
  source: '',
  relevance: '',
};
const day = (date: string, changes: Partial<Result> = {}): Result => ({
  kind: 'result',
  schema: 1,
  id: `result.${date}`,
  tenantId: 't-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  date,
  channel: 'social',
  impressions: 10_000,
  clicks: 100,
  leads: 0,
  orders: 0,
  spend: null,
  revenue: null,
  source: 'form',
  recordedAt: '2026-03-01T01:00:00.000Z',
  ...changes,
});

describe('A goal', () => {
  it('names the letters it lacks', () => {
    expect(missingLetters(awareness)).toEqual(['S', 'M', 'A', 'R', 'T']);
    expect(missingLetters(visitors)).toEqual([]);
    const lacks = (changes: Partial<Goal>) => missingLetters({ ...visitors, ...changes }).join('');
    expect(lacks({ metric: 'own' })).toBe('S');
    expect(lacks({ metric: 'own', measure: 'Brand recall' })).toBe('');
    expect(lacks({ source: '' })).toBe('M');
    expect(lacks({ metric: 'costPerLead', target: 800 })).toBe('M');
    expect(lacks({ metric: 'costPerLead', target: 800, currency: 'CNY' })).toBe('');
    expect(lacks({ metric: 'costPerLead', currency: 'CNY' })).toBe('A');
    expect(lacks({ target: 1_000 })).toBe('A');
    expect(lacks({ relevance: '' })).toBe('R');
    expect(lacks({ deadline: visitors.start })).toBe('T');
  });

  it('has a unit and a direction for whatever it is measured by', () => {
    expect(goalMetrics.filter((code) => kpiOf(code).good === 'down')).toEqual([
      'costPerClick',
      'costPerThousand',
      'costPerLead',
      'costPerOrder',
      'customerCost',
    ]);
    expect(kpiOf('clickThroughRate')).toEqual({ kind: 'process', unit: 'percent', good: 'up', adds: false });
    expect(kpiOf('own', 'down').good).toBe('down');
  });

  it('stands by what is expected after the time that is over', () => {
    const on = (today: string, clicks: number, more: Partial<Result> = {}) =>
      goalStanding(visitors, [day('2026-03-10', { clicks, ...more })], today);
    expect(on('2026-02-28', 0)).toMatchObject({ state: 'notBegun', elapsed: 0 });
    // 46 of 92 days: half of 1,200.
    expect(on('2026-04-15', 540)).toEqual({
      state: 'onTrack',
      current: 540,
      expected: 600,
      kept: 90,
      elapsed: 50,
    });
    expect(on('2026-04-15', 530)).toMatchObject({ state: 'atRisk', kept: 88 });
    expect(on('2026-04-15', 400)).toMatchObject({ state: 'offTrack', kept: 67 });
    expect(on('2026-04-15', 1_200).state).toBe('reached');
    expect(on('2026-06-01', 1_199).state).toBe('missed');
    expect(on('2026-04-15', 900, { channel: 'email' })).toMatchObject({ state: 'unmeasured', current: null });
  });

  it('reads levels against their baseline, and converts nothing', () => {
    const cost: Goal = {
      ...visitors,
      metric: 'costPerClick',
      currency: 'CNY',
      baseline: 2,
      target: 1,
    };
    const on = (minor: number, currency = 'CNY') =>
      goalStanding(cost, [day('2026-03-10', { spend: { minor, currency } })], '2026-04-15');
    expect(on(15_000)).toMatchObject({ state: 'onTrack', current: 1.5, expected: 1.5, kept: 100 });
    expect(on(25_000)).toMatchObject({ state: 'offTrack', current: 2.5 });
    expect(on(15_000, 'EUR').state).toBe('unmeasured');
    const own: Goal = { ...visitors, metric: 'own', measure: 'Recall', measured: 1_080 };
    expect(goalStanding(own, [], '2026-04-15')).toMatchObject({ state: 'atRisk', kept: 80 });
  });

  it('keeps amounts out of what the history says', () => {
    expect(editGoal(visitors, { target: 1_300 }).changes).toEqual([
      { field: 'target', from: 1_200, to: 1_300 },
    ]);
    const sales: Goal = { ...visitors, metric: 'revenue', currency: 'CNY' };
    expect(editGoal(sales, { target: 1_300 })).toMatchObject({ isChanged: true, changes: [] });
    expect(editGoal(sales, { metric: 'clicks', target: 5 }).changes.map(({ field }) => field)).toEqual([
      'metric',
    ]);
  });

  it('is suggested by what campaigns of the same type came to', () => {
    const past = (type: PastCampaign['type'], clicks: number | null) =>
      ({ type, counts: { impressions: 1_000, clicks, leads: null, orders: null } }) as PastCampaign;
    const all = [past('email', 10), past('email', 40), past('email', 20), past('email', null)];
    expect(
      suggestionsFrom([...all, past('social', 900)], 'email').filter(
        ({ metric }) => metric !== 'impressions',
      ),
    ).toEqual([
      { metric: 'clicks', count: 3, lower: 10, median: 20, upper: 40 },
      { metric: 'clickThroughRate', count: 3, lower: 1, median: 2, upper: 4 },
    ]);
    expect(suggestionsFrom([], 'email')).toEqual([]);
  });
});
