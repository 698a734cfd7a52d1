import { expect, it } from 'vitest';
import { expectNoFaults, faultsIn } from './axe.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

it('A campaign is made from a template with the mouse, becomes a template itself, gets versions, and comes back out of the trash', async () => {
  const window = await stage.open('shen-jiayi', { path: 'board' });
  const { tab, page } = window;
  const picture = (name: string) => shots && page.screenshot({ path: `${shots}/templates-${name}.png` });
  await tab.getByRole('button', { name: 'More' }).click();
  await tab.getByRole('menuitem', { name: 'Templates' }).click();
  await tab.getByRole('searchbox', { name: 'Search templates' }).fill('trade');
  await gone(tab.getByRole('link', { name: 'Webinar' }));
  expect(await faultsIn(window)).toEqual([]);
  await picture('list');
  await tab.getByRole('link', { name: 'Trade show' }).click();
  await shown(tab.getByRole('row', { name: /Book the stand.*90 working days before the launch/ }));
  expect(await faultsIn(window)).toEqual([]);
  await picture('one');

  await tab.getByRole('button', { name: 'New campaign from it' }).click();
  const panel = tab.getByRole('complementary', { name: 'New campaign' });
  await panel.getByLabel('Name').fill('Lamp fair in autumn');
  // The Saturday after the National Day makes up for it: the launch stays where it is.
  await panel.getByLabel('Launch day').fill('2026-10-10');
  await shown(panel.getByText(/^13 tasks, .* to .*2026/));
  await expect.poll(() => panel.getByLabel('First day').inputValue()).toBe('2026-10-10');
  await expect.poll(() => panel.getByLabel('End of “Train the stand team”').inputValue()).toBe('2026-09-24');
  await shown(panel.getByRole('row', { name: /The show opens.*Sat · National Day.*worked/ }));
  const training = panel.getByRole('row', { name: /Train the stand team/ });
  await panel.getByLabel('End of “Train the stand team”').fill('2026-10-03');
  await shown(training.getByText(/Sat · National Day.*day off/));
  await panel.getByRole('checkbox', { name: 'Create “Book the stand”' }).uncheck();
  await panel.getByRole('combobox', { name: 'Sales lead' }).fill('林夏');
  await tab.getByRole('option', { name: '林夏 活动策划' }).click();
  await shown(panel.getByText('Sales lead → 林夏').first());
  await picture('new');
  await expectNoFaults(window, { part: 'aside' });
  await picture('new-contrast');
  await panel.getByRole('button', { name: 'Create campaign' }).click();

  const campaign = tab.getByRole('complementary', { name: /Lamp fair in autumn/ });
  await shown(campaign.getByText('“Trade show”, v1'));
  await campaign.getByRole('tab', { name: 'Tasks' }).click();
  await shown(campaign.getByRole('button', { name: /Train the stand team.*林夏.*Sat 3 Oct 2026/ }));
  await gone(campaign.getByText('Book the stand'));
  await campaign.getByRole('tab', { name: 'Overview' }).click();
  await campaign.getByRole('button', { name: 'Save as template' }).click();

  await shown(tab.getByRole('heading', { name: 'Campaign as a template' }));
  await picture('form');
  expect(await faultsIn(window)).toEqual([]);
  const name = tab.getByRole('textbox', { name: /^Name\W*$/ });
  await name.fill('Lamp fair');
  await tab.getByRole('button', { name: 'Save template' }).click();
  await shown(tab.getByRole('heading', { name: 'Lamp fair', level: 1 }));
  await shown(tab.getByRole('row', { name: /The show opens.*Launch day/ }));
  await tab.getByRole('button', { name: 'Edit' }).click();
  await name.fill('');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(tab.getByText('This is needed'));
  await name.fill('Lamp fair, small');
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(tab.getByRole('link', { name: 'v2' }));
  await tab.getByRole('link', { name: 'v1', exact: true }).click();
  await shown(tab.getByText('This is v1, an older version.'));

  await tab.getByRole('button', { name: 'Delete' }).click();
  await shown(tab.getByRole('heading', { name: 'Templates', level: 1 }));
  await gone(tab.getByRole('link', { name: 'Lamp fair, small' }));
  await tab.getByRole('button', { name: 'Undo' }).click();
  await shown(tab.getByRole('link', { name: 'Lamp fair, small' }));
});

it('The same with the keyboard alone', async () => {
  const { tab, page } = await stage.open('shen-jiayi', { path: 'board' });
  await tab.getByRole('button', { name: 'New campaign' }).press('Enter');
  const panel = tab.getByRole('complementary', { name: 'New campaign' });
  await expect
    .poll(() => panel.getByLabel('Name').evaluate((field) => field === document.activeElement))
    .toBe(true);
  await page.keyboard.type('Answers in April');
  await page.keyboard.press('Shift+Tab');
  const template = panel.getByRole('combobox', { name: 'Start from a template' });
  await expect.poll(() => template.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Webi');
  await shown(panel.getByLabel('Launch day'));
  await page.keyboard.press('Tab');
  // The same in whatever order the field has day and month.
  await page.keyboard.type('10102026');
  await expect.poll(() => panel.getByLabel('Launch day').inputValue()).toBe('2026-10-10');
  await shown(panel.getByText(/^12 tasks, /));
  const end = panel.getByLabel('End of “Slides”');
  await expect.poll(() => end.inputValue()).toBe('2026-09-29');
  await end.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => end.inputValue()).not.toBe('2026-09-29');
  await panel.getByRole('button', { name: 'Back to the counted dates' }).press('Enter');
  await expect.poll(() => end.inputValue()).toBe('2026-09-29');
  await page.keyboard.press('Control+Enter');
  const campaign = tab.getByRole('complementary', { name: /Answers in April/ });
  await shown(campaign.getByText('“Webinar”, v1'));
  await campaign.getByRole('tab', { name: 'Tasks' }).press('Enter');
  await shown(campaign.getByRole('button', { name: /Slides/ }));
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await expect
    .poll(() => frame?.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);
});
