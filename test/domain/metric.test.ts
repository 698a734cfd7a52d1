import { describe, expect, it } from 'vitest';
import {
  type MetricCode,
  inputsFrom,
  inputsOf,
  isAmountMetric,
  metricCodes,
  metricOf,
} from '../../src/domain/metric.ts';

/* 200,000 impressions, 4,000 clicks, 320 leads, 80 qualified, 40 opportunities, 10 won, 60 orders; CNY 16,000 spent, CNY 48,000 earned. */
const cny = (minor: number) => ({ minor, currency: 'CNY' });
const counts = { impressions: 100_000, clicks: 2_000, leads: 160, orders: 30 };
const rows = [
  {
    ...counts,
    qualifiedLeads: 80,
    opportunities: 40,
    wins: 10,
    spend: cny(600_000),
    revenue: cny(4_800_000),
  },
  { ...counts, spend: cny(1_000_000), revenue: null },
];
const none = { impressions: 0, clicks: 0, leads: 0, orders: 0, spend: null, revenue: null };

/** Computed by hand; amounts in fen. */
const expected: Readonly<Record<MetricCode, readonly [value: number, currency: string | null]>> = {
  clickThroughRate: [0.02, null],
  conversionRate: [0.015, null],
  costPerClick: [400, 'CNY'],
  costPerThousand: [8_000, 'CNY'],
  costPerLead: [5_000, 'CNY'],
  costPerOrder: [26_666.666_666_666_668, 'CNY'],
  customerCost: [160_000, 'CNY'],
  returnOnInvestment: [2, null],
  returnOnAdSpend: [3, null],
  qualifiedRate: [0.25, null],
  opportunityRate: [0.125, null],
  winRate: [0.25, null],
  lifetimeToCost: [3.75, null],
};

describe('A metric', () => {
  it.each(metricCodes)('comes to what one computes by hand: %s', (code) => {
    const [value, currency] = expected[code];
    expect(metricOf(code, inputsFrom(rows, cny(600_000)))).toEqual({ value, currency });
  });

  it('is not there without what it is made from, and says what is missing', () => {
    expect(metricOf('lifetimeToCost', inputsFrom(rows))).toEqual({
      value: null,
      because: 'missing',
      inputs: ['lifetimeValue'],
    });
    const missing = { value: null, because: 'missing' };
    expect(metricOf('clickThroughRate', inputsFrom([]))).toEqual({
      ...missing,
      inputs: ['clicks', 'impressions'],
    });
    expect(metricOf('winRate', inputsFrom([none]))).toEqual({
      ...missing,
      inputs: ['wins', 'opportunities'],
    });
    expect(metricOf('returnOnInvestment', inputsFrom([none]))).toEqual({
      ...missing,
      inputs: ['revenue', 'spend'],
    });
  });

  it('is not zero where one would divide by zero, and is zero where nothing came of something', () => {
    for (const code of ['clickThroughRate', 'conversionRate', 'costPerLead'] as const)
      expect(metricOf(code, inputsFrom([{ ...none, spend: cny(100) }]))).toMatchObject({
        value: null,
        because: 'zero',
      });
    expect(metricOf('clickThroughRate', inputsFrom([{ ...none, impressions: 50 }]))).toEqual({
      value: 0,
      currency: null,
    });
    expect(
      metricOf('returnOnInvestment', inputsFrom([{ ...none, spend: cny(100), revenue: cny(0) }])),
    ).toMatchObject({
      value: -1,
    });
  });

  it('converts nothing: two currencies in one ratio have no answer', () => {
    const mixed = [...rows, { ...none, spend: { minor: 5, currency: 'EUR' } }];
    expect(metricOf('costPerLead', inputsFrom(mixed))).toEqual({
      value: null,
      because: 'currencies',
      inputs: ['CNY', 'EUR'],
    });
    expect(inputsFrom(mixed).spend).toEqual([cny(1_600_000), { minor: 5, currency: 'EUR' }]);
    expect(metricOf('clickThroughRate', inputsFrom(mixed))).toMatchObject({ value: 0.02 });
  });

  it('names each input once, and tells which are about money', () => {
    expect(inputsOf('returnOnInvestment')).toEqual(['revenue', 'spend']);
    expect(inputsOf('lifetimeToCost')).toEqual(['lifetimeValue', 'wins', 'spend']);
    expect(metricCodes.filter((code) => !isAmountMetric(code))).toEqual([
      'clickThroughRate',
      'conversionRate',
      'qualifiedRate',
      'opportunityRate',
      'winRate',
    ]);
  });
});
