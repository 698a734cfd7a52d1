import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

async function narrowed({ page, frame }: StageWindow, width: string, pixels: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Width' }).selectOption(width);
  const inner = await frame();
  await expect.poll(() => inner.evaluate(() => innerWidth)).toBe(pixels);
  expect(await inner.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(pixels);
}

function titlesIn(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).summary);
}

it('Somebody subscribes to what the calendar shows; the address gives it to their own calendar, until they end it', async () => {
  const owner = await stage.open('lin-xia', { path: 'calendar?channel=email' });
  const { tab } = owner;
  await tab.getByRole('button', { name: 'Subscribe' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Subscribe in your own calendar' });
  await shown(dialog.getByRole('radio', { name: 'Campaigns of this view, as it is filtered now' }));
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Mailings, and more; 春');
  await dialog.getByRole('button', { name: 'Make the address' }).click();
  const field = dialog.getByRole('textbox', { name: 'Address of the calendar' });
  await shown(field);
  const address = await field.inputValue();
  await shown(dialog.getByText('not read yet'));

  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  const text = await response.text();
  expect(titlesIn(text).length).toBeGreaterThan(0);
  expect(text).toContain('NAME:Mailings\\, and more\\; 春');
  expect(text).toContain('/tab/campaigns/');

  await expectNoFaults(owner);
  await narrowed(owner, 'Phone (360)', 360);
  await dialog.getByRole('button', { name: 'End “Mailings, and more; 春”' }).click();
  await gone(dialog.getByRole('region', { name: 'My subscriptions' }));
  expect((await fetch(address)).status).toBe(404);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await gone(dialog);
});
