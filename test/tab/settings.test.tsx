import { render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HealthView } from '../../src/contract/views.ts';
import { Frame } from '../../tab/app/App.tsx';
import Paper from '../../tab/features/settings/Paper.tsx';
import { fakeOffice } from '../kit/fake-office.ts';
import { showTab } from './kit/show-tab.tsx';

const health: HealthView = {
  ready: true,
  store: 'ok',
  dueLagMs: 0,
  relayBehind: false,
  files: 'ok',
  wake: 'ok',
  directory: 'ok',
  degraded: [],
  version: '1.2.3',
};

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(health)));
});

const openSettings = async (options: Parameters<typeof showTab>[1] = {}) => {
  const office = fakeOffice();
  const tab = await showTab('settings', { campaigns: [], more: office.answers, ...options });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return { ...tab, office };
};

describe('the settings', () => {
  it('say who I am, where my data lives, and what runs here', async () => {
    await openSettings();
    const page = screen.getByRole('main');
    expect(page.textContent).toContain('lin@example.com · Manager in Brand marketing');
    expect(page.textContent).toContain('This service runs on this computer only.');
    expect(await screen.findByText('Campaign Desk 1.2.3')).toBeTruthy();
  });

  it('list what stands on the page, in the order of the page, and go there by keyboard', async () => {
    const { user } = await openSettings();
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    const ways = within(contents).getAllByRole('link');
    expect(ways.map(({ textContent }) => textContent)).toEqual(titles);
    ways.find(({ textContent }) => textContent === 'Working time')?.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Working time' }));
  });

  it('speak another language at once, with undo', async () => {
    const { user, office } = await openSettings();
    await user.click(screen.getByRole('radio', { name: '繁體中文' }));
    expect(await screen.findByRole('heading', { level: 1, name: '設定' })).toBeTruthy();
    expect(office.me().locale).toBe('zh-TW');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
  });

  it('find a time zone by a part of its name, and say what time it is there', async () => {
    const { user, office } = await openSettings();
    const zone = screen.getByRole('combobox', { name: 'My time zone' });
    await user.clear(zone);
    await user.type(zone, 'berl');
    await user.click(await screen.findByRole('option', { name: 'Europe/Berlin' }));
    await waitFor(() => expect(office.me().zone).toBe('Europe/Berlin'));
    expect(await screen.findByText(/There it is Wed, 4 Mar 2026, 03:00/)).toBeTruthy();
  });

  it('say so when a change is refused, and show what is true', async () => {
    const { user, service } = await openSettings();
    service.refuseNext({ refused: 'busy' });
    await user.click(screen.getByRole('radio', { name: '繁體中文' }));
    expect(await screen.findByText('The setting was not changed')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'English' }).checked).toBe(true);
  });
});

describe('the pages that are open to everybody', () => {
  it.each([
    ['privacy', 'en', 'Privacy', 'This page is a template.'],
    ['terms', 'zh-CN', '使用条款', '本页为模板。'],
    ['privacy', 'zh-TW', '隱私權說明', '本頁為範本。'],
  ] as const)('show %s in %s, plainly as a template for the operator', (name, locale, title, template) => {
    render(
      <Frame locale={locale}>
        <Paper name={name} />
      </Frame>,
    );
    const page = within(screen.getByRole('main'));
    expect(page.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(page.getByText(new RegExp(template))).toBeTruthy();
  });
});
