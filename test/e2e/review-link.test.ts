import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoFaults, faultsOf } from './axe.ts';
import { callsOf } from './department-calls.ts';
import { gone, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const campaign = '露茉巡迴：台中站';
const requester = 'chen-boyu';
const point = 'The date on the poster is wrong <b>by a day</b>';

/** The requests of the campaign, as whoever asked sees them. */
async function requests(): Promise<StageWindow> {
  const window = await stage.open(requester, { path: `list?q=${encodeURIComponent(campaign)}` });
  const { tab } = window;
  await tab.getByRole('link', { name: campaign }).click();
  await tab.getByRole('tab', { name: 'Approvals' }).click();
  await shown(tab.getByRole('button', { name: 'Share with somebody outside' }), 30_000);
  return window;
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The campaign has a picture that goes along with the link. */
async function withPicture(): Promise<void> {
  const call = callsOf(stage, requester);
  const params = { workspaceId: 'lumora' };
  const all = await call('GET /api/workspaces/:workspaceId/campaigns', { params });
  const campaignId = all.find(({ name }) => name === campaign)?.id ?? '';
  await call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'poster.png' },
    body: new Blob([Buffer.from(onePixel, 'base64')]),
  });
}

/** Makes a link, by keyboard where that is shorter, and gives its address. */
async function shared({ tab, page }: StageWindow, name: string): Promise<string> {
  await tab.getByRole('button', { name: 'Share with somebody outside' }).press('Enter');
  await shown(tab.getByRole('textbox', { name: /^For whom/ }));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  const address = tab.getByRole('textbox', { name: 'Address of the link' });
  await shown(address, 30_000);
  return address.inputValue();
}

/** A window of somebody who knows nothing of Teams. */
async function outside(
  address: string,
  look: { locale: string; dark?: boolean; narrow?: boolean },
): Promise<Page> {
  const context = await stage.browser().newContext({
    locale: look.locale,
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: look.narrow ? { width: 360, height: 740 } : { width: 1_200, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return page;
}

it('Somebody outside looks at a request through a link, names a point, and the team sees whose link it was', async () => {
  await withPicture();
  const window = await requests();
  const { tab, page: inside } = window;
  const address = await shared(window, 'Noor, Paper Crane');
  await expectNoFaults(window, { part: 'section[aria-label="Links for people outside"]' });

  const page = await outside(address, { locale: 'en-GB' });
  await shown(page.getByRole('heading', { name: `For review: ${campaign}` }), 30_000);
  expect(await page.locator('body').innerText()).not.toMatch(/NT\$|TWD|@lumora|Budget/);
  const picture = page.getByRole('img', { name: 'poster.png' });
  await shown(picture, 30_000);
  expect(
    await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
  ).toBe(1);
  expect(await faultsOf(page.mainFrame())).toEqual([]);
  await page.getByRole('combobox', { name: 'About' }).selectOption('brief');
  await page.getByRole('textbox', { name: /^What has to change/ }).fill(point);
  await page.getByRole('button', { name: 'Name this point' }).click();
  await shown(page.getByText(point), 30_000);
  await shown(page.getByText('Your point is with the team'));
  expect(await page.locator('b').count()).toBe(0);

  await shown(tab.getByText(/^Through a link that 陳柏宇 made for Noor, Paper Crane, not verified/), 30_000);
  await shown(tab.getByText(point).first());

  const phone = await outside(address, { locale: 'zh-TW', dark: true, narrow: true });
  await shown(phone.getByRole('heading', { name: `請審閱：${campaign}` }), 30_000);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await faultsOf(phone.mainFrame())).toEqual([]);
  await phone.getByRole('combobox', { name: '語言' }).selectOption('zh-CN');
  await shown(phone.getByRole('heading', { name: `请审阅：${campaign}` }));

  await inside.bringToFront();
  await tab.getByRole('button', { name: 'Close', exact: true }).last().press('Enter');
  await tab.getByRole('button', { name: 'End it now: Noor, Paper Crane' }).press('Enter');
  await gone(tab.getByRole('button', { name: 'End it now: Noor, Paper Crane' }), 30_000);
  await page.reload();
  await shown(page.getByRole('heading', { name: 'This link opens nothing' }), 30_000);
  await page.context().close();
  await phone.context().close();
});

it('A link that is incomplete or invented shows the same page as one that is over', async () => {
  const { baseUrl } = stage.served();
  for (const address of [
    `${baseUrl}/review/local/some-campaign/some-link`,
    `${baseUrl}/review/local/some-campaign/some-link#${'A'.repeat(43)}`,
    `${baseUrl}/review/nothing`,
  ]) {
    const page = await outside(address, { locale: 'en-GB' });
    await shown(page.getByRole('heading', { name: 'This link opens nothing' }), 30_000);
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('It may be incomplete, over, or ended.');
    await page.context().close();
  }
});

it('A director without a seat reads a filtered view by a link, in a list and a month, until it is ended', async () => {
  const window = await stage.open('lin-xia', { path: 'calendar?status=running' });
  const { tab } = window;
  await tab.getByRole('button', { name: 'Views' }).click();
  await tab.getByRole('menuitem', { name: 'Show to people without a seat…' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Show to people without a seat' });
  await dialog.getByRole('textbox', { name: /^Title of the page/ }).fill('Running, for the board');
  await expectNoFaults(window, { part: '[role="dialog"]' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const field = dialog.getByRole('textbox', { name: 'Address of the page' });
  await shown(field, 30_000);
  const address = await field.inputValue();

  const page = await outside(address, { locale: 'en-GB' });
  await shown(page.getByRole('heading', { name: 'Running, for the board' }), 30_000);
  const words = await page.getByRole('main').innerText();
  expect(words).toContain('Running');
  expect(words).not.toMatch(/NT\$|TWD|CNY|¥|@lumora|Planning/);
  expect(await faultsOf(page.mainFrame())).toEqual([]);
  await page.getByRole('tab', { name: 'Month' }).press('Enter');
  await shown(page.getByRole('listitem').first());
  expect(await faultsOf(page.mainFrame())).toEqual([]);
  const phone = await outside(address, { locale: 'zh-CN', dark: true, narrow: true });
  await shown(phone.getByRole('heading', { name: 'Running, for the board' }), 30_000);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await faultsOf(phone.mainFrame())).toEqual([]);

  await dialog.getByRole('button', { name: 'End “Running, for the board”' }).click();
  await gone(dialog.getByRole('button', { name: 'End “Running, for the board”' }), 30_000);
  await page.reload();
  await shown(page.getByRole('heading', { name: 'This link opens nothing' }), 30_000);
  await page.context().close();
  await phone.context().close();
});
