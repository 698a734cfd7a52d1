import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/domain/person.ts';
import { fakePeople } from '../kit/fake-campaigns.ts';
import { addressNow, showTab } from './kit/show-tab.tsx';
import { springs } from './kit/some-campaigns.ts';

afterEach(() => onlineManager.setOnline(true));

describe('the frame of the tab', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'Board', 'New campaign', 'Planning, 2 campaigns'],
    ['zh-CN', '看板', '新建活动', '策划中，2 个活动'],
    ['zh-TW', '看板', '新增活動', '規劃中，2 個活動'],
  ])('speaks %s: views, actions, columns', async (locale, board, create, column) => {
    await showTab('board', { campaigns: springs, locale });
    expect((await screen.findByRole('link', { name: board })).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('button', { name: create })).toBeTruthy();
    expect(await screen.findByRole('region', { name: column })).toBeTruthy();
    expect(document.documentElement.lang).toBe(locale);
  });

  it('switches views with b, c and l, and takes the filter along', async () => {
    const { user } = await showTab('board?status=planning', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring plan/ });
    await user.keyboard('c');
    expect(await screen.findByRole('grid', { name: 'March 2026' })).toBeTruthy();
    await user.keyboard('l');
    expect(await screen.findByRole('grid', { name: 'Campaigns' })).toBeTruthy();
    await user.keyboard('b');
    expect(await screen.findByRole('region', { name: /^Planning/ })).toBeTruthy();
    expect(addressNow().get('status')).toBe('planning');
  });

  it('lists its shortcuts with a question mark', async () => {
    const { user } = await showTab('board', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring plan/ });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Undo the last change')).toBeTruthy();
    expect(within(dialog).getByText('Alt + Shift + arrows')).toBeTruthy();
  });

  it('leaves the letters of a field to the field', async () => {
    const { user } = await showTab('board', { campaigns: springs });
    await user.click(await screen.findByRole('searchbox'));
    await user.keyboard('nbcl?');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('nbcl?');
    expect(addressNow().get('new')).toBeNull();
  });

  it('filters by a menu that stays open for several ticks', async () => {
    const { user } = await showTab('board', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring plan/ });
    await user.click(screen.getByRole('button', { name: 'Status' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Planning' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Running' }));
    await waitFor(() => expect(addressNow().get('status')).toBe('planning,running'));
  });

  it('says who gives rights to somebody whose role does not allow it, and offers no trying again', async () => {
    const [first, ...others] = fakePeople;
    if (!first) throw new Error('Nobody is there.');
    await showTab('board', {
      people: [{ ...first, id: 'zoe', name: 'Zoe Adler', role: 'admin' }, first, ...others],
      refused: {
        'GET /api/workspaces/:workspaceId/board': { refused: 'notAllowed' },
        'GET /api/workspaces/:workspaceId/campaigns': { refused: 'notAllowed' },
      },
    });
    const face = await screen.findByText(/Your role does not allow this/);
    await waitFor(() => expect(face.textContent).toContain('Roles are given here by Zoe Adler'));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says what is wrong when the service refuses, and tries again', async () => {
    const { service, user } = await showTab('board', {
      campaigns: springs,
      refused: {
        'GET /api/workspaces/:workspaceId/board': { refused: 'busy' },
        'GET /api/workspaces/:workspaceId/campaigns': { refused: 'busy' },
      },
    });
    expect(await screen.findByText('This cannot be shown')).toBeTruthy();
    service.refuse({});
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /Spring plan/ })).toBeTruthy();
  });

  it('says that there is nothing at an address that does not exist, and shows the way out', async () => {
    await showTab('elsewhere', { campaigns: springs });
    expect(await screen.findByText('There is nothing at this address')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the board' }).getAttribute('href')).toBe('/tab/board');
  });

  it('goes from the personal start page of the app package to the board', async () => {
    await showTab('personal', { campaigns: springs });
    expect(await screen.findByRole('link', { name: /Spring plan/ })).toBeTruthy();
    expect(window.location.pathname).toBe('/tab/board');
  });

  it('tells somebody without a workspace whom to ask', async () => {
    await showTab('board', { workspaces: [], expect: 'You are not in a department yet' });
    expect(screen.getByText(/Ask an administrator/)).toBeTruthy();
  });

  it('keeps changes while nothing gets through, and sends them when the line is back', async () => {
    const { service, user } = await showTab('board', { campaigns: springs });
    const idea = await screen.findByRole('link', { name: /Spring idea/ });
    act(() => onlineManager.setOnline(false));
    act(() => idea.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(
      within(await screen.findByRole('region', { name: /^Planning, 3/ })).getByRole('link', {
        name: /Spring idea/,
      }),
    ).toBeTruthy();
    expect(service.campaign('idea')?.status).toBe('draft');
    act(() => onlineManager.setOnline(true));
    await waitFor(() => expect(service.campaign('idea')?.status).toBe('planning'));
  });

  it('says that the connection is gone', async () => {
    const { service } = await showTab('board', { campaigns: springs });
    await screen.findByRole('link', { name: /Spring idea/ });
    act(() => service.setReachable(false));
    expect(
      await screen.findByText(/No connection\. What you change is kept here/, undefined, { timeout: 3_000 }),
    ).toBeTruthy();
  });
});
