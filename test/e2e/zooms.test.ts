import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { chooseLook, faultsIn, looks } from './axe.ts';
import { middleOf } from './hand.ts';
import { type Look, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

const openCalendar = (address: string, look: Look = {}): Promise<StageWindow> =>
  stage.open('shen-jiayi', { ...look, path: `calendar?${address}` });
const searchOf = async (window: StageWindow): Promise<URLSearchParams> =>
  new URLSearchParams(await (await window.frame()).evaluate(() => location.search));
const bar = ({ tab }: Pick<StageWindow, 'tab'>, dates: string): Locator =>
  tab.getByRole('link', { name: new RegExp(`^Boston home.*${dates}`) });
const picture = async ({ page }: StageWindow, name: string): Promise<void> => {
  if (shots) await page.locator('iframe').screenshot({ path: `${shots}/zooms-${name}.png` });
};

it('Zoom, rows, what is shown and the day stand in the address, and keys turn the pages', async () => {
  const window = await openCalendar('q=Boston');
  const { tab, page } = window;
  const heading = (name: string): Locator => tab.getByRole('heading', { level: 2, name });
  await shown(heading('March 2026'));
  await tab.getByRole('button', { name: 'Quarter' }).click();
  await shown(heading('Q1 2026'));
  await tab.getByRole('combobox', { name: 'Group by' }).selectOption({ label: 'By channel' });
  await tab.getByRole('button', { name: 'Next quarter' }).click();
  await shown(tab.getByRole('region', { name: /^Trade show, 1 campaign$/ }));
  await tab.getByRole('button', { name: 'Moments', exact: true }).click();
  expect(await tab.getByRole('button', { name: 'Moments', exact: true }).getAttribute('aria-pressed')).toBe(
    'false',
  );
  expect(Object.fromEntries(await searchOf(window))).toEqual({
    q: 'Boston',
    zoom: 'quarter',
    lanes: 'channel',
    day: '2026-04-01',
    show: 'milestones,approvals,events',
  });
  // The link alone shows the same.
  const again = await openCalendar((await searchOf(window)).toString());
  await shown(again.tab.getByRole('region', { name: /^Trade show, 1 campaign$/ }));

  await bar(window, '6 Apr 2026').first().focus();
  await page.keyboard.press('PageDown');
  await shown(heading('Q3 2026'));
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await shown(heading('Q1 2026'));
  await page.keyboard.press('PageDown');
  await shown(heading('Q2 2026'));
  await page.keyboard.press('t');
  await shown(heading('Q1 2026'));
  expect((await searchOf(window)).has('day')).toBe(false);
});

it('A flight is moved in the year by mouse, to the day, and in the week by keys; one undo each', async () => {
  const window = await openCalendar('zoom=year&q=Boston');
  const { tab, page } = window;
  const before = bar(window, 'Mon 6 Apr 2026');
  const at = await middleOf(before);
  const day = await before.evaluate((one) => (one.closest('ul')?.clientWidth ?? 0) / 365);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 10, at.y + 2, { steps: 3 });
  // To the middle of the day that lies twelve days on.
  await page.mouse.move(at.x + 12 * day, at.y, { steps: 6 });
  await shown(tab.getByText(/\+1[123] d/));
  await picture(window, 'dragging');
  await page.mouse.up();
  await expect.poll(() => bar(window, '(16|17|18|19) Apr 2026').count()).toBe(1);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await shown(bar(window, 'Mon 6 Apr 2026'));

  await window.visit('calendar?zoom=week&day=2026-04-06&q=Boston');
  await bar(window, 'Mon 6 Apr 2026').focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Alt');
  await shown(bar(window, 'Tue 7 Apr 2026 – Mon 13 Apr 2026'));
  await tab.getByRole('button', { name: 'Undo' }).click();
  await shown(bar(window, 'Mon 6 Apr 2026 – Sat 11 Apr 2026'));
});

it('Arrows go from bar to bar, Enter opens, and the hours name their zone', async () => {
  const window = await openCalendar('zoom=week&lanes=person');
  const { tab, page } = window;
  await shown(tab.getByRole('region', { name: 'Hours, Asia/Shanghai (GMT+8)' }));
  const first = tab.locator('[data-placed][tabindex="0"]');
  await first.focus();
  const name = await first.getAttribute('data-placed');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => tab.locator('[data-placed]:focus').getAttribute('data-placed')).not.toBe(name);
  await page.keyboard.press('Home');
  await expect.poll(() => tab.locator('[data-placed]:focus').getAttribute('data-placed')).toBe(name);
  await page.keyboard.press('End');
  await expect.poll(() => tab.locator('[data-placed]:focus').getAttribute('data-placed')).not.toBe(name);
  await page.keyboard.press('Enter');
  await shown(tab.getByRole('complementary'));
});

it('Every zoom is told in every look, and on a phone as a list', async () => {
  const zooms: Record<(typeof looks)[number], readonly string[]> = {
    Light: ['zoom=day', 'zoom=year'],
    Dark: ['zoom=week&lanes=team', 'lanes=channel'],
    'High contrast': ['zoom=quarter&show=tasks,milestones,moments'],
  };
  const window = await openCalendar('zoom=day');
  for (const look of looks) {
    await chooseLook(window, look);
    for (const zoom of zooms[look]) {
      await window.visit(`calendar?${zoom}`);
      await shown(window.tab.getByRole('toolbar', { name: 'Show' }));
      await shown(window.tab.locator('[data-placed]'));
      expect({ look, zoom, faults: await faultsIn(window) }).toEqual({ look, zoom, faults: [] });
      await picture(window, `${look}-${zoom.replaceAll(/\W/g, '-')}`);
    }
  }
  const phone = await openCalendar('zoom=year', { narrow: true, locale: 'zh-TW', theme: 'dark' });
  await shown(phone.tab.getByRole('heading', { name: '2026年1月' }));
  const frame = await phone.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await faultsIn(phone)).toEqual([]);
  await phone.tab.getByRole('combobox', { name: '檢視範圍' }).selectOption({ label: '週' });
  await shown(phone.tab.getByRole('heading', { level: 2, name: /第 10 週/ }));
  expect(await faultsIn(phone)).toEqual([]);
  await picture(phone, 'phone');
});
