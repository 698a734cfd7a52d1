import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const campaign = '露茉巡迴：台中站';
const task = '場地合約與訂金';

/** The campaign’s tasks, one of them unfolded. */
async function unfolded(person: string): Promise<StageWindow> {
  const window = await stage.open(person, { path: `list?q=${encodeURIComponent(campaign)}` });
  const { tab } = window;
  await tab.getByRole('link', { name: campaign }).click();
  await tab.getByRole('tab', { name: 'Tasks' }).click();
  await tab.getByRole('button', { name: new RegExp(`^${task}`) }).click();
  await shown(tab.getByRole('group', { name: 'People and steps' }));
  return window;
}

it('A task is shared out by keyboard, in every theme and on a phone; its yes is a click in the chat', async () => {
  const window = await unfolded('shen-jiayi');
  const approver = await stage.open('chang-yating', { path: 'work' });
  const { tab, page } = window;
  await tab.getByRole('combobox', { name: /^Answers for it/ }).focus();
  await page.keyboard.type('雅婷');
  await shown(tab.getByRole('option', { name: /張雅婷/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(tab.getByText('張雅婷 answers for it'));
  await tab.getByRole('combobox', { name: 'Consulted' }).focus();
  await page.keyboard.type('柏宇');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(tab.getByRole('button', { name: /陳柏宇/ }));

  await expectNoFaults(window);
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await window.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await tab.getByRole('checkbox', { name: `Mark “${task}” as done` }).click();
  await shown(tab.getByText('Waiting for 張雅婷 to confirm', { exact: true }));
  const card = approver.chat.getByRole('article').filter({ hasText: task });
  await shown(card);
  await card.getByRole('button', { name: 'Approve' }).click();
  await gone(tab.getByText('Waiting for 張雅婷 to confirm', { exact: true }), 5_000);
  await tab.getByText(/^Done or cancelled/).click();
  await shown(tab.getByRole('checkbox', { name: `Reopen “${task}”` }));
});
