import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/domain/task.ts';
import { fakeRecord, fakeTask } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const openTasks = async (tasks: readonly Task[]) => {
  const record = fakeRecord({ tasks });
  const tab = await showTab('campaigns/fair/tasks', {
    campaigns: [readyCampaign()],
    more: record.answers,
  });
  await screen.findByRole('tabpanel');
  return { ...tab, record };
};
const made = (id: string, title: string, more: Partial<Task> = {}): Task =>
  fakeTask('fair', { id, title, ...more });
const stand = made('stand', 'Build the stand', { due: '2026-03-10' });
const light = made('light', 'Hang the lights', { parentId: 'stand', due: '2026-03-12' });
const floor = made('floor', 'Lay the floor', { parentId: 'stand', status: 'done', due: '2026-03-05' });
const title = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('The parts of a task', () => {
  it('stand beneath it, counted, and warn of dates outside it', async () => {
    await openTasks([light, stand, floor]);
    expect((await title(/^Build the stand/)).textContent).toContain('1 of 2 subtasks done');
    const parts = within(screen.getByRole('list', { name: 'Subtasks of “Build the stand”' }));
    const names = parts.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names[0]).toMatch(/^Hang the lights.*Outside the dates of “Build the stand”/);
    expect(names[1]).toMatch(/^Lay the floor/);
    expect(names).toHaveLength(2);
  });

  it('are added in its details', async () => {
    const { user } = await openTasks([stand]);
    await user.click(await title(/^Build the stand/));
    await user.type(await screen.findByRole('textbox', { name: /^Subtasks/ }), 'Paint the walls{Enter}');
    const parts = within(await screen.findByRole('list', { name: 'Subtasks of “Build the stand”' }));
    expect(parts.getByRole('button', { name: /^Paint the walls/ })).toBeTruthy();
  });

  it('come and go by keyboard, and the title keeps the focus', async () => {
    const mail = made('mail', 'Write the mail', { due: '2026-03-20' });
    const { user, record } = await openTasks([stand, mail]);
    (await title(/^Write the mail/)).focus();
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    await waitFor(() => expect(record.task('mail')?.parentId).toBe('stand'));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Write the mail/));
    await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await waitFor(() => expect(record.task('mail')?.parentId).toBeNull());
  });

  it('are asked about before the whole is done; one undo opens all again', async () => {
    const { user, record, service } = await openTasks([stand, light, floor]);
    const patches = (): number => service.calls.filter(({ name }) => name.startsWith('PATCH')).length;
    const tick = { name: 'Mark “Build the stand” as done' };
    await user.click(await screen.findByRole('checkbox', tick));
    await user.click(await screen.findByRole('button', { name: 'Not done yet' }));
    expect(patches()).toBe(0);

    await user.click(screen.getByRole('checkbox', tick));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'One subtask is still open' }));
    await user.click(dialog.getByRole('button', { name: 'Finish them as well' }));
    await waitFor(() => expect(record.task('light')?.status).toBe('done'));
    expect(record.task('stand')?.status).toBe('done');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record.task('stand')?.status).toBe('open'));
    expect([record.task('light')?.status, record.task('floor')?.status]).toEqual(['open', 'done']);
  });
});
