import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ContentItemView } from '../../src/contract/content-endpoints.ts';
import { fakeFile, fakeRecord } from '../kit/fake-record.ts';
import type { Asset } from '../../src/domain/asset.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const invitation: ContentItemView = {
  id: 'invitation',
  title: 'Invitation',
  channel: 'email',
  format: 'message',
  ownerId: null,
  publishOn: null,
  publishAt: null,
  zone: 'Asia/Shanghai',
  text: 'Come and see',
  assetIds: [],
  personaIds: [],
  journeyStage: null,
  needsApproval: true,
  step: 'draft',
  address: null,
  revision: 1,
  createdBy: 'anna',
  createdAt: '2026-03-02T08:00:00.000Z',
  state: 'draft',
  next: [],
  requestId: null,
  version: '1',
};

it('A content item is changed where it stands', async () => {
  const sent: unknown[] = [];
  const { user } = await showTab('campaigns/fair/content', {
    campaigns: [readyCampaign()],
    more: (...seen) => ({
      ...fakeRecord().answers(...seen),
      'GET /api/campaigns/:campaignId/content': () => ({
        channels: [],
        items: [invitation],
        can: { edit: true, exempt: false, seeAmounts: true },
      }),
      'GET /api/campaigns/:campaignId/tracked-links': () => ({
        links: [],
        channels: {},
        campaignValue: 'mkt-1',
        can: { edit: true },
      }),
      'GET /api/workspaces/:workspaceId/personas': () => ({ personas: [], can: { edit: true } }),
      'PATCH /api/campaigns/:campaignId/content-items/:contentItemId': ({ body }) => {
        sent.push(body);
        return { id: 'invitation', version: '2' };
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: /^Edit “Invitation”/ }));
  const title = screen.getByRole('textbox', { name: /^Title/ });
  await user.clear(title);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toEqual([]);
  await user.type(title, 'Save the date');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toMatchObject([{ edit: { title: 'Save the date' } }]));
  expect(await screen.findByRole('button', { name: /^Edit “Invitation”/ })).toBeTruthy();
});

it('A content item names its files, and takes the newest where a newer one took the place of one', async () => {
  const sent: unknown[] = [];
  const named = (id: string, facts: Partial<Asset> = {}) =>
    fakeFile('fair', { id, name: 'poster.pdf', ...facts });
  const record = fakeRecord({
    files: [
      named('old', { replaced: true }),
      named('new', { version: 2 }),
      named('map', { name: 'map.pdf' }),
    ],
  });
  const { user } = await showTab('campaigns/fair/content', {
    campaigns: [readyCampaign()],
    more: (...seen) => ({
      ...record.answers(...seen),
      'GET /api/campaigns/:campaignId/content': () => ({
        channels: [],
        items: [{ ...invitation, assetIds: ['old', 'map'] }],
        can: { edit: true, exempt: false, seeAmounts: true },
      }),
      'GET /api/campaigns/:campaignId/tracked-links': () => ({
        links: [],
        channels: {},
        campaignValue: 'mkt-1',
        can: { edit: true },
      }),
      'GET /api/workspaces/:workspaceId/personas': () => ({ personas: [], can: { edit: true } }),
      'PATCH /api/campaigns/:campaignId/content-items/:contentItemId': ({ body }) => {
        sent.push(body);
        return { id: 'invitation', version: '2' };
      },
    }),
  });
  const files = within(await screen.findByRole('list', { name: 'Files of “Invitation”' }));
  expect(files.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['poster.pdf', 'map.pdf']);
  expect(files.getByText('Version 1; version 2 is the newest')).toBeTruthy();
  await user.click(
    files.getByRole('button', { name: 'Use the newest version of poster.pdf in “Invitation”' }),
  );
  await waitFor(() => expect(sent).toEqual([{ ifVersion: '1', edit: { assetIds: ['new', 'map'] } }]));
});
