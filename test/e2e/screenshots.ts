import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { stagePeople } from '../../src/sample/department.ts';
import { launchBrowser } from '../kit/find-browser.ts';
import { serveHouse } from '../kit/served-house.ts';

/* `npm run screenshots`: takes the pictures of the README again, from the product with its sample department. */

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

interface Picture {
  readonly name: string;
  readonly person: string;
  readonly look?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Another page of the tab than the board. */
  readonly path?: string;
  /** Brings the tab to what the picture shows. */
  readonly act?: (tab: FrameLocator, page: Page) => Promise<unknown>;
  /** The tab alone, without the chats. */
  readonly tabOnly?: boolean;
}

const wide = { width: 1440, height: 900 };
const openView = (name: string) => (tab: FrameLocator) =>
  tab.getByRole('link', { name, exact: true }).click();

const brokenCsv = `Code,Campaign name,Type,Owner,Start,End,Budget,Currency
NEW-1,Summer tea garden,experience,lin-xia,2026-06-01,2026-06-14,80000,CNY
NEW-2,Lamp swap week,promotion,somebody else,2026-06-31,2026-07-02,12000,EUR
NEW-3,Letters to the sea,content,lin-xia,2026-07-10,2026-07-01,5000,XQZ
`;

const pictures: readonly Picture[] = [
  { name: 'stage', person: stagePeople.approver },
  { name: 'board', person: stagePeople.staff, tabOnly: true },
  {
    name: 'calendar',
    person: stagePeople.staff,
    tabOnly: true,
    path: 'calendar?month=2026-04&channel=event,tradeShow,outdoor,partner',
    act: (tab) => tab.getByText('44 of 120').waitFor(),
  },
  {
    name: 'campaign',
    person: stagePeople.staff,
    tabOnly: true,
    act: async (tab) => {
      await tab.getByRole('link', { name: /LUM-149/ }).click();
      await tab
        .getByRole('tab', { name: 'History' })
        .or(tab.getByRole('link', { name: 'History' }))
        .first()
        .waitFor();
    },
  },
  {
    name: 'report',
    person: stagePeople.manager,
    act: async (tab, page) => {
      await openView('Reports')(tab);
      await tab.getByRole('button', { name: 'Send to me now' }).first().click();
      await page.getByRole('link', { name: 'Open the report' }).last().click();
      await tab.getByRole('heading', { name: 'Results' }).waitFor();
    },
  },
  {
    name: 'import',
    person: stagePeople.approver,
    tabOnly: true,
    act: async (tab) => {
      await tab.getByRole('button', { name: 'More' }).click();
      await tab.getByRole('menuitem', { name: 'Import' }).click();
      await tab.locator('input[type=file]').setInputFiles({
        name: 'summer.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(brokenCsv),
      });
      await tab.getByText('2026-06-31').first().waitFor();
    },
  },
  {
    name: 'phone',
    person: stagePeople.approver,
    look: 'theme=dark&locale=zh-CN&width=360',
    size: { width: 800, height: 860 },
  },
];

await mkdir(folder, { recursive: true });
const [house, browser] = await Promise.all([serveHouse(), launchBrowser()]);
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  await house.close();
}

async function take(
  from: Browser,
  { name, person, look = '', size = wide, path: place, act, tabOnly }: Picture,
): Promise<void> {
  const context = await from.newContext({ viewport: size, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${house.baseUrl}/stage?person=${person}&${look || 'theme=default&locale=en'}`);
  const tab = page.frameLocator('iframe');
  await tab.getByText('LUM-').first().waitFor({ timeout: 20_000 });
  if (place !== undefined) {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.goto(`${house.baseUrl}/tab/${place}`);
  }
  await act?.(tab, page);
  // Panels slide in; a picture wants them at rest.
  await page.waitForTimeout(600);
  const path = join(folder, `${name}.png`);
  await (tabOnly ? page.locator('iframe') : page).screenshot({ path, animations: 'disabled' });
  await context.close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
