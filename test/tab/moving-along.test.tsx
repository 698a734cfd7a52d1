import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlanFrameView } from '../../src/contract/plan-endpoints.ts';
import type { TaskMove } from '../../src/contract/task-moves.ts';
import type { TaskView } from '../../src/contract/views.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { createTask } from '../../src/domain/task-edit.ts';
import { refuse } from '../../src/domain/refusal.ts';
import type { TaskEdit } from '../../src/domain/task.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import type { FakeInside } from '../kit/fake-service.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

const frame: PlanFrameView = {
  calendar: {
    ...plainWeek('Asia/Shanghai'),
    week: [1, 2, 3, 4, 5],
    hours: [],
    daysOff: [],
    extraWorkdays: [],
  },
  baseline: null,
};

/** Tasks of "Spring plan" (23 to 29 March), and a service that moves them with it. */
function planOf(all: Readonly<Record<string, TaskEdit>>, { approved = false } = {}) {
  const tasks = new Map<string, TaskView>();
  for (const [id, fields] of Object.entries(all)) {
    const where = { tenantId: 'tenant', workspaceId: 'lumora', campaignId: 'plan', createdBy: 'lin' };
    const { task } = createTask({
      id,
      ...where,
      fields: { title: id, ...fields },
      source: 'person',
      at: '2026-03-01T02:00:00.000Z',
    });
    const { kind: _kind, schema: _schema, tenantId: _tenant, importKey: _key, ...view } = task;
    tasks.set(id, { ...view, version: 't1', canEdit: true, canDelete: true });
  }
  const more = ({ find, put, tick, actor, no, versionOf }: FakeInside) => ({
    'GET /api/campaigns/:campaignId/plan': () => frame,
    'GET /api/campaigns/:campaignId/tasks': () => [...tasks.values()],
    'POST /api/campaigns/:campaignId/flight': (ask: { body?: unknown }) => {
      const campaign = find(ask);
      const body = ask.body as { flight: Campaign['flight']; tasks?: TaskMove[]; reason?: string };
      if (approved && body.reason === undefined)
        throw no(refuse('reasonNeeded', { at: 'reason', facts: { of: 'dates' } }));
      const moved = (body.tasks ?? []).map(({ taskId, ifVersion, start, due }) => {
        const task = tasks.get(taskId);
        if (task?.version !== ifVersion) throw no(refuse('stale'), { version: versionOf(campaign.id) });
        const next = { ...task, start, due, version: `${ifVersion}+` };
        tasks.set(taskId, next);
        return next;
      });
      const after = { ...campaign, flight: body.flight, updatedAt: tick() };
      put(after, actor.personId, { type: 'campaign.edited', changes: [] });
      const { kind: _kind, schema: _schema, tenantId: _tenant, importKey: _key, ...view } = after;
      const can = { edit: true, submit: true, submitPart: true, readBudget: true, addTask: true };
      return {
        ...view,
        version: versionOf(campaign.id),
        can: { ...can, addFile: true, delete: true, statuses: [] },
        moved,
      };
    },
  });
  return { more, due: (id: string) => tasks.get(id)?.due };
}

const some = {
  Brief: { start: '2026-03-16', due: '2026-03-18' },
  Print: { due: '2026-03-20' },
  Fixed: { due: '2026-03-19', pinned: true },
  Kick: { due: '2026-03-16', status: 'done' as const },
};

async function take(...opened: Parameters<typeof showTab>) {
  const shown = await showTab(...opened);
  const bar = await screen.findByRole('link', { name: /Spring plan/ });
  act(() => bar.focus());
  return shown;
}

describe('A campaign that is moved on the calendar takes its tasks along', () => {
  it('says before which ones, and which stay; one undo puts all back', async () => {
    const { more, due } = planOf(some);
    const { service, user } = await take('calendar', { campaigns: springs, more });
    await user.keyboard('{Alt>}{ArrowDown}');
    expect(
      await screen.findByText(/\+7 d · 2 tasks move along, 2 stay \(1 pinned, 1 done or cancelled\)/),
    ).toBeTruthy();
    const held = await screen.findByRole('region', { name: 'Move its tasks along' });
    expect(
      within(held)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Brief → Mon 23 Mar 2026 – Wed 25 Mar 2026',
      'Print → Fri 27 Mar 2026',
      'Fixed: stays, pinned',
      'Kick: stays, done or cancelled',
    ]);
    await user.keyboard('{/Alt}');
    expect(await screen.findByText('2 tasks moved along.')).toBeTruthy();
    expect([due('Brief'), due('Print'), due('Fixed')]).toEqual(['2026-03-25', '2026-03-27', '2026-03-19']);
    expect(service.campaign('plan')?.flight?.start).toBe('2026-03-30');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(service.campaign('plan')?.flight?.start).toBe('2026-03-23'));
    expect([due('Brief'), due('Print')]).toEqual(['2026-03-18', '2026-03-20']);
    expect(service.calls.filter(({ name }) => name.endsWith('/flight'))).toHaveLength(2);
  });

  it('or moves alone, which stands in the address and is kept', async () => {
    const { more, due } = planOf(some);
    const { service, user } = await take('calendar', { campaigns: springs, more });
    await user.keyboard('{Alt>}{ArrowDown}t');
    expect(await screen.findByText(/\+7 d · only the campaign moves/)).toBeTruthy();
    expect(addressNow().get('along')).toBe('no');
    await user.keyboard('{/Alt}');
    await waitFor(() => expect(service.campaign('plan')?.flight?.start).toBe('2026-03-30'));
    expect(due('Brief')).toBe('2026-03-18');
  });

  it('asks why when the dates were approved, and goes on with the reason', async () => {
    const { more, due } = planOf(some, { approved: true });
    const { user } = await take('calendar', { campaigns: springs, more });
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    const dialog = await screen.findByRole('alertdialog', { name: /dates of “Spring plan” were approved/ });
    await user.type(within(dialog).getByRole('textbox'), 'The hall is taken');
    await user.click(within(dialog).getByRole('button', { name: 'Save with this reason' }));
    await waitFor(() => expect(due('Brief')).toBe('2026-03-19'));
  });
});

describe('The page of a campaign', () => {
  it('counts down to its milestones, and says how far they slipped since the baseline', async () => {
    const { more } = planOf({
      'Print deadline': { due: '2026-03-10', milestone: true },
      Doors: { due: '2026-03-23', milestone: true },
      Brief: { due: '2026-03-02', milestone: true, status: 'done' },
    });
    const spans = { 'Print deadline': { start: '2026-03-05', due: '2026-03-05' } };
    const baseline = { keptAt: '2026-02-20T02:00:00.000Z', keptBy: 'lin', spans };
    await showTab('campaigns/plan', {
      campaigns: springs,
      more: (inside) => ({
        ...more(inside),
        'GET /api/campaigns/:campaignId/plan': () => ({ ...frame, baseline }),
      }),
    });
    const part = await screen.findByRole('region', { name: 'Milestones' });
    await within(part).findByText('slipped 3 working days since the baseline');
    expect(
      within(part)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'BriefMon 2 Mar 2026 · reached',
      'Print deadlineTue 10 Mar 2026 · in 6 dslipped 3 working days since the baseline',
      'DoorsMon 23 Mar 2026 · in 19 d',
    ]);
  });
});
