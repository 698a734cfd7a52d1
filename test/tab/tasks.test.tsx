import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/domain/task.ts';
import type { Ask } from '../kit/fake-service.ts';
import { fakeRecord, fakeTask } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const openTasks = async (tasks: readonly Task[] = [], options: Parameters<typeof showTab>[1] = {}) => {
  const record = fakeRecord({ tasks });
  const { more, ...rest } = options;
  const tab = await showTab('campaigns/fair/tasks', {
    campaigns: [readyCampaign()],
    more: (inside) => ({ ...record.answers(inside), ...more?.(inside) }),
    ...rest,
  });
  await screen.findByRole('tabpanel');
  return { ...tab, record };
};
const title = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

describe('the tasks of a campaign', () => {
  it('teach the first step while there are none', async () => {
    await openTasks();
    expect(await screen.findByText('Break the campaign into tasks')).toBeTruthy();
  });

  it('are added in one line with Enter, and the line is ready for the next', async () => {
    const { user, record } = await openTasks();
    const line = await screen.findByRole('textbox', { name: 'What has to be done?' });
    await user.type(line, 'Book the hall{Enter}');
    expect(await title(/^Book the hall/)).toBeTruthy();
    expect(record.tasks()[0]).toMatchObject({ title: 'Book the hall', priority: 'medium', assigneeId: null });
    expect(document.activeElement).toBe(line);
    expect((line as HTMLInputElement).value).toBe('');
  });

  it('are given to somebody found by a part of the name, with a day', async () => {
    const { user, record } = await openTasks();
    await user.type(await screen.findByRole('textbox', { name: 'What has to be done?' }), 'Print the flyers');
    await user.type(screen.getByRole('combobox', { name: 'Assignee' }), 'berg');
    await user.click(await screen.findByRole('option', { name: /Anna Berger/ }));
    await user.type(screen.getByLabelText('Due'), '2026-03-12');
    await user.click(screen.getByRole('button', { name: 'Add task' }));
    await title(/^Print the flyers/);
    expect(record.tasks()[0]).toMatchObject({ assigneeId: 'anna', due: '2026-03-12' });
  });

  it('keep what was typed when adding is refused, and add one when tried again', async () => {
    const { user, record, service } = await openTasks();
    const line = await screen.findByRole('textbox', { name: 'What has to be done?' });
    service.refuseNext({ refused: 'busy' });
    await user.type(line, 'Book the hall{Enter}');
    expect(await screen.findByText('“Book the hall” was not added')).toBeTruthy();
    expect((line as HTMLInputElement).value).toBe('Book the hall');
    await user.type(line, '{Enter}');
    await title(/^Book the hall/);
    expect(record.tasks()).toHaveLength(1);
  });

  it('stand by due date, the undated last, and say in words what is overdue', async () => {
    await openTasks([
      fakeTask('fair', { id: 'a', title: 'Some day' }),
      fakeTask('fair', { id: 'b', title: 'Next week', due: '2026-03-12' }),
      fakeTask('fair', { id: 'c', title: 'Last week', due: '2026-02-26' }),
    ]);
    await title(/^Last week/);
    const titles = screen.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent);
    const tasks = titles.filter((text) => / week|Some day/.test(text));
    expect(tasks.map((text) => text.slice(0, 9))).toEqual(['Last week', 'Next week', 'Some dayN']);
    expect(tasks[0]).toContain('OverdueThu 26 Feb 2026 · 6 days ago');
    expect(tasks[1]).not.toContain('Overdue');
  });

  it('are ticked in place, with undo', async () => {
    const { user, record } = await openTasks([fakeTask('fair')]);
    await user.click(await screen.findByRole('checkbox', { name: 'Mark “Book the hall” as done' }));
    await waitFor(() => expect(record.task('task-1')?.status).toBe('done'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record.task('task-1')?.status).toBe('open'));
  });

  it('are edited where they stand: each field saves itself when it is left', async () => {
    const { user, record } = await openTasks([fakeTask('fair', { title: 'Hall' })]);
    await user.click(await title(/^Hall/));
    const field = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(field);
    await user.type(field, 'Book the hall');
    await user.tab();
    await waitFor(() => expect(record.task('task-1')?.title).toBe('Book the hall'));
    await user.selectOptions(
      within(field.closest('li') ?? field).getByRole('combobox', { name: 'Priority' }),
      'urgent',
    );
    await waitFor(() => expect(record.task('task-1')?.priority).toBe('urgent'));
  });

  it('stay with whom they are given while another name is being typed', async () => {
    const { user, record, service } = await openTasks([fakeTask('fair', { assigneeId: 'anna' })]);
    await user.click(await title(/^Book the hall/));
    const own = within(screen.getByRole('textbox', { name: 'Title' }).closest('li') ?? document.body);
    const assignee = own.getByRole<HTMLInputElement>('combobox', { name: 'Assignee' });
    await user.clear(assignee);
    await user.type(assignee, 'okaf');
    expect(sent(service.calls)).toEqual([]);
    await user.click(await screen.findByRole('option', { name: /Tom Okafor/ }));
    await waitFor(() => expect(record.task('task-1')?.assigneeId).toBe('tom'));
    await user.clear(assignee);
    await user.tab();
    await waitFor(() => expect(record.task('task-1')?.assigneeId).toBeNull());
  });

  it('say when somebody would have more to do in a week than time for it, and where that is seen, and are saved all the same', async () => {
    const asked: Record<string, unknown>[] = [];
    const shares = [{ taskId: 'task-1', hours: 16, late: false }];
    const { user, record } = await openTasks([fakeTask('fair', { assigneeId: 'anna', due: '2026-03-12' })], {
      more: () => ({
        'GET /api/workspaces/:workspaceId/workload': ({ query }: Ask) => {
          const about = query as Record<string, unknown>;
          asked.push(about);
          const demand = about['effort'] === '16' ? 52 : 40;
          const week = { capacity: 40, demand, shares };
          return {
            weeks: ['2026-03-09'],
            people: [{ personId: 'anna', teamId: null, weeks: [week] }],
            tasks: [],
            whole: true,
          };
        },
      }),
    });
    await user.click(await title(/^Book the hall/));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByText(/would have/)).toBeNull();
    const hours = screen.getByRole('spinbutton', { name: 'Hours of work' });
    await user.type(hours, '16');
    expect(
      await screen.findByText(/^Anna Berger would have 52 of 40 hours in the week of Mon 9 Mar 2026\./),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the workload' }).getAttribute('href')).toBe(
      '/tab/workload?day=2026-03-09',
    );
    expect(asked.at(-1)).toMatchObject({
      personId: 'anna',
      taskId: 'task-1',
      due: '2026-03-12',
      effort: '16',
    });
    await user.tab();
    await waitFor(() => expect(record.task('task-1')?.effort).toBe(16));
  });

  it('do not lose their title: an empty one goes back to what it was and sends nothing', async () => {
    const { user, service } = await openTasks([fakeTask('fair')]);
    await user.click(await title(/^Book the hall/));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
    await user.clear(field);
    expect(screen.getByText('Needed.')).toBeTruthy();
    await user.tab();
    expect(field.value).toBe('Book the hall');
    expect(sent(service.calls)).toEqual([]);
  });

  it('have a checklist; two quick ticks both count', async () => {
    const { user, record } = await openTasks([fakeTask('fair')]);
    await user.click(await title(/^Book the hall/));
    const line = screen.getByRole('textbox', { name: 'Add a line' });
    await user.type(line, 'Ask for the price{Enter}');
    await user.type(line, 'Sign{Enter}');
    await waitFor(() => expect(record.task('task-1')?.checklist).toHaveLength(2));
    await user.click(screen.getByRole('checkbox', { name: 'Ask for the price' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sign' }));
    await waitFor(() =>
      expect(record.task('task-1')?.checklist.map(({ done }) => done)).toEqual([true, true]),
    );
    expect((await title(/^Book the hall/)).textContent).toContain('2 of 2 ticked');
  });

  it('take an edit of another field although somebody else changed the task meanwhile', async () => {
    const { user, record } = await openTasks([fakeTask('fair')]);
    await user.click(await title(/^Book the hall/));
    record.editTaskAsOther('task-1', { description: 'The large one' });
    const own = within(screen.getByRole('textbox', { name: 'Title' }).closest('li') ?? document.body);
    await user.selectOptions(own.getByRole('combobox', { name: 'Priority' }), 'urgent');
    await waitFor(() => expect(record.task('task-1')?.priority).toBe('urgent'));
    expect(record.task('task-1')?.description).toBe('The large one');
  });

  it('show the second of two editors of the same field what is there, and let them choose', async () => {
    const { user, record } = await openTasks([fakeTask('fair')]);
    await user.click(await title(/^Book the hall/));
    record.editTaskAsOther('task-1', { title: 'Book the small hall' });
    const field = screen.getByRole('textbox', { name: 'Title' });
    await user.clear(field);
    await user.type(field, 'Book both halls');
    await user.tab();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('Book the small hall');
    expect(record.task('task-1')?.title).toBe('Book the small hall');
    await user.click(within(dialog).getByRole('button', { name: 'Put mine on top' }));
    await waitFor(() => expect(record.task('task-1')?.title).toBe('Book both halls'));
  });

  it('remind later, for the assignee only, at an instant that is printed', async () => {
    const { user, record } = await openTasks([
      fakeTask('fair', { assigneeId: 'lin', due: '2026-03-04' }),
      fakeTask('fair', { id: 'task-2', title: 'Not mine', assigneeId: 'anna' }),
    ]);
    await user.click(await title(/^Not mine/));
    expect(screen.queryByRole('button', { name: 'Remind me later' })).toBeNull();
    await user.click(await title(/^Book the hall/));
    await user.click(screen.getByRole('button', { name: 'Remind me later' }));
    const monday = await screen.findByRole('menuitem', { name: /Monday morning/ });
    expect(monday.textContent).toContain('Mon, 9 Mar 2026, 09:00 GMT+8');
    await user.click(monday);
    await waitFor(() => expect(record.task('task-1')?.snoozedUntil).toBe('2026-03-09T01:00:00.000Z'));
  });

  it('can only be read by a guest to whom they are not given', async () => {
    await openTasks([fakeTask('fair', { assigneeId: 'anna' })], {
      role: 'guest',
      personId: 'pixel',
      campaigns: [readyCampaign({ guestIds: ['pixel'] })],
    });
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Book the hall/ });
    expect(tick.disabled).toBe(true);
    expect(screen.queryByRole('textbox', { name: 'What has to be done?' })).toBeNull();
  });
});
