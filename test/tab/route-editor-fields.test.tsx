import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RouteView } from '../../src/contract/views.ts';
import { route, routesDesk, stage } from './kit/routes-desk.ts';
import { showTab } from './kit/show-tab.tsx';

const open = async (
  path: string,
  routes: readonly RouteView[],
  options: Parameters<typeof showTab>[1] = {},
) => {
  const desk = routesDesk(routes);
  const tab = await showTab(path, { campaigns: [], more: desk.answers, ...options });
  await screen.findByRole('heading', { level: 1 });
  return { ...tab, desk };
};
const plan = (): RouteView =>
  route('plan', {
    name: 'Plan',
    version: 2,
    stages: [
      stage('legal', {
        approvers: [
          { who: 'person', personId: 'sato' },
          { who: 'role', role: 'manager' },
        ],
      }),
      stage('director', { after: ['legal'], approvers: [{ who: 'person', personId: 'anna' }] }),
    ],
  });
const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole('combobox', { name });
const posts = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => name.startsWith('POST'));
const fill = async (
  user: Awaited<ReturnType<typeof open>>['user'],
  control: HTMLElement,
  value: string,
): Promise<void> => {
  await user.clear(control);
  if (value) await user.type(control, value);
};

describe('a step of a route', () => {
  it('names a role that the department made, and says when one was removed', async () => {
    const gone = { who: 'role', role: 'role.gone' } as const;
    const { user, desk } = await open('routes/plan', [
      route('plan', { version: 2, stages: [stage('legal', { approvers: [gone] })] }),
    ]);
    expect(await screen.findByText(/names a role that was removed/)).toBeTruthy();
    const role = box('Who, line 1');
    const offered = within(role).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'a role that was removed',
      'Administrator',
      'Manager',
      'Staff',
      'Finance',
      'Counsel',
    ]);
    await user.selectOptions(role, 'Counsel');
    expect(screen.queryByText(/names a role that was removed/)).toBeNull();
    await user.click(button('Save'));
    await waitFor(() => expect(desk.stored('plan')?.version).toBe(3));
    expect(desk.stored('plan')?.stages[0]?.approvers).toEqual([{ who: 'role', role: 'role.counsel' }]);
  });

  it('is decided by weight, with a last word when it is even, and above an amount only', async () => {
    const { user, desk } = await open('routes/plan', [plan()]);
    await user.selectOptions(box('How they decide'), screen.getByRole('option', { name: /weight/i }));
    await fill(user, screen.getByRole('spinbutton', { name: 'Weight, line 1' }), '3');
    await fill(user, screen.getByLabelText('Weight that must agree'), '4');
    await user.selectOptions(box('When it is even'), 'The last word decides');
    expect(await screen.findByText('Say who has the last word.')).toBeTruthy();
    await user.click(button('Add: Who has the last word'));
    const last = screen.getByRole('group', { name: 'Who has the last word' });
    await user.selectOptions(within(last).getByRole('combobox', { name: 'Kind, line 1' }), 'A role');
    await user.click(button('Add a condition'));
    await fill(user, screen.getByLabelText('Amount above'), '250000');
    await user.click(button('Save'));
    await waitFor(() => expect(desk.stored('plan')?.version).toBe(3));
    expect(desk.stored('plan')?.stages[0]).toMatchObject({
      rule: { mode: 'weighted', needs: 4, weights: [3, 1], tie: 'decider' },
      primary: { who: 'role', role: 'manager' },
      when: [[{ fact: 'amountOver', amount: { minor: 25_000_000, currency: 'CNY' } }]],
    });
    expect(await screen.findByText('Saved as version 3. Running requests keep theirs.')).toBeTruthy();
  });

  it('has a deadline, a ladder, watchers of its fields, a veto and what one no does', async () => {
    const { user, desk } = await open('routes/plan', [plan()]);
    await user.click(screen.getByText('Time, and when nobody answers'));
    await user.click(screen.getByText('Beside the decision'));
    await fill(user, screen.getByLabelText('Deadline in working hours'), '');
    const rung = screen.getByRole('group', { name: 'Line 1' });
    await user.selectOptions(within(rung).getByRole('combobox', { name: 'What happens' }), 'Approve by rule');
    await fill(user, within(rung).getByLabelText('Up to which amount'), '5000');
    await user.selectOptions(box('What one no does'), 'Ends its own path only');
    await user.click(screen.getByRole('checkbox', { name: 'Files' }));
    await user.click(button('Add: Can stop it with one no'));
    const veto = screen.getByRole('group', { name: 'Can stop it with one no' });
    await user.selectOptions(within(veto).getByRole('combobox', { name: 'Kind, line 1' }), 'A job title');
    await user.type(within(veto).getByRole('combobox', { name: 'Who, line 1' }), 'Legal');
    await user.click(button('Save'));
    await waitFor(() => expect(desk.stored('plan')?.version).toBe(3));
    expect(desk.stored('plan')?.stages[0]).toMatchObject({
      deadlineHours: null,
      ladder: [{ afterHours: 24, act: 'approve', upTo: { minor: 500_000, currency: 'CNY' } }],
      rejects: 'stopsPath',
      watches: ['cosmetic', 'content', 'money', 'date', 'audience'],
      veto: [{ who: 'title', title: 'Legal' }],
    });
  });

  it.each([
    ['a name that is empty', 'Name', '', 'Give it a name.'],
    ['a number that is none', 'Usually takes, in working hours', 'soon', 'Write hours between 0 and 2,000.'],
    [
      'a deadline out of range',
      'Deadline in working hours',
      '9000',
      'Write hours between 0.25 and 2,000, or nothing.',
    ],
  ])('says at the place what is wrong, and is not saved, with %s', async (_, label, value, said) => {
    const { user, service } = await open('routes/plan', [plan()]);
    await user.click(screen.getByText('Time, and when nobody answers'));
    await fill(user, screen.getByRole('textbox', { name: label }), value);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByText('One thing keeps this from being saved.')).toBeTruthy();
    await user.click(button('Save'));
    expect(posts(service.calls)).toEqual([]);
  });

  it('that nobody fits today is marked and saved all the same', async () => {
    const missing = stage('legal', { approvers: [{ who: 'title', title: 'Nobody has it' }] });
    const { user, desk } = await open('routes/plan', [route('plan', { stages: [missing] })]);
    expect(
      screen.getByText('Nobody in the department fits today: it goes to the last in line.'),
    ).toBeTruthy();
    await fill(user, screen.getByRole('textbox', { name: 'Name' }), 'Counsel');
    await user.click(button('Save'));
    await waitFor(() => expect(desk.stored('plan')?.stages[0]?.name).toBe('Counsel'));
  });
});

