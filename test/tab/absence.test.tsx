import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DelegationView } from '../../src/contract/views.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { showTab } from './kit/show-tab.tsx';

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')));
});

const delegation = (facts: Partial<DelegationView> = {}): DelegationView => ({
  id: 'd-1',
  fromId: 'lin',
  toId: 'sato',
  // Whole days in Shanghai: 3 to 6 March.
  startsAt: '2026-03-02T16:00:00.000Z',
  endsAt: '2026-03-06T16:00:00.000Z',
  workspaceId: 'ws-brand',
  subjects: null,
  upTo: null,
  setById: 'lin',
  endedAt: null,
  state: 'running',
  ...facts,
});

const openAbsence = async (
  delegations: readonly DelegationView[] = [],
  options: Parameters<typeof showTab>[1] = {},
) => {
  const office = fakeOffice({ delegations });
  const tab = await showTab('settings', { campaigns: [], more: office.answers, ...options });
  await screen.findByRole('button', { name: 'Plan an absence' });
  return { ...tab, office };
};
type User = Awaited<ReturnType<typeof openAbsence>>['user'];
const plan = async (user: User) => {
  await user.click(screen.getByRole('button', { name: 'Plan an absence' }));
  return screen.findByRole('form', { name: 'Plan an absence' });
};
const fill = async (user: User, label: string, value: string) => {
  const input = screen.getByLabelText(label);
  await user.clear(input);
  await user.type(input, value);
};
const choose = async (user: User, name: string) => {
  await user.type(screen.getByRole('combobox', { name: 'Who stands in' }), name);
  const list = await screen.findByRole('listbox');
  await user.click(await within(list).findByRole('option', { name: new RegExp(name) }));
};
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Save' }));
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

describe('when I am away', () => {
  it('I see who decides in my place now, until when, for what, and up to which amount', async () => {
    await openAbsence([
      delegation({ subjects: ['expense', 'launch'], upTo: { minor: 5_000_000, currency: 'CNY' } }),
    ]);
    expect(
      screen.getByText('Sato Yui can decide in this place now, until Sat, 7 Mar 2026, 00:00 GMT+8.'),
    ).toBeTruthy();
    const line = screen.getByText('Sato Yui stands in').closest('li');
    expect(line?.textContent.replaceAll('\u00a0', ' ')).toContain(
      'Tue 3 Mar 2026 – Fri 6 Mar 2026Expense and LaunchUp to CNY 50,000',
    );
  });

  it('I name somebody for whole days of mine, some kinds, and up to an amount', async () => {
    const { user, office } = await openAbsence();
    expect(screen.getByText('Nobody stands in at the moment.')).toBeTruthy();
    const form = await plan(user);
    await choose(user, 'Sato');
    await fill(user, 'First day', '2026-03-09');
    await fill(user, 'Last day', '2026-03-13');
    await user.click(within(form).getByRole('checkbox', { name: 'All kinds' }));
    await user.click(within(form).getByRole('checkbox', { name: 'Expense' }));
    await fill(user, 'Up to which amount', '50,000');
    await save(user);
    await waitFor(() => expect(office.delegations()).toHaveLength(1));
    expect(office.delegations()[0]).toMatchObject({
      toId: 'sato',
      startsAt: '2026-03-08T16:00:00.000Z',
      endsAt: '2026-03-13T16:00:00.000Z',
      subjects: ['campaign', 'expense'],
      upTo: { minor: 5_000_000, currency: 'CNY' },
    });
    expect(await screen.findByText('Sato Yui stands in for these days')).toBeTruthy();
    expect(await screen.findByText('Coming')).toBeTruthy();
  });

  it('I end it before its time, and it stays to be read', async () => {
    const { user, office } = await openAbsence([delegation()]);
    await user.click(screen.getByRole('button', { name: 'End the standing in of Sato Yui now' }));
    await waitFor(() => expect(office.delegations()[0]?.state).toBe('ended'));
    expect(await screen.findByText('One earlier')).toBeTruthy();
    expect(screen.getByText('No absence is planned.')).toBeTruthy();
  });

  it.each([
    ['nobody', {}, 'Choose a person.'],
    ['days in the wrong order', { who: 'Sato', last: '2026-03-01' }, 'The last day is before the first day.'],
    ['an amount that is none', { who: 'Sato', amount: 'much' }, 'This is not an amount.'],
    [
      'days on which somebody stands in already',
      { who: '陈' },
      'Somebody stands in on some of these days already. End that first.',
    ],
  ])('nothing is sent with %s', async (_, { who, last, amount }: Record<string, string>, said) => {
    const { user, service } = await openAbsence([delegation()]);
    await plan(user);
    if (who) await choose(user, who);
    if (last) await fill(user, 'Last day', last);
    if (amount) await fill(user, 'Up to which amount', amount);
    await save(user);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });

  it('a refusal of the service stands in the form, and nothing typed is lost', async () => {
    const { user, service } = await openAbsence();
    const form = await plan(user);
    await choose(user, 'Sato');
    service.refuseNext({ refused: 'unfit', at: 'toId', facts: { what: 'cycle' } });
    await save(user);
    expect((await within(form).findByRole('alert')).textContent).toContain('would go round in a circle');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Who stands in' }).value).toBe('Sato Yui');
  });

  it('a manager sets it for somebody else', async () => {
    const { user, office } = await openAbsence();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose approvals' }), 'Sato Yui');
    await screen.findByRole('button', { name: 'Plan an absence' });
    await plan(user);
    await choose(user, '陈');
    await save(user);
    await waitFor(() => expect(office.delegations()).toMatchObject([{ fromId: 'sato', toId: 'chen' }]));
  });

  it('staff plan their own absence only', async () => {
    await openAbsence([], { role: 'member' });
    expect(screen.queryByRole('combobox', { name: 'Whose approvals' })).toBeNull();
  });
});
