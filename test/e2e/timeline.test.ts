import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { chooseLook, expectNoFaults, faultsIn, looks } from './axe.ts';
import { type Look, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const shots = process.env['SHOTS'];

let place: Promise<string> | undefined;

/** Where the campaign of the sample is whose tasks are planned in time. */
async function findPlace(): Promise<string> {
  const { tab } = await stage.open('lin-xia', { path: 'list' });
  const link = tab.locator('a', { hasText: 'LUM-149' }).first();
  await tab.getByRole('searchbox').fill('LUM-149');
  await shown(link);
  const path = (await link.getAttribute('href')) ?? '';
  return `${path.replace(/^\/tab\//, '').replace(/\?.*$/, '')}/timeline`;
}

async function openTimeline(look: Look = {}): Promise<StageWindow> {
  place ??= findPlace();
  const window = await stage.open('lin-xia', { ...look, path: await place });
  await shown(bar(window, '确认场地合同与押金'));
  return window;
}

const bar = ({ tab }: Pick<StageWindow, 'tab'>, title: string): Locator =>
  tab.getByRole('button', { name: new RegExp(`^${title}`) });
const picture = async ({ page }: StageWindow, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/timeline-${name}.png` });
};

it('The plan of a campaign is moved with what waits, by keyboard, and put back by one undo', async () => {
  const window = await openTimeline();
  const { tab, page } = window;
  const contract = bar(window, '确认场地合同与押金');
  const brief = bar(window, '写活动 brief 并过会');
  await shown(tab.getByText(/Baseline of Mon, 2 Mar 2026/));
  await expect.poll(() => brief.getAttribute('aria-label')).toContain('Wed 11 Mar 2026 – Fri 13 Mar 2026');
  await expect
    .poll(() => brief.getAttribute('aria-label'))
    .toContain('planned for Thu 12 Mar 2026 in the baseline');

  await contract.focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shown(tab.getByText(/Tue 10 Mar 2026 – Thu 12 Mar 2026\. 2 tasks move with it\./).first());
  await picture(window, 'moving');
  await page.keyboard.up('Alt');
  await shown(tab.getByText('3 tasks moved'));
  await expect.poll(() => brief.getAttribute('aria-label')).toContain('Fri 13 Mar 2026 – Tue 17 Mar 2026');
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => brief.getAttribute('aria-label')).toContain('Wed 11 Mar 2026 – Fri 13 Mar 2026');

  // Escape puts it back before anything is sent.
  await contract.focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.keyboard.up('Alt');
  await expect.poll(() => contract.getAttribute('aria-label')).toContain('Fri 6 Mar 2026 – Tue 10 Mar 2026');
});

it('A bar is dragged, and linked to another by dragging from its end', async () => {
  const window = await openTimeline();
  const { tab, page } = window;
  const money = bar(window, '拆分预算到渠道');
  const before = await money.getAttribute('aria-label');
  const box = await money.boundingBox();
  if (!box) throw new Error('The bar is not in sight.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  // A week to the right, in steps as a hand does it.
  for (let way = 14; way <= 98; way += 14) await page.mouse.move(box.x + box.width / 2 + way, box.y + 9);
  await page.mouse.up();
  await shown(tab.getByText(/tasks? moved/));
  await expect.poll(() => money.getAttribute('aria-label')).not.toBe(before);
  await tab.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => money.getAttribute('aria-label')).toBe(before);

  const dot = await tab
    .getByRole('listitem')
    .filter({ hasText: '确认场地合同与押金' })
    .locator('[data-link]')
    .boundingBox();
  const goal = await bar(window, '确认主视觉方向').boundingBox();
  if (!dot || !goal) throw new Error('There is nothing to link.');
  await page.mouse.move(dot.x + 5, dot.y + 5);
  await page.mouse.down();
  await page.mouse.move(dot.x + 30, dot.y + 30);
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2);
  await page.mouse.up();
  await tab.getByText('“确认主视觉方向” waits for “确认场地合同与押金” now').waitFor({ state: 'attached' });
});

it('Dates and what a task waits for are chosen in a form; the undated are at hand', async () => {
  const window = await openTimeline();
  const { tab, page } = window;
  await bar(window, '拆分预算到渠道').focus();
  await page.keyboard.press('Enter');
  const form = tab.getByRole('dialog', { name: /^When: 拆分预算到渠道/ });
  await shown(form.getByText('写活动 brief 并过会'));
  await form.getByLabel('Days between').fill('2');
  await form.getByLabel('Days between').press('Enter');
  await form.getByLabel('How').selectOption({ label: 'starts when that starts' });
  await form.getByLabel('Add a task that it waits for').selectOption({ label: '确认场地合同与押金' });
  await shown(form.getByRole('button', { name: 'Does not wait for “确认场地合同与押金” any more' }));
  await expectNoFaults(window, { part: '[role="dialog"]' });
  await picture(window, 'form');
  await form.getByRole('button', { name: 'Does not wait for “确认场地合同与押金” any more' }).click();
  await form.getByRole('switch', { name: /^Pinned/ }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => bar(window, '拆分预算到渠道').getAttribute('aria-label')).toContain('pinned');
});

it('It is told in every look, in Chinese and on a phone', async () => {
  const window = await openTimeline();
  for (const look of looks) {
    await chooseLook(window, look);
    expect(await faultsIn(window)).toEqual([]);
    await picture(window, look);
  }
  const phone = await openTimeline({ narrow: true, locale: 'zh-CN', theme: 'dark' });
  const frame = await phone.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await faultsIn(phone)).toEqual([]);
  await picture(phone, 'phone-zh');
  await phone.tab.getByRole('button', { name: '今天' }).click();
  await phone.tab.getByLabel('刻度').selectOption({ label: '季度' });
  await picture(phone, 'phone-quarters');
});
