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
const title = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const patches = (calls: readonly { name: string }[]): number =>
  calls.filter(({ name }) => name.startsWith('PATCH')).length;
const hall = (more: Partial<Task> = {}): Task =>
  fakeTask('fair', { id: 'hall', title: 'Book the hall', ...more });
const stand = (more: Partial<Task> = {}): Task =>
  fakeTask('fair', { id: 'stand', title: 'Build the stand', ...more });
const anna = { personId: 'anna', part: 'accountable' } as const;

describe('who has to do with a task', () => {
  it('is said in its details; what has nobody who answers for it is not sent, and says what to do', async () => {
    const { user, record, service } = await openTasks([hall()]);
    await user.click(await title(/^Book the hall/));
    const group = within(await screen.findByRole('group', { name: 'People and steps' }));
    await user.type(group.getByRole('combobox', { name: 'Consulted' }), 'okaf');
    await user.click(await screen.findByRole('option', { name: /Tom Okafor/ }));
    expect(await screen.findByText(/^Name one person who answers for it/)).toBeTruthy();
    expect(patches(service.calls)).toBe(0);

    await user.type(group.getByRole('combobox', { name: /Answers for it/ }), 'berg');
    await user.click(await screen.findByRole('option', { name: /Anna Berger/ }));
    await waitFor(() =>
      expect(record.task('hall')?.raci).toEqual([{ personId: 'tom', part: 'consulted' }, anna]),
    );
    expect(screen.queryByText(/^Name one person who answers for it/)).toBeNull();
    expect(await screen.findByText('Anna Berger answers for it')).toBeTruthy();
  });

  it('is one part each: whoever gets another gives up the first', async () => {
    const raci = [anna, { personId: 'tom', part: 'consulted' } as const];
    const { user, record } = await openTasks([hall({ raci })]);
    await user.click(await title(/^Book the hall/));
    const group = within(await screen.findByRole('group', { name: 'People and steps' }));
    await user.type(group.getByRole('combobox', { name: 'Informed' }), 'okaf{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(record.task('hall')?.raci).toEqual([anna, { personId: 'tom', part: 'informed' }]),
    );
  });

  it('ready is not done: the tick says whose yes it waits for, and undo takes the question back', async () => {
    const { user, record } = await openTasks([hall({ raci: [anna] })]);
    await user.click(await screen.findByRole('checkbox', { name: 'Mark “Book the hall” as done' }));
    expect(await screen.findByText('“Book the hall” waits for Anna Berger to confirm')).toBeTruthy();
    expect(await screen.findByText('Waiting for Anna Berger to confirm')).toBeTruthy();
    const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Mark “Book the hall” as done' });
    expect([tick.checked, tick.indeterminate]).toEqual([false, true]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(record.task('hall')?.confirmation).toBeNull());
    expect(record.task('hall')?.status).toBe('open');
  });

  it('says so when whoever answers for it sent it back', async () => {
    const confirmation = { requestId: 'ask-1', state: 'changesRequested' } as const;
    await openTasks([hall({ raci: [anna], status: 'inProgress', confirmation })]);
    expect(await screen.findByText('Changes requested')).toBeTruthy();
  });
});

describe('the words of those who were asked', () => {
  it('stand with the task, and more can be said', async () => {
    const remark = { id: 'r1', byId: 'tom', text: 'Take the north hall', at: '2026-03-02T01:00:00.000Z' };
    const { user, record } = await openTasks([hall({ raci: [anna], remarks: [remark] })]);
    await user.click(await title(/^Book the hall.*1 remark/));
    expect(await screen.findByText('Take the north hall')).toBeTruthy();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Say something about this task' });
    await user.type(field, 'It is taken');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('It is taken')).toBeTruthy();
    expect(record.task('hall')?.remarks).toHaveLength(2);
    expect(field.value).toBe('');
  });
});

describe('somebody who is addressed', () => {
  it('is found after @, picked by keyboard, and told', async () => {
    const { user, record } = await openTasks([hall()]);
    await user.click(await title(/^Book the hall/));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Say something about this task' });
    await user.type(field, 'Ask @oka');
    const list = within(await screen.findByRole('list', { name: 'People to mention' }));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Tom Okafor/),
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'People to mention' })).toBeNull();
    await user.type(field, 'f{Enter}');
    expect(field.value).toBe('Ask @Tom Okafor ');
    await user.type(field, 'about it, not me@anna');
    expect(screen.queryByRole('list', { name: 'People to mention' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect((await screen.findByText('@Tom Okafor')).tagName).toBe('STRONG');
    expect(record.task('hall')?.remarks?.[0]).toMatchObject({
      text: 'Ask @Tom Okafor about it, not me@anna',
      mentionIds: ['tom'],
    });
  });
});

describe('the steps of a campaign', () => {
  it('say what comes before and next, and offer only what leads to no circle', async () => {
    const { user, record } = await openTasks([hall(), stand({ afterId: 'hall', assigneeId: 'tom' })]);
    expect(await screen.findByText('Next: Build the stand (Tom Okafor)')).toBeTruthy();
    expect(await screen.findByText('After: Book the hall')).toBeTruthy();
    await user.click(await title(/^Book the hall/));
    const before = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Comes after' });
    expect([...before.options].map(({ text }) => text)).toEqual(['No step before it']);
    await user.click(await title(/^Build the stand/));
    const second = screen.getAllByRole<HTMLSelectElement>('combobox', { name: 'Comes after' })[1];
    if (!second) throw new Error('The stand has no such field.');
    expect([...second.options].map(({ text }) => text)).toEqual(['No step before it', 'Book the hall']);
    await user.selectOptions(second, '');
    await waitFor(() => expect(record.task('stand')?.afterId).toBeNull());
  });
});
