import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

it('An older version of a brief is read, and edited in the form without being saved', async () => {
  const record = fakeRecord();
  const { user, service } = await showTab('campaigns/fair/overview', {
    campaigns: [readyCampaign()],
    more: (...seen) => ({
      ...record.answers(...seen),
      'GET /api/campaigns/:campaignId/brief-versions': () => ({
        versions: [
          { number: 2, text: 'Now', byId: 'anna', at: '2026-03-02T08:00:00.000Z', approvedAt: null },
          {
            number: 1,
            text: 'As it was',
            byId: 'anna',
            at: '2026-03-01T08:00:00.000Z',
            approvedAt: '2026-03-01T09:00:00.000Z',
          },
        ],
      }),
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Versions' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Versions of the brief' }));
  expect(await dialog.findByText(/^Approved/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Edit version 2' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Edit version 1' }));
  const brief = await screen.findByRole('textbox', { name: 'Brief' });
  expect((brief as HTMLTextAreaElement).value).toBe('As it was');
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).not.toBe('true');
  expect(service.calls.some(({ name }) => name.startsWith('PATCH'))).toBe(false);
});
