import { describe, expect, it } from 'vitest';
import { saveFault } from '../../src/domain/budget-change.ts';
import type { BudgetLine } from '../../src/domain/budget-line.ts';
import { plainBudgeting } from '../../src/domain/budget-rule.ts';
import { compared, trueTransfer } from '../../src/domain/budget-transfer.ts';
import type { CampaignStatus } from '../../src/domain/campaign.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });

function line(id: string, more: Partial<BudgetLine> = {}): BudgetLine {
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
    planned: yuan(5_000),
    reason: '',
    state: 'standing',
    rate: null,
    createdBy: 'lin',
    createdAt: '2026-03-01T00:00:00.000Z',
    ...more,
  };
}

describe('What an acquisition has cost in two channels', () => {
  const social = { channel: 'social', spend: yuan(1_000), leads: 20, orders: 4 } as const;
  const email = { channel: 'email', spend: yuan(300), leads: 10 } as const;

  it('is compared by orders where both have some, by leads where one has none, and not where nobody knows', () => {
    const sold = { ...email, orders: 3 };
    expect(compared(['social', 'email'], [social, sold])).toEqual({
      measure: 'costPerOrder',
      costs: [yuan(250), yuan(100)],
    });
    expect(compared(['social', 'email'], [social, email])).toEqual({
      measure: 'costPerLead',
      costs: [yuan(50), yuan(30)],
    });
    expect(compared(['social', null], [social])).toEqual({
      measure: 'costPerOrder',
      costs: [yuan(250), null],
    });
    expect(compared(['print', null], [social])).toEqual({ measure: null, costs: [null, null] });
  });
});

describe('Money that is to move', () => {
  const wanted = {
    kind: 'budgetTransfer',
    fromLineId: 'ads',
    toLineId: 'mail',
    amount: yuan(5_000),
  } as const;
  const truth = (ads: Partial<BudgetLine> = {}) => ({ lines: [line('ads', ads), line('mail')], results: [] });

  it('is in the currency of both lines, and leaves a line that stands', () => {
    expect(trueTransfer(wanted, truth())).toMatchObject({ giving: { lineId: 'ads' }, measure: null });
    expect(trueTransfer(wanted, truth({ planned: { minor: 9_000, currency: 'EUR' } }))).toMatchObject({
      refused: 'malformed',
      facts: { what: 'currency' },
    });
    expect(trueTransfer(wanted, truth({ state: 'removed' }))).toMatchObject({ refused: 'notFound' });
  });

  it.each<[CampaignStatus, string, boolean, string | undefined]>([
    ['planning', 'reserve', false, undefined],
    ['approved', 'reserve', true, 'approvalNeeded'],
    ['running', 'reserve', false, 'approvalNeeded'],
    ['running', 'media', false, 'notAllowed'],
    ['running', 'media', true, undefined],
  ])(
    'in a campaign that is %s leaves a %s line by an edit (lead: %o): %s',
    (status, category, leads, code) => {
      const before = line('kept', { category });
      const after = { ...before, planned: yuan(4_000) };
      const campaign = { budget: yuan(40_000), status, approval: null };
      expect(saveFault(campaign, plainBudgeting, { before, after, others: [], leads })?.refused).toBe(code);
    },
  );
});
