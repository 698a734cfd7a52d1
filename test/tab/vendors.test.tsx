import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { VendorView } from '../../src/contract/vendor-endpoints.ts';
import { showTab } from './kit/show-tab.tsx';

const prints: VendorView = {
  id: 'vprints',
  name: 'North Prints',
  otherNames: [{ id: 'vnorth', name: '北印', version: '4' }],
  rating: null,
  note: '',
  expenses: 3,
  campaigns: 2,
  sums: [
    { currency: 'CNY', paid: 70_000, approved: 20_000, open: 0 },
    { currency: 'EUR', paid: 0, approved: 0, open: 900 },
  ],
  firstOn: '2026-02-01',
  lastOn: '2026-03-09',
  withoutReceipt: 1,
  version: null,
};
const crane: VendorView = {
  ...prints,
  id: 'vcrane',
  name: 'Paper Crane',
  otherNames: [],
  rating: 4,
  version: '2',
  withoutReceipt: 0,
};

async function openVendors(edit = true, vendors: readonly VendorView[] = [prints, crane]) {
  const sent: unknown[] = [];
  const tab = await showTab('vendors', {
    more: () => ({
      'GET /api/workspaces/:workspaceId/vendors': () => ({ vendors: [...vendors], can: { edit } }),
      'GET /api/workspaces/:workspaceId/vendors/:vendorId/expenses': ({ params }) => ({
        total: 1,
        expenses: [
          {
            id: 'posters',
            campaignId: 'fair',
            campaign: { code: 'FAIR-1', name: 'Fair' },
            vendorId: params?.['vendorId'],
            vendor: 'North Prints',
            amount: { minor: 70_000, currency: 'CNY' },
            spentOn: '2026-03-02',
            paidOn: '2026-03-09',
            invoiceNumber: 'A 1',
            hasReceipt: false,
            stands: 'paid',
          },
        ],
      }),
      'PATCH /api/workspaces/:workspaceId/vendors/:vendorId': ({ params, body }) => {
        sent.push([params?.['vendorId'], body]);
        return { version: '9' };
      },
    }),
  });
  return { ...tab, sent };
}
const openPanel = async (user: Awaited<ReturnType<typeof openVendors>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'North Prints' }));
  return within(await screen.findByRole('complementary', { name: 'North Prints' }));
};

describe('The register of vendors', () => {
  it('tells of each what was paid, what is missing and how it is also written, and finds it by any name', async () => {
    const { user } = await openVendors();
    const row = within((await screen.findByText('North Prints')).closest('li') ?? document.body);
    expect(row.getByText('also written 北印')).toBeTruthy();
    expect(row.getByText('1 paid without a receipt')).toBeTruthy();
    expect(row.getByText('Paid CNY 700 · Approved, not paid CNY 200')).toBeTruthy();
    expect(screen.getByText('4 of 5')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Search vendors' }), '北');
    await waitFor(() => expect(screen.queryByText('Paper Crane')).toBeNull());
    await user.type(screen.getByRole('searchbox', { name: 'Search vendors' }), 'x');
    expect(await screen.findByText('No vendor is called so.')).toBeTruthy();
  });

  it('keeps how the work of a vendor was', async () => {
    const { user, sent } = await openVendors();
    const panel = await openPanel(user);
    await user.click(panel.getByRole('radio', { name: '4 of 5' }));
    await user.type(panel.getByLabelText('Note'), 'On time');
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(sent).toEqual([['vprints', { ifVersion: null, edit: { rating: 4, note: 'On time' } }]]),
    );
  });

  it('joins two names, and takes them apart again', async () => {
    const { user, sent } = await openVendors();
    const panel = await openPanel(user);
    await user.selectOptions(panel.getByLabelText('This is the same vendor as'), 'Paper Crane');
    await user.click(panel.getByRole('button', { name: 'Join' }));
    await user.click(panel.getByRole('button', { name: '“北印” is another vendor' }));
    await waitFor(() =>
      expect(sent).toEqual([
        ['vprints', { ifVersion: null, edit: { sameAs: 'vcrane' } }],
        ['vnorth', { ifVersion: '4', edit: { sameAs: null } }],
      ]),
    );
  });

  it('shows its expenses to whoever may not say anything of it', async () => {
    const { user } = await openVendors(false);
    const panel = await openPanel(user);
    expect(await panel.findByRole('button', { name: 'FAIR-1 Fair' })).toBeTruthy();
    expect(panel.getByText('Invoice A 1')).toBeTruthy();
    expect(panel.queryByRole('radio')).toBeNull();
    expect(panel.queryByRole('button', { name: 'Join' })).toBeNull();
  });

  it('says how a vendor gets there where there is none', async () => {
    await openVendors(true, []);
    expect(await screen.findByText('No vendor yet')).toBeTruthy();
  });
});
