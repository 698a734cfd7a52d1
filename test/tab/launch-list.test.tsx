import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type LaunchChecklistView, LaunchListView } from '../../src/contract/launch-endpoints.ts';
import { LaunchList } from '../../src/domain/launch-list.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const checklist: LaunchChecklistView = {
  lines: [
    {
      id: 'list.legal',
      source: 'department',
      area: 'content',
      blocking: true,
      text: 'Legal has read it',
      proof: true,
      role: 'Legal',
      fact: null,
      state: 'open',
      ownerId: null,
      due: null,
      evidence: '',
      ticked: null,
      waived: null,
    },
  ],
  readiness: { done: 0, all: 1, percent: 0, blocking: ['list.legal'] },
  list: { revision: 1, current: 2 },
  can: { tick: true, edit: true, waive: false },
};

describe('A line of the department', () => {
  it('is ticked together with its evidence', async () => {
    const sent: unknown[] = [];
    const { user } = await showTab('campaigns/fair/launch', {
      campaigns: [readyCampaign()],
      more: () => ({
        'GET /api/campaigns/:campaignId/launch-checklist': () => checklist,
        'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId': ({ body }) => {
          sent.push(body);
          return checklist;
        },
      }),
    });
    const tick = await screen.findByRole('checkbox', { name: 'Legal has read it' });
    await user.click(tick);
    await user.click(screen.getByRole('button', { name: 'Save and tick' }));
    expect(await screen.findByText(/ticked with evidence alone/)).toBeTruthy();
    expect(sent).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /^What shows it/ }), 'Mail of 1 March');
    await user.click(screen.getByRole('button', { name: 'Save and tick' }));
    await waitFor(() => expect(sent).toEqual([{ ticked: true, evidence: 'Mail of 1 March' }]));
  });

  it('comes with a newer list only when somebody takes it over', async () => {
    const { user } = await showTab('campaigns/fair/launch', {
      campaigns: [readyCampaign()],
      more: () => ({
        'GET /api/campaigns/:campaignId/launch-checklist': () => checklist,
        'POST /api/campaigns/:campaignId/launch-checklist/list': ({ body }) => ({
          ...checklist,
          list: { current: 2, ...LaunchList.pick({ revision: true }).parse(body) },
        }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Go by the new ones' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Go by the new ones' })).toBeNull());
  });
});

describe('The list of the department', () => {
  it('is saved with its lines, their days and what is switched off', async () => {
    const saved: unknown[] = [];
    const empty: LaunchListView = { lines: [], off: [], revision: 0, version: null };
    const { user } = await showTab('settings', {
      campaigns: [],
      more: (inside) => ({
        ...fakeOffice().answers(inside),
        'GET /api/workspaces/:workspaceId/launch-list': () => empty,
        'PUT /api/workspaces/:workspaceId/launch-list': ({ body }) => {
          saved.push(body);
          const choice = LaunchListView.omit({ revision: true }).parse(body);
          return { ...choice, revision: 1, version: 'v1' };
        },
      }),
    });
    const form = within(await screen.findByRole('form', { name: 'Launch checklist of the department' }));
    await user.click(form.getByRole('button', { name: 'Add a line' }));
    expect(form.getByRole('alert').textContent).toMatch(/in every line/);
    await user.type(form.getByRole('textbox', { name: 'What has to be so' }), 'Legal has read it');
    const days = form.getByRole('textbox', { name: 'Days before the start' });
    await user.type(days, '400');
    expect(form.getByRole('alert').textContent).toMatch(/up to 365/);
    await user.clear(days);
    await user.type(days, '5');
    await user.click(form.getByRole('checkbox', { name: 'The launch waits for it' }));
    await user.click(form.getByRole('checkbox', { name: /test lead arrives/ }));
    await user.click(form.getByRole('button', { name: /^Save/ }));
    await screen.findByText('Version 1');
    expect(saved).toMatchObject([
      {
        lines: [{ text: 'Legal has read it', daysBefore: 5, blocking: true, proof: false }],
        off: [{ code: 'crm' }],
        version: null,
      },
    ]);
  });
});
