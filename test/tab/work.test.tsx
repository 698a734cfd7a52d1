import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DayView } from '../../src/contract/day-endpoints.ts';
import type { WorkView } from '../../src/contract/views.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { fakeApproval, fakeRecord, fakeTask } from '../kit/fake-record.ts';
import { workItem } from './kit/office-samples.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';

const openWork = async (
  work: readonly WorkView[],
  { view = 'work', ...options }: Parameters<typeof showTab>[1] & { view?: string } = {},
) => {
  const office = fakeOffice({ work });
  const record = fakeRecord({ tasks: [fakeTask('fair')], approvals: [fakeApproval('fair')] });
  const tab = await showTab(view, {
    campaigns: [readyCampaign()],
    more: (inside) => ({ ...record.answers(inside), ...office.answers(inside) }),
    ...options,
  });
  return { ...tab, office, record };
};
const approval = workItem({
  id: 'approval.approval-1',
  noun: 'approval',
  targetId: 'approval-1',
  title: 'Spring fair',
  dueKey: '2026-03-05T09:00:00.000Z',
});
const ownReport = {
  noun: 'report' as const,
  workspaceId: 'ws-brand',
  targetId: 'weekly',
  dueKey: '2026-03-09T01:00:00.000Z',
};
const group = (name: RegExp): HTMLElement => {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!section) throw new Error('The heading stands alone.');
  return section;
};

