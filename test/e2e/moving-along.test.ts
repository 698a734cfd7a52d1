import { expect, it } from 'vitest';
import { addDays } from '../../src/domain/time.ts';
import { addWorkingDays, plainWeek } from '../../src/domain/working-time.ts';
import { chooseLook, expectNoFaults, faultsIn } from './axe.ts';
import { callsOf, planned } from './department-calls.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];
const lin = () => callsOf(stage, 'lin-xia');
const picture = async ({ page }: StageWindow, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/moving-${name}.png` });
};

it('A campaign is moved with its tasks on the calendar, in the form and in the list; each time one undo brings all back', async () => {
  const today = (await lin()('GET /api/me')).now.slice(0, 10);
  const worked = (days: number) => addWorkingDays(plainWeek('Asia/Shanghai'), today, days);
  const { id: campaignId, version } = await planned(stage, 'Lantern walk');
  const params = { campaignId };
  const flight = { start: worked(3), end: worked(6) };
  await lin()('PATCH /api/campaigns/:campaignId', { params, body: { ifVersion: version, edit: { flight } } });
  const tasks = {
    'Paper lanterns ordered': { start: worked(0), due: worked(1) },
    'Print deadline': { due: worked(2), milestone: true },
    'Street permit': { due: worked(2), pinned: true },
  };
  for (const [title, fields] of Object.entries(tasks)) {
    const body = { once: crypto.randomUUID(), title, ...fields };
    await lin()('POST /api/campaigns/:campaignId/tasks', { params, body });
  }
  const dues = async () =>
    Object.fromEntries(
      (await lin()('GET /api/campaigns/:campaignId/tasks', { params })).map(({ title, due }) => [title, due]),
    );
  const before = await dues();

  const window = await stage.open('lin-xia', { path: 'calendar?q=Lantern' });
  const { tab, page } = window;
  const bar = tab.getByRole('link', { name: /^Lantern walk/ }).first();
  await shown(bar);
  await bar.focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  const held = tab.getByRole('region', { name: 'Move its tasks along' });
  await shown(held.getByText('2 tasks move along, 1 stays (pinned)'));
  await picture(window, 'held');
  expect(await faultsIn(window, { part: 'section[aria-label="Move its tasks along"]' })).toEqual([]);
  await page.keyboard.press('KeyT');
  await shown(held.getByText('only the campaign moves'));
  await page.keyboard.press('KeyT');
  await page.keyboard.up('Alt');
  await shown(tab.getByText('2 tasks moved along.'));
  expect(await dues()).not.toEqual(before);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(dues).toEqual(before);

  await chooseLook(window, 'Light');
  await window.visit(`campaigns/${campaignId}?edit=flight`);
  await tab.getByLabel('Last day').fill(addDays(flight.end, 7));
  await tab.getByLabel('First day').fill(addDays(flight.start, 7));
  const choice = tab.getByRole('switch', { name: 'Move its tasks along' });
  await shown(choice);
  await tab.getByText('Tasks', { exact: true }).last().click();
  await expectNoFaults(window, 'tab', (look) => picture(window, `form-${look}`));
  await chooseLook(window, 'Light');
  await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
  await choice.scrollIntoViewIfNeeded();
  await picture(window, 'form-360');
  await page.getByRole('combobox', { name: 'Width' }).selectOption({ index: 0 });
  await choice.click();
  await shown(tab.getByText('only the campaign moves'));
  await tab.getByRole('button', { name: 'Save', exact: true }).click();
  await shown(tab.getByRole('region', { name: 'Milestones' }).getByText(/in \d+ d/));
  await picture(window, 'page');
  expect(await dues()).toEqual(before);

  await window.visit('list?q=Lantern');
  await tab.getByRole('checkbox', { name: 'Select all' }).click();
  const many = tab.getByRole('region', { name: 'Change the selected campaigns' });
  await many.getByRole('combobox', { name: 'Change' }).selectOption('Move dates');
  await many.getByRole('spinbutton').fill('-7');
  await many.getByRole('button', { name: 'Preview' }).click();
  const dialog = tab.getByRole('alertdialog');
  await shown(dialog.getByText(/tasks? moves? along/));
  await picture(window, 'bulk');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });

  const other = await planned(stage, 'Lantern supper');
  await lin()('PATCH /api/campaigns/:campaignId', {
    params: { campaignId: other.id },
    body: { ifVersion: other.version, edit: { flight } },
  });
  const flights = async () =>
    Promise.all(
      [campaignId, other.id].map(
        async (id) => (await lin()('GET /api/campaigns/:campaignId', { params: { campaignId: id } })).flight,
      ),
    );
  const asBefore = await flights();
  await window.visit('calendar?q=Lantern');
  const [walk, supper] = [/^Lantern walk/, /^Lantern supper/].map((name) =>
    tab.getByRole('link', { name }).first(),
  );
  await supper?.click({ modifiers: ['Control'] });
  await walk?.focus();
  await page.keyboard.press('Space');
  await shown(tab.getByRole('region', { name: 'Change the selected campaigns' }).getByText('2 campaigns'));
  await expectNoFaults(window, 'tab', (look) => picture(window, `together-${look}`));
  await walk?.focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await shown(tab.getByRole('region', { name: '2 campaigns selected' }));
  await picture(window, 'together-held');
  expect(await faultsIn(window, { part: 'section[aria-label="2 campaigns selected"]' })).toEqual([]);
  await page.keyboard.up('Alt');
  await shown(dialog.getByText(/^Lantern supper: /));
  await shown(dialog.getByText(/^1 task stays: pinned/));
  await picture(window, 'together-preview');
  await dialog.getByRole('button', { name: 'Change 2 campaigns' }).click();
  await expect.poll(flights).not.toEqual(asBefore);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(flights).toEqual(asBefore);
  expect(await dues()).toEqual(before);
  await window.visit('board?q=Lantern');
  await shown(tab.getByText('M: Print deadline'));
  await picture(window, 'board');
});
