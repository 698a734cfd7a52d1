import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const template = {
  id: 'window',
  version: 1,
  name: 'Shop window',
  routeId: null,
  locked: ['type', 'channels', 'flight'] as ('type' | 'channels' | 'flight')[],
};
const openForm = async (role: 'member' | 'manager', flight = readyCampaign().flight) => {
  const { user } = await showTab('board?open=fair', {
    campaigns: [readyCampaign({ template, flight })],
    role,
    more: fakeRecord().answers,
  });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await screen.findByRole('textbox', { name: 'Name' });
};
const readOnly = (label: string): boolean => screen.getByLabelText<HTMLInputElement>(label).readOnly;

describe('What a template keeps', () => {
  it('is shown to whoever edits the campaign, and cannot be changed there', async () => {
    await openForm('member');
    expect(readOnly('Type')).toBe(true);
    expect(readOnly('Marketing channels')).toBe(true);
    expect([readOnly('First day'), readOnly('Last day')]).toEqual([true, true]);
    expect(readOnly('Regions')).toBe(false);
    expect(screen.getAllByText('Kept by the template “Shop window”')).toHaveLength(3);
  });

  it('is open to those who may change templates', async () => {
    await openForm('manager');
    expect(screen.getByRole('combobox', { name: 'Type' })).toBeTruthy();
    expect(screen.queryByText(/Kept by the template/)).toBeNull();
  });

  it('leaves days open that nobody set', async () => {
    await openForm('member', null);
    expect(readOnly('First day')).toBe(false);
    expect(readOnly('Type')).toBe(true);
  });
});
