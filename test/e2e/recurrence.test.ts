import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const campaign = '露茉巡迴：台中站';
const title = 'Weekly look at the figures';

/** The campaign’s tasks. */
async function tasksOf(person: string): Promise<StageWindow> {
  const window = await stage.open(person, { path: `list?q=${encodeURIComponent(campaign)}` });
  const { tab } = window;
  await tab.getByRole('link', { name: campaign }).click();
  await tab.getByRole('tab', { name: 'Tasks' }).click();
  await shown(tab.getByRole('button', { name: 'Add a recurring task' }));
  return window;
}

it('Something recurs: put together by keyboard in plain words, seen ahead, one skipped, one moved, then changed', async () => {
  const window = await tasksOf('shen-jiayi');
  const { tab, page } = window;
  await tab.getByRole('button', { name: 'Add a recurring task' }).press('Enter');
  const form = tab.getByRole('form', { name: 'Add a recurring task' });
  await form.getByRole('textbox', { name: 'What has to be done?' }).fill(title);
  await form.getByLabel('From', { exact: true }).fill('2027-03-01');
  await form.getByRole('combobox', { name: 'Repeats' }).selectOption('week');
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) {
    const box = form.getByRole('checkbox', { name: day, exact: true });
    await box.setChecked(day === 'Mon' || day === 'Thu');
  }
  await form.getByRole('combobox', { name: 'Ends' }).selectOption('on');
  await form.getByLabel('Last day').fill('2027-04-01');
  const preview = form.getByRole('region', { name: 'The next five' });
  await shown(preview.getByText('every Monday and Thursday until Thu 1 Apr 2027'));
  await shown(preview.getByText('Mon 15 Mar 2027'));
  await expectNoFaults(window);
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await window.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await form.getByRole('button', { name: 'Save' }).press('Enter');

  const ahead = tab.getByRole('list', { name: `Next occurrences of “${title}”` });
  await shown(ahead.getByText('Thu 4 Mar 2027'));
  await ahead.getByRole('button', { name: 'More for Thu 4 Mar 2027' }).press('Enter');
  await tab.getByRole('menuitem', { name: 'Skip this one' }).press('Enter');
  await shown(ahead.getByText('Skipped'));
  await ahead.getByRole('button', { name: 'More for Mon 8 Mar 2027' }).press('Enter');
  await tab.getByRole('menuitem', { name: 'Move this one …' }).press('Enter');
  await tab.getByLabel('Move Mon 8 Mar 2027 to').fill('2027-03-10');
  await page.keyboard.press('Enter');
  await shown(tab.getByRole('button', { name: new RegExp(`^${title}.*Wed 10 Mar 2027`) }));
  await gone(ahead.getByText('Mon 8 Mar 2027'), 5_000);

  await tab.getByRole('button', { name: `Change “${title}”` }).press('Enter');
  const change = tab.getByRole('form', { name: `Change “${title}”` });
  await change.getByRole('checkbox', { name: 'Thu', exact: true }).setChecked(false);
  await change.getByRole('button', { name: 'Save' }).press('Enter');
  await shown(tab.getByText('every Monday until Thu 1 Apr 2027'));
  await shown(ahead.getByText('Mon 15 Mar 2027'));
  await gone(ahead.getByText('Mon 8 Mar 2027'), 5_000);
  await expectNoFaults(window);

  const later = await stage.open('shen-jiayi', { path: 'calendar?month=2027-03' });
  const days = later.tab.getByRole('grid', { name: 'March 2027' });
  await shown(days.getByRole('button', { name: 'Mon 15 Mar 2027: 1 recurring' }));
  await gone(days.getByRole('button', { name: 'Thu 4 Mar 2027: 1 recurring' }), 5_000);
  await expectNoFaults(later);
  await days.getByRole('button', { name: 'Wed 10 Mar 2027: 1 recurring' }).press('Enter');
  await shown(later.tab.getByRole('link', { name: new RegExp(`^${title}`) }));
  await later.page.keyboard.press('Enter');
  await shown(later.tab.getByRole('list', { name: `Next occurrences of “${title}”` }));
});
