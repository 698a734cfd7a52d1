import { describe, expect, it } from 'vitest';
import type { Money } from '../../src/domain/money.ts';
import { cutFault, joinFault, shareOf } from '../../src/domain/programme-budget.ts';
import { programmeFigures } from '../../src/domain/programme-figures.ts';

const yuan = (minor: number): Money => ({ minor, currency: 'CNY' });
const euro = (minor: number): Money => ({ minor, currency: 'EUR' });
const rate = { perUnit: 8, date: '2026-03-02', source: 'table', byId: null } as const;
const programme = { budget: yuan(100_00), rates: [{ currency: 'EUR', rate }] };

describe('The budget of a programme', () => {
  it('is shared by its campaigns, each at the rate that was kept', () => {
    const share = shareOf(programme, [yuan(20_00), euro(5_00), { minor: 9, currency: 'USD' }]);
    expect(share).toEqual({ given: 60_00, left: 40_00, currency: 'CNY', unconverted: 1 });
    expect(shareOf({ budget: null, rates: [] }, [yuan(1)])).toBeNull();
  });

  it('lets a campaign in as far as there is room, and says what is left', () => {
    const join = (after: Money | null, before: Money | null = null) =>
      joinFault(programme, [yuan(60_00)], { before, after });
    expect(join(null)).toBeUndefined();
    expect(join(yuan(40_00))).toBeUndefined();
    expect(join(euro(5_00))).toBeUndefined();
    expect(join(yuan(45_00))).toMatchObject({
      refused: 'overBudget',
      facts: { over: 5_00, left: 40_00, currency: 'CNY', of: 'programme' },
    });
    expect(join({ minor: 1, currency: 'USD' })).toMatchObject({ refused: 'rateMissing' });
    expect(joinFault({ budget: null, rates: [] }, [], { before: null, after: yuan(1) })).toBeUndefined();
  });

  it('lets less be asked for also where the sum is above it already', () => {
    const others = [yuan(120_00)];
    const less = { before: yuan(30_00), after: yuan(20_00) };
    expect(joinFault(programme, others, less)).toBeUndefined();
    expect(joinFault(programme, others, { before: yuan(10_00), after: yuan(11_00) })).toMatchObject({
      refused: 'overBudget',
      facts: { over: 31_00, left: 0 },
    });
  });

  it('is not cut below what its campaigns come to', () => {
    expect(cutFault(programme, [yuan(100_00)])).toBeUndefined();
    expect(cutFault(programme, [yuan(60_00), euro(6_00)])).toMatchObject({
      refused: 'overBudget',
      at: 'budget',
      facts: { over: 8_00, currency: 'CNY', of: 'programme' },
    });
  });
});

describe('What campaigns come to', () => {
  const campaign = (start: string | null, budget: Money | null, status: 'draft' | 'running' = 'draft') => ({
    flight: start === null ? null : { start, end: `${start.slice(0, 8)}28` },
    budget,
    status,
  });

  it('goes from the first day to the last, and counts each currency by itself', () => {
    const all = [
      campaign('2026-05-01', yuan(5)),
      campaign('2026-03-02', yuan(7), 'running'),
      campaign(null, euro(3)),
      campaign('2026-04-01', null),
    ];
    expect(programmeFigures(all, new Set(all))).toEqual({
      campaigns: 4,
      flight: { start: '2026-03-02', end: '2026-05-28' },
      undated: 1,
      statuses: [
        { status: 'draft', campaigns: 3 },
        { status: 'running', campaigns: 1 },
      ],
      budgets: [
        { currency: 'CNY', minor: 12, campaigns: 2 },
        { currency: 'EUR', minor: 3, campaigns: 1 },
      ],
      withoutBudget: 1,
      unseenBudgets: 0,
    });
  });

  it('says how many amounts the reader does not see', () => {
    const [one, other] = [campaign(null, yuan(5)), campaign(null, yuan(7))];
    const figures = programmeFigures([one, other], new Set([one]));
    expect([figures.budgets, figures.unseenBudgets]).toEqual([[{ ...yuan(5), campaigns: 1 }], 1]);
    expect(programmeFigures([], new Set()).flight).toBeNull();
  });
});
