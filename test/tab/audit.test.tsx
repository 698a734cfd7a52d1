import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeOffice } from '../kit/fake-office.ts';
import { showTab } from './kit/show-tab.tsx';

const openSettings = async (role: 'admin' | 'manager') => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('not here'));
  const office = fakeOffice();
  const tab = await showTab('settings', {
    campaigns: [],
    role,
    more: (inside) => ({
      ...office.answers(inside),
      'GET /api/audit/export': () => new Blob(['{}\n']),
    }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return tab;
};

describe('everything that happened', () => {
  it('is saved by administrators as a file that says its days, and how it is checked', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => 'blob:one';
    const { user, service } = await openSettings('admin');
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-02-01' } });
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-02-28' } });
    expect(
      screen.getByText(/without this service: npm run audit:verify -- audit-2026-02-01-2026-02-28.jsonl/),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save the record' }));
    await waitFor(() => expect(saved).toEqual(['audit-2026-02-01-2026-02-28.jsonl']));
    expect(service.calls.at(-1)).toMatchObject({
      name: 'GET /api/audit/export',
      ask: { query: { from: '2026-02-01', to: '2026-02-28' } },
    });
  });

  it('says when the days are the wrong way round, and asks for nothing', async () => {
    const { user, service } = await openSettings('admin');
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-03-02' } });
    fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-03-01' } });
    expect(screen.getByText('The last day lies before the first one')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save the record' }));
    expect(service.calls.map(({ name }) => name)).not.toContain('GET /api/audit/export');
  });

  it('is not offered to others', async () => {
    await openSettings('manager');
    expect(screen.queryByText('The sealed record')).toBeNull();
  });
});
