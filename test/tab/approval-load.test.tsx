import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LoadHintView } from '../../src/contract/load-endpoints.ts';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

async function choose(hints: readonly LoadHintView[]) {
  const record = fakeRecord();
  const tab = await showTab('campaigns/fair/approvals?submit=1', {
    campaigns: [readyCampaign()],
    more: (inside) => ({
      ...record.answers(inside),
      'GET /api/campaigns/:campaignId/approver-load': ({ query }) => {
        const { personIds } = query as { personIds: string };
        return hints.filter(({ personId }) => personIds.split(',').includes(personId));
      },
    }),
  });
  const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5_000 }));
  await tab.user.type(await dialog.findByRole('combobox', { name: 'Who is asked' }), 'Sato');
  await tab.user.click(await screen.findByRole('option', { name: /Sato/ }));
  return { ...tab, record, dialog };
}

describe('somebody who is chosen and has much to decide already', () => {
  it('is said to, and somebody alike takes the place when the person wants it', async () => {
    const instead = { personId: 'tom', waiting: 0 };
    const { user, dialog, record } = await choose([{ personId: 'sato', waiting: 12, instead }]);
    expect(
      await dialog.findByText(
        '12 requests wait for Sato Yui already; for Tom Okafor, who could decide too, none.',
      ),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Ask Tom Okafor instead' }));
    expect(dialog.queryByText(/requests wait for/)).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    await screen.findByText(/Submitted: Tom Okafor/);
    expect(record.approvals()[0]?.stages[0]?.approverIds).toEqual(['tom']);
  });

  it('is asked all the same when the person leaves it so, and when there is nobody else', async () => {
    const { user, dialog, record } = await choose([{ personId: 'sato', waiting: 12, instead: null }]);
    expect(await dialog.findByText('12 requests wait for Sato Yui already.')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /instead/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Submit' }));
    await screen.findByText(/Submitted: Sato Yui/);
    expect(record.approvals()[0]?.stages[0]?.approverIds).toEqual(['sato']);
  });
});
