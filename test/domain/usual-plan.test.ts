import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignTypes } from '../../src/domain/campaign.ts';
import {
  MoneyShares,
  UsualMetric,
  areTooMuch,
  divided,
  sharesOf,
  usualPlanOf,
  usualPlans,
} from '../../src/domain/usual-plan.ts';

describe('What a campaign usually has', () => {
  it.each(campaignTypes)('divides the whole budget of a %s, with 10 to 15 percent in reserve', (type) => {
    const { channels, metrics, money } = usualPlans[type];
    const share = (parts: typeof money): number => parts.reduce((sum, part) => sum + part.share, 0);
    expect(MoneyShares.parse([...money])).toHaveLength(money.length);
    expect(share(money)).toBe(100);
    const reserve = share(money.filter(({ category }) => category === 'reserve'));
    expect(reserve).toBeGreaterThanOrEqual(10);
    expect(reserve).toBeLessThanOrEqual(15);
    expect(money.every(({ channel }) => channel === null || channels.includes(channel))).toBe(true);
    expect(metrics.length).toBeGreaterThanOrEqual(3);
    expect(new Set(metrics).size).toBe(metrics.length);
    expect(metrics.every((metric) => UsualMetric.safeParse(metric).success)).toBe(true);
  });

  it('is what its template says, and what its type has where that says nothing', () => {
    const money = [{ name: 'Stand', category: 'execution', channel: null, share: 80 }];
    expect(usualPlanOf('email', { metrics: [], money })).toEqual({
      metrics: usualPlans.email.metrics,
      money,
    });
    expect(usualPlanOf('email', undefined).money).toBe(usualPlans.email.money);
  });
});

describe('A budget that is divided', () => {
  const part = (share: number) => ({ name: '', category: 'media', channel: null, share });

  it('comes to its shares to the last unit, in whole units where there are any', () => {
    const shares = array(integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 })
      .map((each) => each.map(part))
      .filter((each) => !areTooMuch(each));
    assert(
      property(shares, integer({ min: 0, max: 10 ** 12 }), constantFrom(1, 100), (each, minor, unit) => {
        const parts = divided(each, { minor, currency: 'CNY' }, unit);
        const total = each.reduce((sum, { share }) => sum + share, 0);
        expect(parts.reduce((sum, one) => sum + one.minor, 0)).toBe(Math.round((minor * total) / 100));
        expect(parts.every((one) => one.minor >= 0)).toBe(true);
        const uneven = parts.filter((one) => one.minor >= unit && one.minor % unit !== 0);
        expect(uneven.length).toBeLessThanOrEqual(1);
      }),
    );
    expect(divided([part(50), part(35), part(15)], { minor: 1_000_001, currency: 'CNY' }, 100)).toMatchObject(
      [{ minor: 500_001 }, { minor: 350_000 }, { minor: 150_000 }],
    );
  });

  it('says its shares again, the largest first and without crumbs', () => {
    const line = (minor: number, name: string) => ({
      kind: 'budgetLine' as const,
      schema: 1 as const,
      id: name,
      tenantId: 't',
      workspaceId: 'w',
      campaignId: 'c',
      name,
      category: 'media',
      channel: null,
      period: null,
      planned: { minor, currency: 'CNY' },
      reason: '',
      state: 'standing' as const,
      rate: null,
      createdBy: 'p',
      createdAt: '2026-03-02T08:00:00.000Z',
    });
    const lines = [line(2_550, 'posts'), line(50, 'stamps'), line(7_000, 'stand')];
    expect(sharesOf(lines, { minor: 10_000, currency: 'CNY' })).toEqual([
      { name: 'stand', category: 'media', channel: null, share: 70 },
      { name: 'posts', category: 'media', channel: null, share: 25 },
    ]);
    expect(sharesOf(lines, { minor: 0, currency: 'CNY' })).toEqual([]);
  });
});
