import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/domain/task.ts';
import { fakeRecord, fakeTask } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const changes = 'POST /api/campaigns/:campaignId/task-changes';
const undo = 'POST /api/campaigns/:campaignId/task-changes/undo';
const made = (id: string, title: string, more: Partial<Task> = {}): Task =>
  fakeTask('fair', { id, title, ...more });
const tasks = [
  made('hall', 'Book the hall', { due: '2026-03-10' }),
  made('mail', 'Write the mail', { due: '2026-03-11', parentId: 'hall' }),
  made('film', 'Cut the film', { due: '2026-03-12', assigneeId: 'tom' }),
  made('over', 'Plan it', { status: 'done' }),
];
const outcome = (taskId: string) => ({
  taskId,
  refusal: null,
  back: { taskId, ifVersion: 't2', before: { priority: 'medium' } },
});

async function selecting(outcomes: readonly object[]) {
  const record = fakeRecord({ tasks });
  const tab = await showTab('campaigns/fair/tasks', {
    campaigns: [readyCampaign()],
    more: (inside) => ({
      ...record.answers(inside),
      [changes]: () => ({ outcomes }),
      [undo]: () => ({ outcomes: [] }),
    }),
  });
  await tab.user.click(await screen.findByRole('button', { name: 'Select several' }));
  const sent = (name: string) =>
    tab.service.calls.filter((call) => call.name === name).map(({ ask }) => ask.body);
  const pick = (title: string) => screen.getByRole('checkbox', { name: `Select “${title}”` });
  return { ...tab, sent, pick };
}

describe('Changing many tasks', () => {
  it('takes rows from one to another with Shift, and all open ones in sight of the filter', async () => {
    const { user, pick } = await selecting([]);
    await user.click(pick('Book the hall'));
    await user.keyboard('{Shift>}');
    await user.click(pick('Cut the film'));
    await user.keyboard('{/Shift}');
    const bar = within(screen.getByRole('region', { name: 'Change the selected tasks' }));
    expect(bar.getByText('3 selected')).toBeTruthy();
    await user.click(bar.getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('region', { name: 'Change the selected tasks' })).toBeNull();

    await user.type(screen.getByRole('searchbox', { name: 'Filter by title or person' }), 'okafor');
    expect(screen.queryByRole('checkbox', { name: 'Select “Book the hall”' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'All open tasks in sight (1)' }));
    expect(screen.getByText('1 selected')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop selecting' }));
    expect(screen.queryByRole('checkbox', { name: /^Select “/ })).toBeNull();
  });

  it('sends one change with parts first, names what stays, and takes it back as one', async () => {
    const stays = { taskId: 'film', refusal: { code: 'stale', said: 'Somebody changed it.' }, back: null };
    const { user, sent } = await selecting([outcome('mail'), outcome('hall'), stays]);
    await user.click(screen.getByRole('checkbox', { name: 'All open tasks in sight (3)' }));
    const bar = within(screen.getByRole('region', { name: 'Change the selected tasks' }));
    expect(bar.getByRole<HTMLButtonElement>('button', { name: 'Apply' }).disabled).toBe(true);
    await user.selectOptions(bar.getByRole('combobox', { name: 'Change' }), 'priority');
    await user.selectOptions(bar.getByRole('combobox', { name: 'Priority' }), 'low');
    await user.click(bar.getByRole('button', { name: 'Apply' }));
    expect(await screen.findByText('Cut the film: Somebody changed it.')).toBeTruthy();
    const asked = ['mail', 'hall', 'film'].map((taskId) => ({ taskId, ifVersion: 't1' }));
    expect(sent(changes)).toEqual([{ change: { kind: 'priority', priority: 'low' }, tasks: asked }]);
    expect(bar.getByText('1 selected')).toBeTruthy();

    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(sent(undo)).toEqual([{ tasks: [outcome('hall').back, outcome('mail').back] }]),
    );
  });
});
