import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { callsOf, planned, submitted } from './department-calls.ts';
import { gone, shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

const datesOf = async (campaignId: string) =>
  (await callsOf(stage, 'lin-xia')('GET /api/campaigns/:campaignId', { params: { campaignId } })).flight;

it('Dates of several campaigns are moved by keyboard, after a preview, and all come back with one undo', async () => {
  const names = ['Kite morning', 'Kite noon', 'Kite evening'];
  const campaigns = await Promise.all(names.map((name) => planned(stage, name)));
  const { tab, page } = await stage.open('lin-xia', { path: 'list?q=Kite' });
  const before = campaigns[0]?.flight;
  await tab.getByRole('gridcell', { name: /^Kite/ }).first().focus();
  await page.keyboard.press('Space');
  await shown(tab.getByText('1 campaign selected'));
  await page.keyboard.press('ControlOrMeta+a');
  await shown(tab.getByText('3 campaigns selected'));
  const bar = tab.getByRole('region', { name: 'Change the selected campaigns' });
  await bar.getByRole('combobox', { name: 'Change' }).selectOption('Move dates');
  await bar.getByRole('spinbutton').fill('7');
  await bar.getByRole('button', { name: 'Preview' }).click();
  const dialog = tab.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Change 3 campaigns' }).click();
  await shown(tab.getByText('3 campaigns changed'));
  expect(await datesOf(campaigns[0]?.id ?? '')).toEqual({ start: '2026-05-11', end: '2026-05-17' });
  await tab.getByRole('button', { name: 'Undo' }).click();
  await shown(tab.getByText('3 campaigns as before'));
  for (const { id } of campaigns) expect(await datesOf(id)).toEqual(before);
});

it('The preview says what deleting would end, and the bar stands in every theme', async () => {
  const waiting = await planned(stage, 'Drum parade');
  await planned(stage, 'Drum workshop');
  await submitted(stage, waiting, { approverIds: ['chen-siyuan'] });
  const window = await stage.open('lin-xia', { path: 'list?q=Drum' });
  const { tab } = window;
  await tab.getByRole('checkbox', { name: 'Select all' }).click();
  await expectNoFaults(window);
  const bar = tab.getByRole('region', { name: 'Change the selected campaigns' });
  await bar.getByRole('combobox', { name: 'Change' }).selectOption('Delete');
  await bar.getByRole('button', { name: 'Preview' }).click();
  const dialog = tab.getByRole('alertdialog');
  await shown(dialog.getByText(/^1 open approval is withdrawn/));
  await dialog.getByRole('button', { name: 'Change 2 campaigns' }).click();
  await shown(tab.getByText('2 campaigns changed'));
  await tab.getByRole('button', { name: 'Undo' }).click();
  await shown(tab.getByRole('link', { name: 'Drum workshop' }));
  expect(await gone(tab.getByRole('alertdialog'))).toBe(true);
});
