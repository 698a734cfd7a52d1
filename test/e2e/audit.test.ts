import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const admin = 'zhou-ming';

describe('The record of what happened', () => {
  it('is reached from the settings, filtered by kind and person, and narrowed to one thing', async () => {
    const { tab } = await stage.open(admin, { path: 'settings' });
    await tab.getByRole('link', { name: 'Look through the record' }).click();
    await shown(tab.getByRole('heading', { level: 1, name: 'Audit' }));
    const lines = tab.getByRole('list', { name: 'Audit' }).getByRole('listitem');
    await shown(lines.first());
    await tab.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Approvals' });
    await shown(lines.filter({ hasText: 'submitted it for approval' }).first());
    await expect.poll(() => lines.filter({ hasText: 'created' }).count()).toBe(0);
    await lines.first().getByRole('button', { name: 'All about this', exact: true }).click();
    await expect.poll(() => tab.getByRole('textbox', { name: 'About' }).inputValue()).not.toBe('');
    await shown(lines.first());
  });

  it('goes out as a table, and that stands in it next time', async () => {
    const { tab, page } = await stage.open(admin, { path: 'audit' });
    await shown(tab.getByRole('list', { name: 'Audit' }).getByRole('listitem').first());
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await tab.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
    await stage.served().house.jobs.settle();
    await tab.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Downloads' });
    await shown(tab.getByText(/downloaded “audit-.*\.csv”/).first());
  });

  it('is not for a member', async () => {
    const { tab } = await stage.open('lin-xia', { path: 'audit' });
    await shown(tab.getByRole('alert'), 30_000);
    expect(await tab.getByRole('main').getByRole('listitem').count()).toBe(0);
  });

  it.each([
    ['en', 'default', 'Audit'],
    ['zh-CN', 'dark', '审计'],
    ['zh-TW', 'contrast', '稽核'],
  ] as const)('can be used by everybody in %s, %s', async (locale, theme, title) => {
    const window = await stage.open(admin, { path: 'audit', theme, locale });
    const { tab } = window;
    await shown(tab.getByRole('list', { name: title }).getByRole('listitem').first(), 30_000);
    expect(await faultsIn(window)).toEqual([]);
    const inside = await window.frame();
    expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      await inside.evaluate(() => innerWidth),
    );
  });

  it('fits on a phone', async () => {
    const window = await stage.open(admin, { path: 'audit', narrow: true });
    await shown(window.tab.getByRole('list', { name: 'Audit' }).getByRole('listitem').first(), 30_000);
    const inside = await window.frame();
    expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await faultsIn(window)).toEqual([]);
  });
});
