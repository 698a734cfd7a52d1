import { describe, expect, it } from 'vitest';
import {
  type BudgetLine,
  BudgetPeriod,
  overBudgetFault,
  reserveStanding,
  sumOfBudgets,
} from '../../src/domain/budget-line.ts';
import { type BudgetScene, type Charge, budgetStanding } from '../../src/domain/budget-standing.ts';
import { type BudgetChoice, choiceFault, plainBudgeting } from '../../src/domain/budget-rule.ts';
import { converted, tableRate } from '../../src/domain/exchange-rate.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const budget = yuan(100_000);

function line(id: string, minor: number, more: Partial<BudgetLine> = {}): BudgetLine {
  return {
    kind: 'budgetLine',
    schema: 1,
    id,
    tenantId: 'contoso',
    workspaceId: 'brand',
    campaignId: 'spring',
    name: id,
    category: 'media',
    channel: 'social',
    period: null,
    planned: yuan(minor),
    reason: '',
    state: 'standing',
    rate: null,
    createdBy: 'lin',
    createdAt: '2026-03-01T00:00:00.000Z',
    ...more,
  };
}

const scene = (more: Partial<BudgetScene> = {}): BudgetScene => ({
  budget,
  lines: [line('ads', 60_000), line('reserve', 12_000, { category: 'reserve', channel: null })],
  charges: [],
  results: [],
  flight: { start: '2026-03-01', end: '2026-03-10' },
  today: '2026-03-05',
  ...more,
});
const spend = (minor: number, date = '2026-03-02') => ({
  channel: 'social' as const,
  date,
  spend: yuan(minor),
});
const charge = (minor: number, more: Partial<Charge> = {}): Charge => ({
  state: 'booked',
  minor,
  date: '2026-03-02',
  lineId: 'ads',
  channel: null,
  ...more,
});

describe('what the lines of a budget come to', () => {
  it('counts each line by the rate that it was saved with', () => {
    const rate = { perUnit: 7.8, date: '2026-03-01', source: 'table', byId: null } as const;
    const euros = line('fair', 0, { planned: { minor: 1_000, currency: 'EUR' }, rate });
    expect(sumOfBudgets([euros, line('ads', 200)], 'CNY')).toBe(8_000);
  });

  it('minds that yen have no decimals', () => {
    expect(converted({ minor: 1_000, currency: 'JPY' }, 0.05, 'CNY')).toEqual(yuan(5_000));
    expect(converted(yuan(5_000), 20, 'JPY')).toEqual({ minor: 1_000, currency: 'JPY' });
  });

  it('refuses what is above the whole, with by how much; exactly the whole is right', () => {
    expect(overBudgetFault([line('a', 60_000), line('b', 40_000)], budget)).toBeUndefined();
    expect(overBudgetFault([line('a', 60_000), line('b', 40_001)], budget)).toMatchObject({
      refused: 'overBudget',
      facts: { over: 1, currency: 'CNY' },
    });
  });

  it('takes the rate of the table that holds on the day, through the own currency where neither is it', () => {
    const rates = [
      { currency: 'EUR', perUnit: 8, from: '2026-01-01' },
      { currency: 'EUR', perUnit: 7.5, from: '2026-03-01' },
      { currency: 'USD', perUnit: 5, from: '2026-01-01' },
    ];
    const rate = (of: string, into: string, date: string) => tableRate(rates, 'CNY', { of, into }, date);
    expect(rate('EUR', 'CNY', '2026-02-28')).toBe(8);
    expect(rate('EUR', 'CNY', '2026-03-01')).toBe(7.5);
    expect(rate('EUR', 'USD', '2026-03-01')).toBe(1.5);
    expect(rate('EUR', 'CNY', '2025-12-31')).toBeUndefined();
    expect(rate('GBP', 'CNY', '2026-03-01')).toBeUndefined();
  });
});

describe('the reserve', () => {
  const share = (minor: number) =>
    reserveStanding([line('kept', minor, { category: 'reserve' })], budget, plainBudgeting.reserve).state;

  it('is low below ten percent and high above fifteen', () => {
    expect([9_999, 10_000, 15_000, 15_001].map(share)).toEqual(['low', 'usual', 'usual', 'high']);
  });

  it('is nothing without a line, or when the line was taken away', () => {
    const removed = line('kept', 12_000, { category: 'reserve', state: 'removed' });
    expect(reserveStanding([removed], budget, plainBudgeting.reserve)).toMatchObject({ minor: 0, share: 0 });
  });
});

describe('what a department sets', () => {
  it('keeps the reserve among its categories, each once, and its limits in order', () => {
    const fits = (more: Partial<BudgetChoice>) => choiceFault({ ...plainBudgeting, ...more }) === undefined;
    expect(fits({ categories: ['media', 'Fairs', 'reserve'] })).toBe(true);
    expect(fits({ categories: ['media'] })).toBe(false);
    expect(fits({ categories: ['reserve', 'reserve'] })).toBe(false);
    expect(fits({ reserve: { low: 20, high: 10 } })).toBe(false);
  });
});

describe('how a budget stands', () => {
  it('counts what results say only where no expense stands for the channel', () => {
    expect(budgetStanding(scene({ results: [spend(5_000)] })).actual).toBe(5_000);
    const both = scene({ results: [spend(5_000)], charges: [charge(7_000)] });
    expect(budgetStanding(both).actual).toBe(7_000);
    const elsewhere = charge(7_000, { lineId: null, channel: 'email' });
    expect(budgetStanding(scene({ results: [spend(5_000)], charges: [elsewhere] })).actual).toBe(12_000);
  });

  it('goes on at the pace of the days gone, and never below what is committed', () => {
    expect(budgetStanding(scene({ results: [spend(30_000)] })).forecast).toBe(60_000);
    const committed = charge(50_000, { state: 'committed', lineId: null, channel: 'email' });
    expect(budgetStanding(scene({ results: [spend(30_000)], charges: [committed] }))).toMatchObject({
      forecast: 80_000,
      used: 80,
    });
  });

  it('says the plan while there is no pace, and what was spent when it is over', () => {
    expect(budgetStanding(scene()).forecast).toBe(72_000);
    expect(budgetStanding(scene({ flight: null, charges: [charge(90_000)] })).forecast).toBe(90_000);
    const over = scene({ today: '2026-03-11', results: [spend(30_000)] });
    expect(budgetStanding(over).forecast).toBe(30_000);
  });

  it('sums up by line, category, channel and month', () => {
    const standing = budgetStanding(
      scene({
        lines: [line('ads', 101, { period: { from: '2026-12', to: '2027-01' } })],
        results: [spend(40)],
      }),
    );
    expect(standing.lines.get('ads')).toMatchObject({ planned: 101, actual: 40 });
    expect(standing.categories.get('media')).toMatchObject({ planned: 101, actual: 40 });
    expect(standing.channels.get('social')).toMatchObject({ planned: 101, actual: 40 });
    expect([...standing.months].map(([month, { planned }]) => [month, planned])).toEqual([
      ['2026-12', 51],
      ['2027-01', 50],
      ['2026-03', 0],
    ]);
    expect(standing.unplanned).toBe(99_899);
  });

  it('takes a period from its first month to its last, and no other way round', () => {
    expect(BudgetPeriod.safeParse({ from: '2026-03', to: '2026-03' }).success).toBe(true);
    expect(BudgetPeriod.safeParse({ from: '2026-04', to: '2026-03' }).success).toBe(false);
  });
});
