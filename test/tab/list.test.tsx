import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

const names = (): (string | null)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[2]?.querySelector('a')?.textContent ?? null);

async function cell(name: string, column: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name });
  const found = link.closest('tr')?.querySelector<HTMLElement>(`td[data-column="${column}"]`);
  if (!found) throw new Error(`No ${column} for ${name}.`);
  return found;
}

describe('the list', () => {
  it('shows what runs and what comes first, and what is over last', async () => {
    await showTab('list', { campaigns: springs });
    await screen.findByRole('grid', { name: 'Campaigns' });
    expect(names()).toEqual(['Spring run', 'Spring plan', 'Spring idea', 'Late plan', 'Winter end']);
  });

  it('sorts by a heading, turns the order with a second click, and keeps it in the address', async () => {
    const { user } = await showTab('list', { campaigns: springs });
    await user.click(await screen.findByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['Late plan', 'Spring idea', 'Spring plan', 'Spring run', 'Winter end']);
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()[0]).toBe('Winter end');
    expect(addressNow().get('sort')).toBe('-name');
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('opens in the order and with the filter of its address', async () => {
    await showTab('list?sort=-name&status=planning', { campaigns: springs });
    await screen.findByRole('grid');
    expect(names()).toEqual(['Spring plan', 'Late plan']);
  });

  it('moves from cell to cell with arrows, and Enter on a name opens the campaign', async () => {
    const { user } = await showTab('list', { campaigns: springs });
    const first = await cell('Spring run', 'name');
    act(() => first.focus());
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(await cell('Spring plan', 'status'));
    await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}{Enter}');
    await waitFor(() => expect(addressNow().get('open')).toBe('run'));
    expect(
      (await screen.findByRole('link', { name: 'Spring run' })).closest('tr')?.getAttribute('aria-selected'),
    ).toBe('true');
  });

  it('edits a name in place with F2, and gives the focus back to the cell', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    const name = await cell('Spring plan', 'name');
    act(() => name.focus());
    await user.keyboard('{F2}');
    await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
    await user.keyboard('Spring plan B{Enter}');
    await waitFor(() => expect(service.campaign('plan')?.name).toBe('Spring plan B'));
    expect(document.activeElement).toBe(await cell('Spring plan B', 'name'));
  });

  it('leaves everything as it was with Escape', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring plan', 'name'));
    await user.keyboard('nonsense{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    expect(service.campaign('plan')?.name).toBe('Spring plan');
  });

  it('refuses an empty name in words', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring plan', 'name'));
    await user.clear(await screen.findByRole('textbox', { name: 'Name' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('A campaign needs a name')).toBeTruthy();
    expect(service.campaign('plan')?.name).toBe('Spring plan');
  });

  it('offers only statuses that are possible', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring run', 'status'));
    const choice = await screen.findByRole('combobox', { name: 'Status' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Running', 'Paused', 'Ended']);
    await user.selectOptions(choice, 'paused');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(service.campaign('run')?.status).toBe('paused'));
  });

  it('changes the owner and the dates in place', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring plan', 'owner'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Owner' }), 'maria');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(service.campaign('plan')?.ownerId).toBe('maria'));
    fireEvent.doubleClick(await cell('Spring plan', 'flight'));
    fireEvent.change(await screen.findByLabelText('Last day'), { target: { value: '2026-04-05' } });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(service.campaign('plan')?.flight?.end).toBe('2026-04-05'));
  });

  it('refuses dates the wrong way round before anything is sent', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring plan', 'flight'));
    fireEvent.change(await screen.findByLabelText('Last day'), { target: { value: '2026-03-01' } });
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The last day is before the first')).toBeTruthy();
    expect(service.campaign('plan')?.flight?.end).toBe('2026-03-29');
  });

  it('edits an amount with its currency, and warns that the approval no longer covers it', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring run', 'budget'));
    const amount = await screen.findByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '1,200.50{Enter}');
    await waitFor(() => expect(service.campaign('run')?.budget).toEqual({ minor: 120_050, currency: 'CNY' }));
    expect(await screen.findByText(/The approval no longer covers it/)).toBeTruthy();
  });

  it('refuses an amount that is none', async () => {
    const { service, user } = await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Spring run', 'budget'));
    await user.clear(await screen.findByRole('textbox', { name: 'Amount' }));
    await user.keyboard('-5{Enter}');
    expect(await screen.findByText('An amount is a number, 0 or more')).toBeTruthy();
    expect(service.campaign('run')?.budget?.minor).toBe(95_000_000);
  });

  it('does not let an archived campaign be edited', async () => {
    await showTab('list', { campaigns: springs });
    fireEvent.doubleClick(await cell('Winter end', 'name'));
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  });

  it('has no column for amounts when the reader may not see them', async () => {
    await showTab('list', { campaigns: springs, role: 'guest', personId: 'pixel' });
    await screen.findByRole('grid');
    expect(screen.queryByRole('columnheader', { name: 'Budget' })).toBeNull();
  });
});
