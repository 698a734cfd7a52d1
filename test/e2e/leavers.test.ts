import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const admin = 'zhou-ming';

it('Everything of somebody who leaves goes to others by keyboard, and is looked at in every theme and on a phone', async () => {
  const window = await stage.open(admin, { path: 'settings' });
  const { page, tab } = window;
  await tab.getByRole('link', { name: 'Hand over everything' }).click();
  await tab.getByRole('combobox', { name: 'Who leaves' }).focus();
  await page.keyboard.type('柏宇');
  await shown(tab.getByRole('option', { name: /陳柏宇/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await shown(tab.getByRole('heading', { name: /^陳柏宇: \d+ things$/ }), 30_000);
  await expectNoFaults(window);

  await tab.getByRole('button', { name: /^Hand over \d+ things$/ }).click();
  await shown(tab.getByText('Choose who takes everything'));
  await tab.getByRole('combobox', { name: /^Who takes everything/ }).focus();
  await page.keyboard.type('雅婷');
  await shown(tab.getByRole('option', { name: /張雅婷/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tab.getByRole('checkbox', { name: /^End 陳柏宇’s access/ }).press('Space');
  await tab.getByRole('button', { name: /^Hand over \d+ things$/ }).press('Enter');
  await shown(tab.getByText('Finished'), 60_000);
  await shown(tab.getByText(/\d+ handed over, \d+ stayed/));
  await shown(tab.getByText(/now 張雅婷’s/), 30_000);
  await expectNoFaults(window);

  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await window.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth), { timeout: 30_000 }).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('Whoever may not hand over is not offered it, and is refused in words at the address', async () => {
  const window = await stage.open('chen-boyu', { path: 'settings' });
  await shown(window.tab.getByRole('heading', { name: 'Settings' }));
  expect(await window.tab.getByRole('link', { name: 'Hand over everything' }).count()).toBe(0);
  await window.visit(`leaving/${admin}`);
  await shown(window.tab.getByText(/Your role does not allow this/), 30_000);
});
