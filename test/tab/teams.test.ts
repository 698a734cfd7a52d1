import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../tab/app/start.tsx';
import { connectTeams, type Host } from '../../tab/app/teams.ts';
import { fakeWorkspace } from '../kit/fake-campaigns.ts';
import { createFakeService } from '../kit/fake-service.ts';
import { springs } from './kit/some-campaigns.ts';

vi.mock('@microsoft/teams-js', () => ({
  app: { initialize: () => new Promise(() => undefined) },
  authentication: {},
  pages: {},
  FrameContexts: { settings: 'settings' },
}));

const hosts: ((theme: 'default' | 'dark' | 'contrast') => void)[] = [];
const host = (facts: Partial<Host> = {}): Host => ({
  theme: 'default',
  locale: 'en-us',
  subPageId: undefined,
  configuring: false,
  onTheme: (changed) => void hosts.push(changed),
  token: () => Promise.resolve('token'),
  ready: () => undefined,
  configure: () => undefined,
  ...facts,
});

let place: HTMLElement;
let leave: (() => void) | undefined;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});
afterEach(() => {
  vi.useRealTimers();
  act(() => leave?.());
  leave = undefined;
  place.remove();
});

async function open(
  address: string,
  connected: Host | undefined,
  service = createFakeService({ campaigns: springs }),
): Promise<void> {
  window.history.replaceState(null, '', address);
  await act(async () => {
    leave = await start(place, { connect: () => Promise.resolve(connected), clientFor: () => service });
  });
}

describe('the tab and the window around it', () => {
  it('gives up on Teams after three seconds, not after a minute', async () => {
    vi.useFakeTimers();
    const connecting = connectTeams();
    await vi.advanceTimersByTimeAsync(2_999);
    let answered = false;
    void connecting.then(() => (answered = true));
    await Promise.resolve();
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await connecting).toBeUndefined();
  });

  it('says outside Teams where it lives, and on the own machine where the stage is', async () => {
    await open('/tab/board', undefined);
    expect(await screen.findByText('Campaign Desk lives in Microsoft Teams')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the stage page' }).getAttribute('href')).toBe('/stage');
  });

  it('tells Teams once that the first screen is there', async () => {
    const ready = vi.fn();
    await open('/tab/board', host({ ready }));
    await screen.findByRole('navigation');
    expect(ready).toHaveBeenCalledTimes(1);
  });

  it('follows the theme of Teams while it is open', async () => {
    await open('/tab/board', host({ theme: 'dark' }));
    await screen.findByRole('navigation');
    expect(document.documentElement.dataset.theme).toBe('dark');
    act(() => hosts.at(-1)?.('contrast'));
    await expect.poll(() => document.documentElement.dataset.theme).toBe('contrast');
  });

  it('goes where a deep link wants to', async () => {
    await open('/tab/personal', host({ subPageId: 'list?status=planning' }));
    await screen.findByRole('navigation');
    expect(window.location.pathname + window.location.search).toBe('/tab/list?status=planning');
  });

  it.each(['//evil.example', 'https://evil.example', '../../api', 'javascript:alert(1)', 'a b', '<img>'])(
    'ignores a deep link that is no path of ours: %s',
    async (subPageId) => {
      await open('/tab/personal', host({ subPageId }));
      await screen.findByRole('navigation');
      await expect
        .poll(() => window.location.origin + window.location.pathname)
        .toBe(`${window.location.origin}/tab/board`);
    },
  );

  it('takes what Teams writes into the address away again', async () => {
    await open('/tab/personal?locale=en-us&theme=default', host());
    await screen.findByRole('navigation');
    expect(window.location.search).toBe('');
  });

  it('says so when Teams gives no sign-in', async () => {
    const service = createFakeService({
      campaigns: springs,
      refused: { 'GET /api/me': { refused: 'notSignedIn' } },
    });
    await open('/tab/board', host(), service);
    expect(await screen.findByText(/You are not signed in/)).toBeTruthy();
  });

  it('lets somebody choose the view of a channel tab, and keeps it', async () => {
    const configure = vi.fn();
    await open('/tab/configure', host({ configuring: true, configure }));
    const list = await screen.findByRole('radio', { name: 'List' });
    expect(configure).toHaveBeenLastCalledWith({ name: 'Campaigns – Board', path: '/tab/board' });
    act(() => list.click());
    expect(configure).toHaveBeenLastCalledWith({ name: 'Campaigns – List', path: '/tab/list' });
  });

  it('asks who is in several workspaces which one the channel sees', async () => {
    const configure = vi.fn();
    const workspaces = [fakeWorkspace, { ...fakeWorkspace, id: 'ws-retail', name: 'Retail' }];
    const service = createFakeService({ campaigns: springs, workspaces });
    await open('/tab/configure', host({ configuring: true, configure }), service);
    const choice = await screen.findByRole('combobox', { name: 'Department' });
    expect(configure).toHaveBeenLastCalledWith({ name: 'Campaigns – Board', path: '/tab/board?ws=ws-brand' });
    act(() => void fireEvent.change(choice, { target: { value: 'ws-retail' } }));
    expect(configure).toHaveBeenLastCalledWith({
      name: 'Campaigns – Board',
      path: '/tab/board?ws=ws-retail',
    });
  });
});
