import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dragTo, fingerTo, middleOf } from './hand.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

const column = (tab: FrameLocator, title: string) =>
  tab.getByRole('region', { name: new RegExp(`^${title}, `) });
const card = (tab: FrameLocator, title: string, name: string | RegExp) =>
  column(tab, title).getByRole('link', { name });
const address = async ({ frame }: StageWindow): Promise<URL> => new URL((await frame()).url());

describe('The board', () => {
  it('moves a campaign by mouse, and takes it back', async () => {
    const window = await stage.open('shen-jiayi', { path: 'board' });
    const { page, tab } = window;
    const other = await stage.open('lin-xia', { path: 'board' });
    const name = /月台落地灯 新品上市/;
    await dragTo(page, card(tab, 'Draft', name), await middleOf(column(tab, 'Planning')));
    await shown(card(tab, 'Planning', name));
    expect(await shown(card(other.tab, 'Planning', name))).toBeLessThan(2_000);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await shown(card(tab, 'Draft', name));
    await shown(card(other.tab, 'Draft', name));
    expect(await card(other.tab, 'Planning', name).count()).toBe(0);
  });

  it('puts a campaign back that may not go there, and says why', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'board' });
    const name = /Refill reminder: Rainy Night/;
    await dragTo(page, card(tab, 'Draft', name), await middleOf(column(tab, 'In review')));
    await shown(tab.getByText(/stays where it was/));
    expect(await card(tab, 'Draft', name).count()).toBe(1);
  });

  it('moves a campaign with a finger', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'board', touch: true });
    const name = /Harbour Blend: creators at home/;
    const to = await middleOf(column(tab, 'Draft'));
    await fingerTo(page, card(tab, 'Planning', name), to, tab.locator('[data-dragging]'));
    await shown(card(tab, 'Draft', name));
    expect(await card(tab, 'Planning', name).count()).toBe(0);
  });

  it('moves a campaign with the keyboard, and the focus stays on it', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'board?q=Boston' });
    const name = /Boston home/;
    await card(tab, 'Planning', name).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await shown(card(tab, 'Draft', name));
    await expect
      .poll(() => card(tab, 'Draft', name).evaluate((link) => link === link.ownerDocument.activeElement))
      .toBe(true);
    await page.keyboard.press('Alt+ArrowRight');
    await shown(card(tab, 'Planning', name));
  });
});

describe('The list', () => {
  it('edits in place; the board shows the same record', async () => {
    const { page, tab, visit } = await stage.open('shen-jiayi', { path: 'list?q=Nordlicht' });
    const row = tab.getByRole('row', { name: /Nordlicht/ });
    await row
      .getByRole('gridcell')
      .filter({ hasText: /Nordlicht/ })
      .hover();
    await row.getByRole('button', { name: 'Edit Name' }).click();
    await tab.getByRole('textbox', { name: 'Name' }).fill('Paper Boat × Nordlicht, second oven');
    await page.keyboard.press('Enter');
    await shown(tab.getByRole('row', { name: /second oven/ }));
    await visit('board?q=Nordlicht');
    await shown(card(tab, 'Planning', /second oven/));
    expect(await card(tab, 'Planning', /gift box/).count()).toBe(0);
  });

  it('keeps search, filter and order in the address, and all views share them', async () => {
    const window = await stage.open('shen-jiayi', { path: 'list' });
    const { page, tab } = window;
    await tab.getByRole('searchbox').fill('Teabird');
    await shown(tab.getByRole('status').getByText(/ of 120/));
    await tab.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name: 'Status' }).click();
    await tab.getByRole('menuitemcheckbox', { name: /Running/ }).click();
    await page.keyboard.press('Escape');
    await tab.getByRole('columnheader', { name: 'Budget' }).getByRole('button').click();
    await expect.poll(async () => (await address(window)).search).toMatch(/q=Teabird.*status=running/);
    await expect.poll(async () => (await address(window)).search).toMatch(/sort=/);
    const rows = await tab.getByRole('row', { name: /Running/ }).count();
    expect(rows).toBeGreaterThan(0);
    await tab.getByRole('link', { name: 'Board', exact: true }).click();
    await shown(tab.getByRole('region', { name: 'Campaigns by status' }));
    expect((await address(window)).search).toMatch(/q=Teabird.*status=running/);
    expect(
      await tab
        .getByRole('region', { name: /^Running, / })
        .getByRole('link')
        .count(),
    ).toBe(rows);
  });
});

describe('The calendar', () => {
  const april = 'calendar?month=2026-04&q=Harbour';

  it('moves a flight by mouse, with the new dates beside the pointer', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'calendar?month=2026-04&q=Boston' });
    const bar = tab.getByRole('link', { name: /Boston home.*6 Apr 2026/ });
    const from = await middleOf(bar);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 40, { steps: 4 });
    const week = await middleOf(
      tab.getByRole('gridcell').filter({ has: tab.getByText('20', { exact: true }) }),
    );
    await page.mouse.move(from.x, week.y, { steps: 6 });
    await shown(tab.getByText(/Mon 20 Apr 2026 – Sat 25 Apr 2026.*\+14 d/));
    await page.mouse.up();
    await shown(tab.getByRole('link', { name: /Boston home.*Mon 20 Apr 2026 – Sat 25 Apr 2026/ }));
    await tab.getByRole('button', { name: 'Undo' }).click();
    expect(await shown(bar)).toBeGreaterThanOrEqual(0);
  });

  it('moves and resizes a flight with the keyboard, Escape leaves it as it was', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: april });
    const bar = (dates: string) =>
      tab.getByRole('link', { name: new RegExp(`Harbour Blend: creators.*${dates}`) });
    await bar('Mon 16 Mar 2026 – Mon 20 Apr 2026').first().focus();
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.keyboard.up('Alt');
    await shown(bar('Mon 16 Mar 2026 – Mon 20 Apr 2026'));
    await bar('Mon 16 Mar 2026 – Mon 20 Apr 2026').first().focus();
    await page.keyboard.down('Alt');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.up('Alt');
    await shown(bar('Mon 16 Mar 2026 – Wed 22 Apr 2026'));
    expect(await gone(bar('Mon 16 Mar 2026 – Mon 20 Apr 2026'))).toBe(true);
  });

  it('is an agenda on a phone', async () => {
    const { tab } = await stage.open('shen-jiayi', { path: april, narrow: true });
    await shown(tab.getByText('Harbour Blend: creators at home'));
    expect(await tab.getByRole('grid').count()).toBe(0);
  });
});
