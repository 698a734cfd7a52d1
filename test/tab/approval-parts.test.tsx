import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { kindsFor, subjectIn } from '../../tab/features/approvals/subject-wish.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const wish = {
  kind: 'campaign' as const,
  amount: '',
  currency: 'CNY',
  vendor: '',
  expenseId: '',
  purpose: '',
  assetId: '',
  itemId: '',
  fromLineId: '',
  toLineId: '',
};

async function openPart(place: string) {
  const record = fakeRecord();
  const tab = await showTab(`campaigns/fair/${place}`, {
    campaigns: [readyCampaign()],
    more: record.answers,
  });
  return { ...tab, record };
}

function sentIn(calls: readonly { name: string; ask: { body?: unknown } }[]): unknown {
  return calls.find(({ name }) => name === 'POST /api/campaigns/:campaignId/approvals')?.ask.body;
}

describe('what somebody wants approved', () => {
  it('is as much as they filled in, or nothing yet', () => {
    const budget = { minor: 8_000_000, currency: 'CNY' };
    const of = (more: Partial<Parameters<typeof subjectIn>[0]>) =>
      subjectIn({ ...wish, ...more }, { budget }, []);
    expect(of({ kind: 'budgetChange', amount: '95,000' })).toEqual({
      kind: 'budgetChange',
      from: budget,
      to: { minor: 9_500_000, currency: 'CNY' },
    });
    expect(of({ kind: 'budgetChange', amount: '80000' })).toBeUndefined();
    expect(of({ kind: 'budgetChange', amount: 'much' })).toBeUndefined();
    expect(of({ kind: 'expense', amount: '5', vendor: ' ', purpose: 'Flyers' })).toBeUndefined();
    expect(of({ kind: 'expense', amount: '0', vendor: 'Inkwell', purpose: 'Flyers' })).toBeUndefined();
    expect(of({ kind: 'expense', amount: '5', vendor: ' Inkwell ', purpose: 'Flyers' })).toMatchObject({
      vendor: 'Inkwell',
      amount: { minor: 500 },
    });
    expect(of({ kind: 'assetVersion', assetId: 'gone' })).toBeUndefined();
    expect(of({ kind: 'contentItem' })).toBeUndefined();
  });

  it('is offered only where it can be asked for', () => {
    const all = { submit: false, submitPart: true, readBudget: true };
    expect(kindsFor({ status: 'inReview', approval: null, can: all })).not.toContain('launch');
    const approved = { status: 'approved', approval: { requestId: 'r', state: 'approved' } } as const;
    expect(kindsFor({ ...approved, can: all })).toEqual([
      'budgetChange',
      'budgetTransfer',
      'contentItem',
      'assetVersion',
      'expense',
      'launch',
    ]);
    expect(kindsFor({ ...approved, can: { ...all, readBudget: false } })).toEqual([
      'contentItem',
      'assetVersion',
      'launch',
    ]);
    expect(kindsFor({ ...approved, can: { submit: false, submitPart: false, readBudget: false } })).toEqual(
      [],
    );
  });
});

describe('asking for a change of budget', () => {
  it('begins at the budget, says from what to what, and sends both', async () => {
    const { user, service } = await openPart('overview');
    await user.click(await screen.findByRole('button', { name: 'Ask for a change' }));
    const dialog = await screen.findByRole('dialog');
    const what = within(dialog).getByRole('combobox', { name: 'What do you want approved?' });
    expect(what).toHaveProperty('value', 'budgetChange');
    expect(dialog.textContent).toContain('Fill this in to see who will be asked.');
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(dialog.textContent).toContain('Write an amount above zero.'));
    expect(sentIn(service.calls)).toBeUndefined();

    await user.type(within(dialog).getByRole('textbox', { name: /New total/ }), '123456');
    expect(dialog.textContent).toMatch(/Budget .+ → .*123,456/);
    await user.click(await within(dialog).findByRole('combobox', { name: 'Who is asked' }));
    await user.click(await screen.findByRole('option', { name: /陈晓东/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() =>
      expect(sentIn(service.calls)).toMatchObject({
        subject: { kind: 'budgetChange', from: readyCampaign().budget, to: { minor: 12_345_600 } },
      }),
    );
  });
});

describe('an expense', () => {
  it('needs a vendor and what it is for, each said at its field', async () => {
    const { user, service } = await openPart('approvals?submit=expense');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /Amount/ }), '5000');
    await user.click(within(dialog).getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(within(dialog).getAllByText('This is needed.')).toHaveLength(2));
    expect(sentIn(service.calls)).toBeUndefined();
  });
});