describe('my work', () => {
  it('says so when nothing waits, and shows the way on', async () => {
    await openWork([]);
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the board' }).getAttribute('href')).toBe('/tab/board');
  });

  it('stands in groups by when it is due, on my own calendar', async () => {
    await openWork([
      workItem({ id: 'task.a', title: 'Late', dueKey: '2026-03-02' }),
      workItem({ id: 'task.b', title: 'Now', dueKey: '2026-03-04' }),
      approval,
      workItem({ id: 'task.c', title: 'In April', dueKey: '2026-04-04' }),
      workItem({ id: 'task.d', title: 'Some day', dueKey: '9999-12-31' }),
      workItem({
        id: 'approval.x',
        noun: 'approval',
        title: 'Closed at midnight in London',
        dueKey: '2026-03-04T00:30:00.000Z',
      }),
    ]);
    await screen.findByRole('heading', { level: 1, name: 'My work' });
    expect(screen.getByText('4 tasks, 2 approvals')).toBeTruthy();
    expect(group(/Overdue/).textContent).toContain(
      'LateMKT-7Spring fairYours to doMon 2 Mar 2026 · 2 days ago',
    );
    expect(group(/Overdue/).textContent).toContain('Closed at midnight');
    expect(group(/Today/).textContent).toContain('Now');
    expect(group(/Next seven days/).textContent).toContain('until Thu, 5 Mar 2026, 17:00 GMT+8 · tomorrow');
    expect(group(/Later/).textContent).toContain('In April');
    expect(group(/Without a date/).textContent).toContain('Some day');
  });

  it('says of each line why it is here, leaves out what needs nothing now, and leads on', async () => {
    const { user } = await openWork([
      workItem({ id: 'task.a', noun: 'answer', title: 'Late one', dueKey: '2026-03-02' }),
      workItem({ id: 'task.b', noun: 'answer', title: 'In good time', dueKey: '2026-03-09' }),
      workItem({ id: 'task.c', noun: 'remark', title: 'Slogan', dueKey: '2026-03-05' }),
      workItem({ id: 'task.d', milestone: true, title: 'Print is ready', dueKey: '2026-03-06' }),
      workItem({ id: 'approval.x', noun: 'sentBack', title: 'Poster', dueKey: '9999-12-31' }),
      workItem({ id: 'approval.y', noun: 'review', title: 'Film', dueKey: '2026-03-05T09:00:00.000Z' }),
      { ...ownReport, id: 'report.w', title: 'Weekly report', failed: 2 },
      { ...ownReport, id: 'report.m', title: 'Monthly report', failed: 0 },
      workItem({ id: 'task.e', title: 'Some other day', snoozedUntil: '2026-03-09T01:00:00.000Z' }),
    ]);
    await screen.findByRole('heading', { level: 1, name: 'My work' });
    expect(screen.getByText('2 tasks, 5 more')).toBeTruthy();
    expect(group(/Overdue/).textContent).toContain('Late, and you answer for it');
    expect(screen.queryByText('In good time')).toBeNull();
    expect(group(/Next seven days/).textContent).toMatch(
      /Slogan.*You are asked for your word.*Film.*You are asked to review it.*Print is ready.*A milestone of yours/,
    );
    expect(group(/Today/).textContent).toMatch(/Did not reach 2 peopleOpen.*Sent back to you with points/);
    expect(screen.queryByText('Monthly report')).toBeNull();
    expect(group(/Put off/).textContent).toContain('put off until Mon, 9 Mar 2026, 09:00 GMT+8');
    await user.click(screen.getByRole('button', { name: 'Say it' }));
    expect(addressNow().get('section')).toBe('tasks');
    await user.click(screen.getByRole('button', { name: 'Open reports' }));
    expect(window.location.pathname).toBe('/tab/reports');
  });

  it('ticks lines of a checklist off and puts a task off without opening it', async () => {
    const checklist = { done: 1, count: 3, open: [{ id: 'line-2', text: 'Ask for the price' }] };
    const { user, record } = await openWork([workItem({ checklist })]);
    record.editTaskAsOther('task-1', {
      checklist: [{ id: 'line-2', text: 'Ask for the price', done: false }],
    });
    const list = await screen.findByRole('list', { name: 'Checklist, 1 of 3 done' });
    expect(list.textContent).toContain('and 1 more in the task');
    await user.click(screen.getByRole('checkbox', { name: 'Ask for the price' }));
    await waitFor(() => expect(record.task('task-1')?.checklist).toMatchObject([{ done: true }]));
    expect(screen.queryByRole('checkbox', { name: 'Ask for the price' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remind me later: Book the hall' }));
    await user.click(await screen.findByRole('menuitem', { name: /Monday morning/ }));
    await waitFor(() => expect(record.task('task-1')?.snoozedUntil).toBe('2026-03-09T01:00:00.000Z'));
  });

  it('ticks a task off at once and brings it back with undo', async () => {
    const { user, record } = await openWork([workItem()]);
    await user.click(await screen.findByRole('checkbox', { name: 'Mark “Book the hall” as done' }));
    await waitFor(() => expect(record.task('task-1')?.status).toBe('done'));
    expect(screen.queryByRole('checkbox', { name: /Book the hall/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('checkbox', { name: /Book the hall/ })).toBeTruthy();
    await waitFor(() => expect(record.task('task-1')?.status).toBe('open'));
  });

  it('brings a task back when the tick is refused, and says why', async () => {
    const { user, service, record } = await openWork([workItem()]);
    const tick = await screen.findByRole('checkbox', { name: /Book the hall/ });
    service.refuse({ 'PATCH /api/campaigns/:campaignId/tasks/:taskId': { refused: 'notAllowed' } });
    await user.click(tick);
    expect(await screen.findByText('“Book the hall” was not changed')).toBeTruthy();
    expect(await screen.findByRole('checkbox', { name: /Book the hall/ })).toBeTruthy();
    expect(record.task('task-1')?.status).toBe('open');
  });

  it('says so when somebody else has done it already', async () => {
    const { user, record } = await openWork([workItem()]);
    const tick = await screen.findByRole('checkbox', { name: /Book the hall/ });
    record.editTaskAsOther('task-1', { status: 'done' });
    await user.click(tick);
    expect(await screen.findByText('“Book the hall” is not open any more')).toBeTruthy();
  });

  it('opens the campaign at the right section', async () => {
    const { user } = await openWork([workItem(), approval]);
    await user.click(await screen.findByRole('button', { name: 'Decide' }));
    expect(addressNow().get('open')).toBe('fair');
    expect(addressNow().get('section')).toBe('approvals');
  });

  it('says where I am, where those are whom I lead, and when my evening card comes', async () => {
    const there = { since: null, until: null };
    let day: DayView = {
      checkIn: true,
      reports: true,
      rollUpAt: '18:30',
      version: 'd1',
      mine: { state: 'unknown', ...there },
      evening: { on: true, time: '17:30' },
      people: [
        { personId: 'sato', zone: 'Asia/Tokyo', works: true, state: 'here', ...there },
        { personId: 'bo', zone: 'Europe/Berlin', works: false, state: 'unknown', ...there },
      ],
    };
    const office = fakeOffice({ work: [workItem()] });
    const name = '/api/workspaces/:workspaceId/day';
    const { user } = await showTab('work', {
      campaigns: [readyCampaign()],
      more: (inside) => ({
        ...office.answers(inside),
        [`GET ${name}`]: () => day,
        [`POST ${name}/marks`]: ({ body }: { body?: unknown }) => {
          const { mark, minutes } = body as { mark: string; minutes: number | null };
          const at = '2026-03-04T02:00:00.000Z';
          const until = minutes === null ? null : '2026-03-04T03:00:00.000Z';
          day = { ...day, mine: { state: mark === 'away' ? 'away' : 'here', since: at, until } };
          return day;
        },
        [`PATCH ${name}/evening`]: ({ body }: { body?: unknown }) => {
          day = { ...day, evening: body as DayView['evening'] };
          return day;
        },
      }),
    });
    const mine = await screen.findByRole('group', { name: 'Where I am' });
    await user.click(within(mine).getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(mine.textContent).toContain('Here · since 10:00'));
    await user.click(within(mine).getByRole('button', { name: 'Away' }));
    await user.click(await screen.findByRole('menuitem', { name: '1 h' }));
    await waitFor(() => expect(mine.textContent).toContain('Away · since 10:00 · back at 11:00'));
    await user.click(screen.getByText('Who is here: 1 of 1'));
    expect(screen.getByText('Here · 11:00 there (Asia/Tokyo)')).toBeTruthy();
    expect(screen.getByText('Day off · 03:00 there (Europe/Berlin)')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Evening card' }));
    await waitFor(() => expect(day.evening.on).toBe(false));
  });

  it('follows what others do', async () => {
    const { office } = await openWork([workItem()]);
    await screen.findByText('Book the hall');
    office.workIsNow([workItem({ title: 'Book the hall today' })]);
    expect(await screen.findByText('Book the hall today')).toBeTruthy();
  });

  it('says what went wrong, and tries again', async () => {
    const { user, service } = await openWork([workItem()], {
      refused: { 'GET /api/me/work': { refused: 'notFound' } },
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    service.refuse({});
    await user.click(retry);
    expect(await screen.findByText('Book the hall')).toBeTruthy();
  });
});
