import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

/** Somebody else is faster: the tab has not heard of it when the card is moved. */
async function meet() {
  const tab = await showTab('board', { campaigns: springs });
  const idea = await screen.findByRole('link', { name: /Spring idea/ });
  act(() =>
    tab.service.editAsOther('idea', { name: 'Summer idea', flight: null }, { by: 'anna', quietly: true }),
  );
  act(() => idea.focus());
  await tab.user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  const dialog = await screen.findByRole('alertdialog');
  return { ...tab, dialog };
}

const row = (dialog: HTMLElement, field: string): string[] =>
  within(within(dialog).getByRole('rowheader', { name: field }).closest('tr') ?? dialog)
    .getAllByRole('cell')
    .map((cell) => cell.textContent ?? '');

describe('two people change the same campaign', () => {
  it('shows the second one, field by field, what was seen, what is there now, and what they wanted', async () => {
    const { dialog } = await meet();
    expect(within(dialog).getByText('Somebody else was faster')).toBeTruthy();
    expect(row(dialog, 'Name')).toEqual(['Spring idea', 'Summer idea', 'you did not touch it']);
    expect(row(dialog, 'Flight')).toEqual([
      'Mon 6 Apr 2026 – Sun 12 Apr 2026',
      'no dates',
      'you did not touch it',
    ]);
    expect(row(dialog, 'Status')).toEqual(['Draft', 'unchanged', 'Planning']);
  });

  it('names who was faster and when, with the zone', async () => {
    const { dialog } = await meet();
    expect(
      await within(dialog).findByText(/Changed by Anna Berger, Wed, 4 Mar 2026, 10:00 GMT\+8/),
    ).toBeTruthy();
  });

  it('keeps theirs: the card shows what is there now, and nothing is sent', async () => {
    const { service, user, dialog } = await meet();
    await user.click(within(dialog).getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    const draft = await screen.findByRole('region', { name: /^Draft, 1/ });
    expect(within(draft).getByRole('link', { name: /Summer idea/ })).toBeTruthy();
    expect(service.campaign('idea')?.status).toBe('draft');
  });

  it('puts mine on top: both changes stand', async () => {
    const { service, user, dialog } = await meet();
    await user.click(within(dialog).getByRole('button', { name: 'Put mine on top' }));
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('planning'));
    expect(service.campaign('idea')?.name).toBe('Summer idea');
    const planning = await screen.findByRole('region', { name: /^Planning, 3/ });
    expect(within(planning).getByRole('link', { name: /Summer idea/ })).toBeTruthy();
  });
});
