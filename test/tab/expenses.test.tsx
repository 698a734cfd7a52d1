import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BudgetView } from '../../src/contract/budget-endpoints.ts';
import type { ExpensesView, ListedExpense } from '../../src/contract/expense-endpoints.ts';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const figures = { planned: 0, committed: 0, actual: 0, forecast: 0 };
const budget: BudgetView = {
  lines: [],
  standing: {
    budget: { minor: 8_000_000, currency: 'CNY' },
    ...figures,
    used: 0,
    unplanned: 8_000_000,
    lines: [],
    categories: [],
    channels: [],
    months: [],
  },
  reserve: { minor: 0, share: 0, state: 'low' },
  unconverted: 0,
  categories: ['media'],
  usual: [],
  can: { edit: true, readExpenses: true },
};

const posters: ListedExpense = {
  id: 'posters',
  amount: { minor: 70_000, currency: 'CNY' },
  vendor: 'North Prints',
  purpose: 'Posters for the fair',
  spentOn: '2026-03-02',
  lineId: null,
  invoiceNumber: '',
  paidOn: null,
  state: 'standing',
  rate: null,
  receipt: null,
  createdBy: 'anna',
  createdAt: '2026-03-02T08:00:00.000Z',
  version: '1',
  stands: 'draft',
  request: null,
  alike: [],
};

async function openBudget(expenses: readonly ListedExpense[], can: Partial<ExpensesView['can']> = {}) {
  const sent: { readonly name: string; readonly body: unknown }[] = [];
  const list = [...expenses];
  const tab = await showTab('campaigns/fair/budget', {
    campaigns: [readyCampaign()],
    more: (...seen) => ({
      ...fakeRecord().answers(...seen),
      'GET /api/campaigns/:campaignId/budget': () => budget,
      'GET /api/campaigns/:campaignId/expenses': () => ({
        expenses: list,
        can: { record: true, pay: true, ask: true, ...can },
      }),
      'POST /api/campaigns/:campaignId/expenses': ({ body }) => {
        sent.push({ name: 'record', body });
        list.push({ ...posters, id: 'new', vendor: 'Inkwell' });
        return posters;
      },
      'PATCH /api/campaigns/:campaignId/expenses/:expenseId': ({ body }) => {
        sent.push({ name: 'edit', body });
        return posters;
      },
      'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt': ({ query }) => {
        sent.push({ name: 'receipt', body: query });
        return posters;
      },
    }),
  });
  return { ...tab, sent };
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });

describe('Expenses', () => {
  it('are written down with their receipt; what is missing is said at its field', async () => {
    const { user, sent } = await openBudget([]);
    await user.click(await screen.findByRole('button', { name: 'Add an expense' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Write a number above 0, such as 1250.')).toBeTruthy();
    expect(screen.getAllByText('Needed.')).toHaveLength(2);
    expect(sent).toEqual([]);
    await user.type(field(/^Amount/), '1,250');
    await user.type(field(/^Vendor/), 'Inkwell');
    await user.type(field(/^What for/), 'Flyers');
    await user.type(field(/^Invoice number/), 'INV 7');
    await user.upload(
      screen.getByLabelText('Add receipt', { selector: 'input' }),
      new File(['%PDF-1.7'], 'receipt.pdf', { type: 'application/pdf' }),
    );
    expect(screen.getByText('receipt.pdf')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      {
        name: 'record',
        body: {
          amount: { minor: 125_000, currency: 'CNY' },
          vendor: 'Inkwell',
          purpose: 'Flyers',
          invoiceNumber: 'INV 7',
          lineId: null,
          perUnit: null,
        },
      },
      { name: 'receipt', body: { name: 'receipt.pdf' } },
    ]);
    expect(await screen.findByText('Inkwell')).toBeTruthy();
  });

  it('that are approved are marked as paid, by those who may', async () => {
    const { user, sent } = await openBudget([{ ...posters, stands: 'approved' }]);
    const list = within(await screen.findByRole('region', { name: 'Expenses' }));
    expect(list.queryByRole('button', { name: /^Ask for approval/ })).toBeNull();
    expect(list.queryByRole('button', { name: /^Take/ })).toBeNull();
    await user.click(list.getByRole('button', { name: 'Mark “North Prints” as paid' }));
    await user.click(list.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      body: { edit: { paidOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown } },
    });
  });

  it('that were decided are changed only in what no yes was about', async () => {
    const { user } = await openBudget([{ ...posters, stands: 'approved' }], { pay: false });
    await user.click(await screen.findByRole('button', { name: 'Change “North Prints”' }));
    expect(screen.queryByRole('button', { name: /as paid$/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Amount/ })).toBeNull();
    expect(field(/^Invoice number/)).toBeTruthy();
  });

  it('that may be the same twice are named, and asked about as they stand', async () => {
    const { user } = await openBudget([{ ...posters, alike: ['other'] }]);
    expect(await screen.findByText(/Another expense has the same vendor/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask for approval of “North Prints”' }));
    const dialog = within(await screen.findByRole('dialog'));
    const chosen = await dialog.findByRole<HTMLSelectElement>('combobox', { name: 'Expense' });
    await waitFor(() => expect(chosen.value).toBe('posters'));
    expect(dialog.getByText(/Posters for the fair/)).toBeTruthy();
    expect(dialog.queryByRole('textbox', { name: /^Vendor/ })).toBeNull();
  });
});

it('Whoever is asked about an expense sees its invoice and opens its receipt', async () => {
  const { amount, vendor, purpose } = posters;
  const subject = { kind: 'expense' as const, expenseId: 'posters', amount, vendor, purpose };
  const record = fakeRecord({ approvals: [fakeApproval('fair', { subject })] });
  const opened: unknown[] = [];
  const receipt = { name: 'receipt.pdf', mediaType: 'application/pdf', bytes: 10 };
  const { user } = await showTab('campaigns/fair/approvals', {
    campaigns: [readyCampaign()],
    more: (...seen) => ({
      ...record.answers(...seen),
      'GET /api/campaigns/:campaignId/expenses': () => ({
        expenses: [{ ...posters, invoiceNumber: 'A 1', receipt, alike: ['other'] }],
        can: { record: false, pay: false, ask: false },
      }),
      'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt': ({ params }) => {
        opened.push(params);
        return new Blob(['%PDF']);
      },
    }),
  });
  expect(await screen.findByText('2 Mar 2026 · Invoice A 1')).toBeTruthy();
  expect(screen.getByText(/^Another expense has the same vendor and amount/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the receipt “receipt.pdf”' }));
  await waitFor(() => expect(opened).toEqual([{ campaignId: 'fair', expenseId: 'posters' }]));
});
