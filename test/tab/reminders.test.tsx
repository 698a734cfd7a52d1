import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { MyRemindersView, ReminderRuleView } from '../../src/contract/reminder-endpoints.ts';
import { type ReminderChoice, plainReminders } from '../../src/domain/reminder-choice.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { someCadences } from '../kit/reminder-bodies.ts';
import { showTab } from './kit/show-tab.tsx';

it('Somebody chooses in the settings when and how they are reminded, sees what was held and why, and a manager the cadence', async () => {
  const held = { campaignId: 'fair', targetId: 'task-1', goesAt: '2026-03-04T01:00:00.000Z' } as const;
  let mine: MyRemindersView = {
    choice: plainReminders,
    held: [{ ...held, type: 'milestone', title: 'Book the hall', why: 'quiet' }],
  };
  let rule: ReminderRuleView = { cadences: someCadences, version: null };
  const ruleName = '/api/workspaces/:workspaceId/reminders';
  const office = fakeOffice();
  const { user } = await showTab('settings', {
    campaigns: [],
    more: (inside) => ({
      ...office.answers(inside),
      'GET /api/me/reminders': () => mine,
      'PATCH /api/me/reminders': ({ body }: { body?: unknown }) => {
        mine = { ...mine, choice: body as ReminderChoice };
        return mine;
      },
      [`GET ${ruleName}`]: () => rule,
      [`PATCH ${ruleName}`]: ({ body }: { body?: unknown }) => {
        rule = { ...(body as ReminderRuleView), version: 'saved' };
        return rule;
      },
    }),
  });
  const form = await screen.findByRole('form', { name: 'My reminders' });
  const save = within(form).getByRole('button', { name: 'Save' });
  const from = within(form).getByLabelText('From');
  await user.clear(from);
  expect(within(form).getByRole('alert').textContent).toContain('09:00');
  await user.type(from, '20:30');
  await user.click(within(form).getByRole('radio', { name: 'Urgent and important tasks' }));
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Tasks' }), 'card');
  const launches = within(form).getByRole('combobox', { name: 'Launches of my campaigns' });
  expect(within(launches).queryByRole('option', { name: 'Each on a card of its own' })).toBeNull();
  await user.click(save);
  await waitFor(() =>
    expect(mine.choice).toEqual({
      ...plainReminders,
      quietFrom: '20:30',
      breaks: 'important',
      ways: { ...plainReminders.ways, task: 'card' },
    }),
  );
  expect(screen.getByText('Book the hall').closest('li')?.textContent).toMatch(
    /Milestones · until .* quiet hours/,
  );

  const cadence = await screen.findByRole('form', { name: 'Cadence of the department' });
  const [tasks] = within(cadence).getAllByRole('group', { name: 'Tasks' });
  if (!tasks) throw new Error('Tasks have no cadence.');
  const pressed = () =>
    within(tasks)
      .getAllByRole('button', { pressed: true })
      .map(({ textContent }) => textContent);
  expect(pressed()).toEqual(['1 working day before', 'On the day']);
  await user.click(within(tasks).getByRole('button', { name: '2 working days after' }));
  await user.click(within(cadence).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(rule.cadences.task).toEqual([-1, 0, 2]));
});
