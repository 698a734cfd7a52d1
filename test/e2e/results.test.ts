import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

it('Results are recorded by the keyboard, corrected with both numbers kept, and each figure opens its formula', async () => {
  const window = await stage.open('shen-jiayi', { path: 'board' });
  const { tab, page } = window;
  const picture = (name: string) => shots && page.screenshot({ path: `${shots}/results-${name}.png` });
  await tab.getByRole('button', { name: 'New campaign' }).first().click();
  const panel = tab.getByRole('complementary', { name: 'New campaign' });
  await panel.getByLabel('Name').fill('Lamp results');
  await panel.getByRole('combobox', { name: 'Type' }).selectOption('Roadshow');
  await panel.getByRole('button', { name: 'Create campaign' }).click();
  const campaign = tab.getByRole('complementary', { name: /Lamp results/ });
  await campaign.getByRole('tab', { name: 'Results' }).click();
  await shown(campaign.getByText('No results yet'));
  await picture('empty');
  await campaign.getByRole('button', { name: 'Record results' }).press('Enter');
  const form = campaign.getByRole('form', { name: 'What one marketing channel did on one day' });
  await form.getByRole('button', { name: 'Save results' }).press('Enter');
  await shown(form.getByText('Fill in at least one number'));
  const numbers = [
    ['Impressions', '20000'],
    ['Clicks', '400'],
    ['Leads', '120'],
    ['Spend', '6,000'],
  ] as const;
  for (const [field, number] of numbers) await form.getByLabel(field, { exact: true }).fill(number);
  await form.getByRole('button', { name: 'Save results' }).press('Enter');
  await shown(campaign.getByRole('button', { name: 'Click-through rate 2%' }));
  await picture('form');
  await shown(campaign.getByRole('button', { name: /^Cost per lead CNY.50/ }));
  await shown(campaign.getByRole('button', { name: 'Win rate –' }));

  await form.getByLabel('Leads', { exact: true }).fill('150');
  await form.getByLabel('Source').fill('Lead list');
  await form.getByRole('button', { name: 'Save results' }).press('Enter');
  await shown(campaign.getByText(/corrected .* by .*, from Lead list/));
  await shown(campaign.getByText('Latest from Lead list, today'));
  await form.getByRole('button', { name: 'Close' }).press('Enter');
  await gone(form);
  await campaign.getByRole('button', { name: 'Paste several days' }).press('Enter');
  const several = campaign.getByRole('form', { name: 'Several days from a spreadsheet' });
  const cells = ['Day\tChannel\tClicks', '2026-02-26\tEmail\t7', '2026-02-27\tEmail\tmany'];
  await several.getByLabel('Cells').fill(cells.join('\n'));
  await shown(several.getByText('Rows to save: 1. Cells that cannot be read: 1'));
  await shown(several.getByText(/Line 3, Clicks, “many”: This is not a whole number/));
  await picture('paste');
  await several.getByLabel('Cells').fill([...cells.slice(0, 2), '2026-02-27\tEmail\t9'].join('\n'));
  await several.getByRole('button', { name: 'Save 2 rows' }).press('Enter');
  await shown(tab.getByText('2 recorded, 0 corrected, 0 stood there already'));
  await several.getByRole('button', { name: 'Close' }).press('Enter');
  await campaign.getByRole('button', { name: /^Cost per lead CNY.40/ }).press('Enter');
  const formula = campaign.getByRole('region', { name: 'Cost per lead' });
  await shown(formula.getByText('Spend ÷ Leads'));
  await shown(formula.getByText(/CNY.6,000.* ÷ 150/));
  await formula.getByText('Rows behind it').click();
  await picture('section');
  await expectNoFaults(window, { part: 'aside' });
  await picture('contrast');
  await campaign.getByRole('tab', { name: 'History' }).click();
  await shown(
    campaign.getByText(/corrected the results of .* from Lead list; before, they came from manual entry/),
  );
  expect(await campaign.getByText('120').first().isVisible()).toBe(true);
});

it('A figure of the dashboard opens its rows, a row its campaign, and campaigns stand side by side', async () => {
  const window = await stage.open('shen-jiayi', { path: 'dashboard?days=days90' });
  const { tab } = window;
  await shown(tab.getByRole('heading', { name: 'By campaign' }));
  await expectNoFaults(window);
  await tab.getByRole('button', { name: /^Leads 53,093/ }).press('Enter');
  const rows = tab.getByRole('complementary', { name: 'Behind “Leads”' });
  await shown(rows.getByText('Sum of all rows below: Leads 53,093'));
  const first = rows.getByRole('row').nth(1);
  await shown(first.getByRole('button', { name: /^LUM-/ }));
  await expectNoFaults(window, { part: 'aside' });
  await rows.getByRole('button', { name: 'Close' }).press('Enter');
  await gone(rows);
  for (const name of [/^Choose LUM-134/, /^Choose LUM-104/])
    await tab.getByRole('checkbox', { name }).press('Space');
  await tab.getByRole('button', { name: 'Compare 2' }).press('Enter');
  await shown(tab.getByRole('table', { name: 'Campaigns side by side' }).getByText('▲ best').first());
  await expectNoFaults(window);
  await tab.getByRole('button', { name: 'Back to the dashboard' }).press('Enter');
  await shown(tab.getByRole('heading', { name: 'By campaign' }));
});