describe('a route', () => {
  it('is listed with its version, what it is for, and its steps', async () => {
    const forLaunches = route('launch', {
      version: 4,
      active: false,
      when: [[{ fact: 'type', oneOf: ['launch'] }]],
      stages: [stage('copy'), stage('legal', { after: ['copy'] }), stage('brand', { after: ['copy'] })],
    });
    await open('routes', [forLaunches, plan()]);
    const line = screen.getByRole('link', { name: 'launch' }).closest('li');
    expect(line?.textContent).toContain('Version 4');
    expect(line?.textContent).toContain('Off');
    expect(line?.textContent).toContain('For Launch');
    expect(line?.textContent).toContain('copy → legal ∥ brand');
  });

  it('begins with a ready-made one, is named, and becomes version 1 beside it', async () => {
    const { user, service } = await open('routes', [plan()]);
    await user.click(button('New route'));
    await user.click(await screen.findByRole('link', { name: 'Begin with Promotion' }));
    await fill(user, await screen.findByRole('textbox', { name: 'Name' }), 'Spring promotions');
    expect(screen.getByText(/Will be version 1/)).toBeTruthy();
    await user.click(button('Save'));
    expect(await screen.findByText('Saved as version 1. Running requests keep theirs.')).toBeTruthy();
    const { ask } = service.calls.find(({ name }) => name.startsWith('POST'))!;
    expect(ask.body).toMatchObject({ basedOn: 0, route: { name: 'Spring promotions', place: 49 } });
    await waitFor(() => expect(window.location.pathname).not.toContain('new'));
  });

  it('is tried before it is saved: who would be asked, who not and why, and how long it takes', async () => {
    const { user, service } = await open('routes/plan', [
      route('plan', {
        stages: [
          stage('legal'),
          stage('director', {
            after: ['legal'],
            approvers: [{ who: 'person', personId: 'anna' }],
            when: [[{ fact: 'amountOver', amount: { minor: 10_000_000, currency: 'CNY' } }]],
          }),
        ],
      }),
    ]);
    await user.click(screen.getByRole('tab', { name: 'Try it' }));
    await user.click(button('Try it'));
    const result = await screen.findByRole('region', { name: 'What would happen' });
    expect(result.textContent).toContain('after 16 working hours');
    expect(result.textContent).toContain('Anna Berger');
    await fill(user, screen.getByLabelText('Budget'), '50000');
    expect(screen.getByText('The route or the sample changed since. Try it again.')).toBeTruthy();
    await user.click(button('Try it'));
    expect(await screen.findByText('director is not asked: its condition does not hold.')).toBeTruthy();
    expect(posts(service.calls)).toHaveLength(2);
    expect(posts(service.calls).every((name) => name.endsWith('/trial'))).toBe(true);
  });

  it('is tried as a change of budget, a file or an expense, each with the amounts that it has', async () => {
    const { user, service } = await open('routes/plan', [plan()]);
    await user.click(screen.getByRole('tab', { name: 'Try it' }));
    const subject = screen.getByRole('combobox', { name: 'What approval is asked for' });
    expect(screen.getByRole('textbox', { name: 'Budget' })).toBeTruthy();
    await user.selectOptions(subject, 'Change of budget');
    expect(screen.getByRole('textbox', { name: 'New total' })).toBeTruthy();
    await user.selectOptions(subject, 'File');
    expect(screen.queryByRole('textbox', { name: 'New total' })).toBeNull();
    await user.selectOptions(subject, 'Expense');
    await user.click(screen.getByRole('checkbox', { name: 'The vendor is new' }));
    await user.click(button('Try it'));
    expect(await screen.findByRole('region', { name: 'What would happen' })).toBeTruthy();
    const tried = service.calls.find(({ name }) => name.endsWith('/trial'));
    expect(tried?.ask.body).toMatchObject({ sample: { subject: 'expense', newVendor: true } });
  });

  it('that somebody else saved meanwhile is not overwritten unasked', async () => {
    const { user, desk } = await open('routes/plan', [plan()]);
    await fill(user, screen.getByRole('textbox', { name: 'Name' }), 'Counsel');
    desk.saveAsOther('plan', { name: 'Theirs' });
    await user.click(button('Save'));
    expect(await screen.findByText('Somebody saved version 3 while you were working.')).toBeTruthy();
    expect(desk.stored('plan')?.name).toBe('Theirs');
    await user.click(button('Save mine as the next version'));
    await waitFor(() => expect(desk.stored('plan')).toMatchObject({ version: 4, name: 'Plan' }));
    expect(screen.queryByText(/while you were working/)).toBeNull();
  });

  it('can be left for what somebody else saved', async () => {
    const { user, desk } = await open('routes/plan', [plan()]);
    await fill(user, screen.getByRole('textbox', { name: 'Name' }), 'Counsel');
    desk.saveAsOther('plan', { name: 'Theirs' });
    await user.click(button('Save'));
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(await screen.findByRole('heading', { name: 'Theirs' })).toBeTruthy();
    expect(screen.getByText('Version 3')).toBeTruthy();
  });

  it('waits as it was drawn while its author looks elsewhere, and can be taken back then', async () => {
    const { user } = await open('routes/plan', [plan()]);
    await fill(user, screen.getByRole('textbox', { name: 'Name' }), 'Counsel');
    await user.click(screen.getByRole('link', { name: 'All routes' }));
    await user.click(await screen.findByRole('link', { name: 'Plan' }));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('Counsel');
    await user.click(button('Undo'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('legal');
  });

  it('is read and not changed by staff, and not shown to guests', async () => {
    const { unmount } = await open('routes/plan', [plan()], { role: 'member' });
    expect(
      screen.getByText('Managers and administrators of the department can change this route.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('region', { name: 'legal' }).textContent).toContain('Sato Yui');
    unmount();
    await showTab('routes', { campaigns: [], more: routesDesk([plan()]).answers, role: 'guest' });
    expect(await screen.findByText('Routes are kept by the department')).toBeTruthy();
  });

  it('is reached from the settings', async () => {
    const { user } = await open('settings', [plan()]);
    // The list of contents has one that leads to the part, and the part one that leads away.
    const [, link] = await screen.findAllByRole('link', { name: 'Approval routes' });
    if (!link) throw new Error('Nothing leads to the routes.');
    await user.click(link);
    expect(await screen.findByRole('link', { name: 'Plan' })).toBeTruthy();
  });
});
