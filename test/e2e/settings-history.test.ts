import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe.ts';
import { shown, type StageWindow, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const admin = 'zhou-ming';
const patience = 30_000;

/** The administrator gives somebody another role on the screen of people. */
async function gives(window: StageWindow, role: string): Promise<void> {
  const { tab } = window;
  await window.visit('people');
  const choice = tab.getByRole('combobox', { name: 'Role of 陳柏宇' });
  await shown(choice, patience);
  await choice.selectOption(role);
  await shown(window.tab.getByText('The role of 陳柏宇 is changed').first(), patience);
  await stage.served().house.jobs.settle();
}

describe('The history of settings', () => {
  it('says who changed what, and puts it back with a reason', async () => {
    const window = await stage.open(admin, { path: 'settings' });
    const { tab } = window;
    await gives(window, 'Analyst');
    await window.visit('settings');
    await tab.getByRole('link', { name: 'See what was changed in the settings' }).click();
    await shown(tab.getByRole('heading', { level: 1, name: 'Settings history' }), patience);
    const lines = tab.getByRole('list', { name: 'Settings history' }).locator('> li');
    await tab.getByRole('combobox', { name: 'Setting' }).selectOption({ label: 'Roles of people' });
    await shown(lines.first().getByRole('heading', { name: 'Role of 陳柏宇' }), patience);
    await shown(lines.first().getByText('Analyst'));

    await lines
      .first()
      .getByRole('button', { name: /^Put back/ })
      .click();
    const dialog = tab.getByRole('dialog');
    await shown(dialog.getByText('This will change'), patience);
    expect(await faultsIn(window)).toEqual([]);
    await dialog.getByRole('button', { name: 'Put back' }).click();
    await shown(dialog.getByText('Say why.'));
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('She stays with us');
    await dialog.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => dialog.count(), { timeout: patience }).toBe(0);
    await stage.served().house.jobs.settle();
    await window.visit('settings-history');
    await shown(lines.first().getByText(/^Put back change .*: She stays with us$/), patience);
  });

  it('shows what would be lost, and asks for a yes to it', async () => {
    const window = await stage.open(admin, { path: 'people' });
    const { tab } = window;
    await gives(window, 'Finance');
    await gives(window, 'Analyst');
    await window.visit('settings-history?kind=personRole');
    const second = tab.getByRole('list', { name: 'Settings history' }).locator('> li').nth(1);
    await shown(second, patience);
    await second.getByRole('button', { name: /^Put back/ }).click();
    const dialog = tab.getByRole('dialog');
    await shown(dialog.getByText('Changed since, and lost by it'), patience);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Both were wrong');
    await dialog.getByRole('button', { name: 'Put back' }).click();
    await shown(dialog.getByText('Confirm what is lost.'));
    await dialog.getByRole('checkbox', { name: 'Overwrite what was changed since' }).click();
    await dialog.getByRole('button', { name: 'Put back' }).click();
    await expect.poll(() => dialog.count(), { timeout: patience }).toBe(0);
  });

  it('is not for a member', async () => {
    const { tab } = await stage.open('lin-xia', { path: 'settings-history' });
    await shown(tab.getByRole('alert'), patience);
    expect(await tab.getByRole('main').getByRole('listitem').count()).toBe(0);
  });

  it.each([
    ['en', 'default', 'Settings history'],
    ['zh-CN', 'dark', '设置变更历史'],
    ['zh-TW', 'contrast', '設定變更紀錄'],
  ] as const)('can be used by everybody in %s, %s, and on a phone', async (locale, theme, title) => {
    for (const narrow of [false, true]) {
      const window = await stage.open(admin, { path: 'settings-history', theme, locale, narrow });
      await shown(window.tab.getByRole('list', { name: title }).locator('> li').first(), patience);
      expect(await faultsIn(window)).toEqual([]);
      const inside = await window.frame();
      expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        await inside.evaluate(() => innerWidth),
      );
    }
  });
});
