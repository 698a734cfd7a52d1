import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, type StageWindow, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const admin = 'zhou-ming';

it('An administrator makes a role that begins with nothing, gives it to somebody, and takes it away again', async () => {
  const window = await stage.open(admin, { path: 'settings' });
  const { tab } = window;
  await tab.getByRole('link', { name: 'Change roles' }).click();
  await shown(tab.getByRole('heading', { name: 'People and roles' }), 30_000);
  await tab.getByRole('button', { name: 'Make a role' }).click();
  await tab.getByRole('textbox', { name: 'Name' }).fill('Photographer');
  expect(await tab.getByRole('combobox', { name: 'See campaigns' }).inputValue()).toBe('never');
  await tab.getByRole('combobox', { name: 'Open the department' }).selectOption('Always');
  await tab.getByRole('combobox', { name: 'See campaigns' }).selectOption('Where involved');
  await expectNoFaults(window);
  await tab.getByRole('button', { name: 'Save' }).press('Enter');
  await shown(tab.getByText('brings 2 rights · held by 0 people'), 30_000);

  const choice = tab.getByRole('combobox', { name: 'Role of 陳柏宇' });
  await choice.selectOption('Photographer');
  await shown(tab.getByText('brings 2 rights · held by 1 person'), 30_000);
  await tab.getByRole('button', { name: 'Remove “Photographer”' }).click();
  await shown(tab.getByText(/1 people hold this role/), 30_000);
  await choice.selectOption('Staff');
  await shown(tab.getByText('brings 2 rights · held by 0 people'), 30_000);
  await tab.getByRole('button', { name: 'Remove “Photographer”' }).click();
  await shown(tab.getByText('No role of its own yet.'), 30_000);
  await expectNoFaults(window);
  await onAPhone(window);
});

it('Whoever may not manage people is not offered it, and is refused in words at the address', async () => {
  const window = await stage.open('chen-boyu', { path: 'settings' });
  await shown(window.tab.getByRole('heading', { name: 'Settings' }), 30_000);
  expect(await window.tab.getByRole('link', { name: 'Change roles' }).count()).toBe(0);
  await window.visit('people');
  await shown(window.tab.getByText(/Your role does not allow this/), 30_000);
});

it('A campaign says who may see it, and why: everybody for an administrator, oneself for others', async () => {
  const window = await stage.open(admin, { path: 'list' });
  const { tab } = window;
  await tab.getByRole('grid').getByRole('link').first().click();
  const why = tab.getByText('Who may see this, and why');
  await why.click();
  await shown(tab.getByText('Everybody who can open this campaign.'), 30_000);
  await shown(tab.getByText(/Administrator · by that role, for every campaign/).first(), 30_000);
  await expectNoFaults(window);
  await onAPhone(window);
});

async function onAPhone(window: StageWindow): Promise<void> {
  await window.page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await window.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth), { timeout: 30_000 }).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}
