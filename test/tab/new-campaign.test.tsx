import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

const open = async () => {
  const tab = await showTab('board?new=1', { campaigns: springs });
  const name = await screen.findByRole('textbox', { name: /Name/ });
  const created = (): number =>
    tab.service.calls.filter(({ name: call }) => call === 'POST /api/workspaces/:workspaceId/campaigns')
      .length;
  return { ...tab, name, created };
};

describe('a new campaign', () => {
  it('begins at the name, with me as the owner', async () => {
    const { name } = await open();
    expect(document.activeElement).toBe(name);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /Owner/ }).value).toBe('lin');
  });

  it('says at each field what is missing, and sends nothing', async () => {
    const { user, created } = await open();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findAllByText('This is needed')).toHaveLength(2);
    expect(screen.getByRole('textbox', { name: /Name/ }).getAttribute('aria-invalid')).toBe('true');
    expect(created()).toBe(0);
  });

  it('says that dates are the wrong way round, at the second one', async () => {
    const { user, name, created } = await open();
    await user.type(name, 'Autumn');
    await user.selectOptions(screen.getByRole('combobox', { name: /Type/ }), 'email');
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-09-10' } });
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-09-01' } });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('The last day is before the first')).toBeTruthy();
    expect(created()).toBe(0);
  });

  it('is saved with Ctrl and Enter, stands in the lists at once, and opens', async () => {
    const { service, user, name, created } = await open();
    await user.type(name, 'Autumn');
    await user.selectOptions(screen.getByRole('combobox', { name: /Type/ }), 'email');
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-09-01' } });
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-09-10' } });
    await user.click(screen.getByRole('button', { name: 'WeChat' }));
    await user.type(screen.getByRole('textbox', { name: /Amount/ }), '１２,000');
    await user.type(screen.getByRole('textbox', { name: /Goal/ }), '500 leads');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(service.find(({ name: one }) => one === 'Autumn')).toBeTruthy());
    expect(service.find(({ name: one }) => one === 'Autumn')).toMatchObject({
      type: 'email',
      ownerId: 'lin',
      status: 'draft',
      flight: { start: '2026-09-01', end: '2026-09-10' },
      // The usual ones of the type, and the one that was added.
      channels: ['email', 'website', 'wechat'],
      budget: { minor: 1_200_000, currency: 'CNY' },
      goal: '500 leads',
    });
    expect(created()).toBe(1);
    expect(await screen.findByRole('link', { name: /Autumn/ })).toBeTruthy();
    expect(addressNow().get('open')).toMatch(/^c-/);
  });

  it('asks with the same key when it is sent again after a broken line: one campaign, not two', async () => {
    const { service, user, name } = await open();
    await user.type(name, 'Autumn');
    await user.selectOptions(screen.getByRole('combobox', { name: /Type/ }), 'email');
    service.setReachable(false);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('The service could not be reached. Nothing was changed.')).toBeTruthy();
    service.setReachable(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(service.find(({ name: one }) => one === 'Autumn')).toBeTruthy());
    const keys = service.calls.flatMap(({ ask }) =>
      typeof ask.body === 'object' && ask.body && 'once' in ask.body ? [ask.body.once] : [],
    );
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows a refusal of the service at the field that it is about', async () => {
    const { service, user, name } = await open();
    await user.type(name, 'Autumn');
    await user.selectOptions(screen.getByRole('combobox', { name: /Type/ }), 'email');
    service.refuseNext({ refused: 'unknownPerson', at: 'ownerId' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('This person is not in the department.')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: /Owner/ }).getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was typed when the panel is closed by mistake', async () => {
    const { user, name } = await open();
    await user.type(name, 'Autumn');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Name/ })).toBeNull());
    await user.keyboard('n');
    expect(await screen.findByDisplayValue('Autumn')).toBeTruthy();
  });
});
