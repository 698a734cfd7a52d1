import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../kit/find-browser.ts';
import type { Bench, Row, Room } from './bench.ts';
import { managers } from './kit/department.ts';
import { kb, ms, spreadOf } from './kit/figures.ts';
import { atRest, mainThreadOf } from './kit/main-thread.ts';
import { startService } from './kit/served.ts';

/** What a person with a browser waits for, on the stage page in Chromium. */
export const tab: Bench = {
  name: 'tab',
  async run(room) {
    const browser = await launchBrowser();
    try {
      return [...(await firstLoad(browser, room)), ...(await largeBoard(browser, room))];
    } finally {
      await browser.close();
    }
  },
};

export interface Shown {
  readonly page: Page;
  readonly frame: Frame;
  readonly paintedMs: number;
  readonly scriptBytes: number;
}

/** Opens the stage with nothing cached, and gives when the first card stood in the tab, counted from the tab's own start. */
export async function show(browser: Browser, base: string): Promise<Shown> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${base}/stage?person=${managers[0]?.id ?? ''}&theme=default&locale=en`);
  await page
    .frameLocator('iframe')
    .locator('[data-status] a, section a')
    .first()
    .waitFor({ timeout: 30_000 });
  const frame = page.frames().find((one) => one.url().includes('/tab'));
  if (!frame) throw new Error('The tab has no frame.');
  const { paintedMs, scriptBytes } = await frame.evaluate(async () => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { paintedMs: performance.now(), scriptBytes: scripts.reduce((sum, each) => sum + each, 0) };
  });
  return { page, frame, paintedMs, scriptBytes };
}

async function firstLoad(browser: Browser, { seeds }: Room): Promise<Row[]> {
  const service = await startService(await seeds.folder(1_000));
  try {
    const painted: number[] = [];
    let bytes = 0;
    for (let time = 0; time < 5; time += 1) {
      const context = await browser.newContext();
      const { page, paintedMs, scriptBytes } = await show(browser, service.base);
      painted.push(paintedMs);
      bytes = scriptBytes;
      await page.close();
      await context.close();
    }
    const { p50, most } = spreadOf(painted);
    return [
      {
        what: 'Tab, first load, cold, 1,000 campaigns: until the first cards stand',
        goal: { words: '≤ 0.8 s', met: p50 <= 800 },
        measured: `p50 ${ms(p50)}, slowest of five ${ms(most)}`,
        note: 'headless Chromium on the same machine, from the start of the tab in its frame, sign-in included',
      },
      {
        what: 'JavaScript that it takes',
        goal: { words: '≤ 250 KB', met: bytes <= 250 * 1024 },
        measured: `${kb(bytes)} as sent (brotli)`,
      },
    ];
  } finally {
    await service.stop();
  }
}

async function largeBoard(browser: Browser, { seeds }: Room): Promise<Row[]> {
  const service = await startService(await seeds.folder(10_000));
  try {
    const { page, frame } = await show(browser, service.base);
    const thread = await mainThreadOf(page);
    const painted: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      await frame.getByRole('link', { name: 'My work', exact: true }).click();
      await frame.locator('section a').first().waitFor({ state: 'detached' });
      await atRest(frame);
      const before = await thread.busyMs();
      await frame.getByRole('link', { name: 'Board', exact: true }).click();
      await frame.locator('section a').first().waitFor();
      await atRest(frame);
      painted.push((await thread.busyMs()) - before);
    }
    const drag = spreadOf(await dragged(page, frame));
    const scroll = spreadOf(await scrolled(page, frame));
    const { p50, most } = spreadOf(painted);
    return [
      {
        what: 'Board of 10,000 cards: painted',
        goal: { words: '≤ 300 ms of main-thread time', met: p50 <= 300 },
        measured: `p50 ${ms(p50)}, most of five ${ms(most)}`,
        note: 'switching to the board from another view, until it is at rest',
      },
      smooth('Scrolling a column of it: time of a frame', scroll),
      smooth('Dragging a card over it: time of a frame', drag),
    ];
  } finally {
    await service.stop();
  }
}

function smooth(what: string, { p50, p95, count }: ReturnType<typeof spreadOf>): Row {
  return {
    what,
    goal: { words: 'p95 ≤ 18 ms (60 fps)', met: p95 <= 18 },
    measured: `p50 ${ms(p50)}, p95 ${ms(p95)} of ${count} frames`,
  };
}

/** Turns the wheel over the first column and gives the time between the frames meanwhile. */
async function scrolled(page: Page, frame: Frame): Promise<number[]> {
  const { x, y } = await firstCard(frame);
  await page.mouse.move(x, y);
  const measuring = frameTimes(frame);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 120);
  return measuring;
}

/** Carries a card over the columns and back, without letting go of it, and gives the same. */
async function dragged(page: Page, frame: Frame): Promise<number[]> {
  const { x, y } = await firstCard(frame);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 4);
  await frame.locator('[data-dragging]').first().waitFor();
  const measuring = frameTimes(frame);
  for (let turn = 0; turn < 3; turn += 1) {
    await page.mouse.move(x + 600, y + 300, { steps: 30 });
    await page.mouse.move(x, y, { steps: 30 });
  }
  const times = await measuring;
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return times;
}

async function firstCard(frame: Frame): Promise<{ readonly x: number; readonly y: number }> {
  const card = await frame.locator('section a').first().boundingBox();
  if (!card) throw new Error('The board shows no card.');
  return { x: card.x + 40, y: card.y + 20 };
}

/** Milliseconds between the frames of the next three seconds. */
function frameTimes(frame: Frame): Promise<number[]> {
  return frame.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number): void => {
          times.push(now - last);
          last = now;
          if (times.length < 180) requestAnimationFrame(step);
          else resolve(times.slice(5));
        };
        requestAnimationFrame(step);
      }),
  );
}
