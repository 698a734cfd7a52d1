import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { planned, routed, step, submitted } from './department-calls.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

it('Days off and days that are worked instead stand in the calendar, the department’s own too', async () => {
  const window = await stage.open('lin-xia', { path: 'calendar?month=2026-10', locale: 'zh-CN' });
  const { page, tab, visit } = window;
  const day = (date: string) => tab.locator('td').filter({ has: page.locator(`time[datetime="${date}"]`) });
  await shown(day('2026-10-01').getByText('国庆节'));
  await shown(day('2026-10-10').getByText('班'));
  if (shots) await page.screenshot({ path: `${shots}/days-zh.png` });

  const manager = await stage.open('shen-jiayi', { path: 'settings' });
  const ours = manager.tab.getByRole('form', { name: 'When the department works' });
  await ours
    .getByRole('group', { name: 'Our own days off' })
    .getByRole('button', { name: 'Add a day' })
    .click();
  await ours.getByRole('textbox', { name: 'What it is' }).fill('Outing');
  await ours.getByLabel('Day', { exact: true }).fill('2026-10-14');
  await ours.getByLabel('Add from a calendar file (.ics)', { exact: true }).setInputFiles({
    name: 'fairs.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Lumora//Days//EN',
        'BEGIN:VEVENT',
        'UID:1@lumora.example',
        'DTSTAMP:20260101T000000Z',
        'DTSTART;VALUE=DATE:20261020',
        'DTEND;VALUE=DATE:20261022',
        'SUMMARY:Fair in Chengdu',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  });
  await shown(ours.getByText('2 days added. Save to keep them.'));
  await expectNoFaults(manager, { part: 'form' });
  if (shots) await manager.page.screenshot({ path: `${shots}/working-time.png`, fullPage: true });
  await ours.getByRole('button', { name: 'Save' }).click();
  await shown(manager.tab.getByText(/^Saved: /));

  await visit('calendar?month=2026-10');
  await shown(day('2026-10-14').getByText('Outing'));
  await shown(day('2026-10-21').getByText('Fair in Chengdu'));
});

it('I say how I work; on a phone too', async () => {
  const window = await stage.open('lin-xia', { path: 'settings', narrow: true });
  const { tab, page } = window;
  const mine = tab.getByRole('form', { name: 'When I work' });
  await mine.getByRole('button', { name: 'Friday' }).click();
  await mine.getByRole('button', { name: 'Add leave' }).click();
  await mine.getByLabel('First day').fill('2026-10-12');
  await mine.getByLabel('Last day').fill('2026-10-11');
  await shown(mine.getByText('Leave ends on the day it begins, or later.'));
  await mine.getByLabel('Last day').fill('2026-10-13');
  const frame = await window.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await mine.scrollIntoViewIfNeeded();
  if (shots) await page.screenshot({ path: `${shots}/working-time-phone.png` });
  await mine.getByRole('button', { name: 'Save' }).click();
  await shown(tab.getByText(/^Saved: /));
  await window.visit('settings');
  await expect.poll(() => mine.getByLabel('Last day').inputValue()).toBe('2026-10-13');
  await expect
    .poll(() => mine.getByRole('button', { name: 'Friday' }).getAttribute('aria-pressed'))
    .toBe('false');
});

it('A day off shows which deadlines it moves before it is saved; they move, and go back with one undo', async () => {
  await routed(stage, 'two-days', [step('gate', 'Finance', 'chen-hao')]);
  for (const name of ['Lantern walk', 'Night market']) {
    await submitted(stage, await planned(stage, name), { routeId: 'two-days' });
  }
  const window = await stage.open('shen-jiayi', { path: 'settings' });
  const { tab, page } = window;
  const ours = tab.getByRole('form', { name: 'When the department works' });
  await ours
    .getByRole('group', { name: 'Our own days off' })
    .getByRole('button', { name: 'Add a day' })
    .click();
  await ours.getByLabel('What it is').last().fill('Inventory');
  await ours.getByLabel('Day', { exact: true }).last().fill('2026-03-03');
  await ours.getByRole('button', { name: 'Save' }).click();
  const dialog = tab.getByRole('alertdialog');
  await shown(dialog.getByText('Night market · Finance'));
  await shown(dialog.getByText('Lantern walk · Finance'));
  await expectNoFaults(window, { part: '[role=alertdialog]' });
  if (shots) await page.screenshot({ path: `${shots}/shifts.png` });
  await dialog.getByRole('button', { name: 'Save and move' }).click();
  await shown(tab.getByText(/\d deadlines move/));
  if (shots) await page.screenshot({ path: `${shots}/shifts-toast.png` });
  await tab.getByRole('button', { name: 'Undo', exact: true }).click();
  await shown(tab.getByText(/^As it was before/));
});
