import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../kit/find-browser.ts';
import { type ServedHouse, serveHouse, type Serving } from '../kit/served-house.ts';

/** The stage page as one person sees it. */
export interface StageWindow {
  readonly page: Page;
  /** The tab in its frame. */
  readonly tab: FrameLocator;
  /** The messages of the chat that is open. */
  readonly chat: Locator;
  frame(): Promise<Frame>;
  /** Another page of the tab, as a link leads there. */
  visit(path: string): Promise<void>;
}

export interface Look {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly locale?: 'en' | 'zh-CN' | 'zh-TW';
  readonly narrow?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  /** A page of the tab. */
  readonly path?: string;
}

export interface StageHouse {
  served(): ServedHouse;
  browser(): Browser;
  open(person: string, look?: Look): Promise<StageWindow>;
}

/** One product and one browser for all tests of a file; each test has windows of its own. */
export function stageHouse(serving: Serving = {}): StageHouse {
  let house: ServedHouse | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const present = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('The house is not open yet.');
    return thing;
  };

  beforeAll(async () => {
    const furnished = inject('furnished')[Number(process.env['VITEST_POOL_ID']) - 1];
    [house, browser] = await Promise.all([serveHouse({ furnished, ...serving }), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  return {
    served: () => present(house),
    browser: () => present(browser),
    async open(person, look = {}) {
      const { size = { width: 1440, height: 900 }, touch = false } = look;
      const context = await present(browser).newContext({ viewport: size, hasTouch: touch, locale: 'en-GB' });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
      return openStage(page, present(house).baseUrl, person, look);
    },
  };
}

/** Opens the stage page and waits until the tab in it shows something. */
export async function openStage(
  page: Page,
  baseUrl: string,
  person: string,
  { theme = 'default', locale = 'en', narrow = false, path }: Look = {},
): Promise<StageWindow> {
  const query = new URLSearchParams({ person, theme, locale });
  if (narrow) query.set('width', '360');
  if (path !== undefined) query.set('tab', `/tab/${path}`);
  await page.goto(`${baseUrl}/stage?${query}`);
  const tab = page.frameLocator('iframe');
  await tab.getByRole('main').waitFor();
  const frame = async (): Promise<Frame> => {
    const element = await page.waitForSelector('iframe');
    const content = await element.contentFrame();
    if (!content) throw new Error('The tab is not there.');
    return content;
  };
  const visit = async (to: string): Promise<void> => {
    await (await frame()).goto(`${baseUrl}/tab/${to}`);
    await tab.getByRole('main').waitFor();
  };
  return { page, tab, chat: page.getByRole('log'), frame, visit };
}

/** Waits until it can be seen; the number of milliseconds that this took. */
export async function shown(what: Locator, timeout = 20_000): Promise<number> {
  const began = performance.now();
  await what.first().waitFor({ state: 'visible', timeout });
  return performance.now() - began;
}

/** Waits until it cannot be seen any more. */
export async function gone(what: Locator, timeout = 20_000): Promise<true> {
  await what.first().waitFor({ state: 'hidden', timeout });
  return true;
}
