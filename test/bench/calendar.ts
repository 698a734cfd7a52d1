import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../kit/find-browser.ts';
import type { Bench, Room, Row } from './bench.ts';
import { plannedCampaigns } from './kit/department.ts';
import { ms, rounded, spreadOf } from './kit/figures.ts';
import { putLongPlan } from './kit/long-plan.ts';
import { atRest, mainThreadOf } from './kit/main-thread.ts';
import { startService } from './kit/served.ts';
import { show } from './tab.ts';

/** What a busy calendar and a long plan cost whoever opens them, in Chromium. */
export const calendar: Bench = {
  name: 'calendar',
  async run(room) {
    const browser = await launchBrowser();
    try {
      return [
        await busyMonth(browser, room),
        ...(await busyYear(browser, room)),
        await longPlan(browser, room),
      ];
    } finally {
      await browser.close();
    }
  },
};

const TIMES = 5;

interface Goal {
  readonly what: string;
  readonly most: number;
  readonly note: string;
}

/** How many of a department’s flights touch these days. */
async function flightsIn(campaigns: number, first: string, last: string): Promise<number> {
  const planned = await plannedCampaigns(campaigns);
  return planned.filter(({ campaign: { flight } }) => flight && flight.start <= last && flight.end >= first)
    .length;
}

async function busyMonth(browser: Browser, { seeds }: Room): Promise<Row> {
  const campaigns = 5_500;
  const count = await flightsIn(campaigns, '2026-02-23', '2026-04-05');
  const service = await startService(await seeds.folder(campaigns));
  try {
    const { page, frame } = await show(browser, service.base);
    const painted = await measured(page, frame, 'calendar?day=2026-03-04', '[data-bar]');
    return rowOf(painted, {
      what: `Calendar, a month with ${rounded(count)} campaigns: painted`,
      most: 150,
      note: 'switching to it from another view, until it is at rest',
    });
  } finally {
    await service.stop();
  }
}

async function busyYear(browser: Browser, { seeds }: Room): Promise<Row[]> {
  const campaigns = 14_500;
  const count = await flightsIn(campaigns, '2026-01-01', '2026-12-31');
  const service = await startService(await seeds.folder(campaigns));
  try {
    const { page, frame } = await show(browser, service.base);
    const plain = await measured(page, frame, 'calendar?day=2026-03-04&zoom=year', '[data-placed]');
    const lanes = await measured(
      page,
      frame,
      'calendar?day=2026-03-04&zoom=year&lanes=channel',
      '[data-placed]',
    );
    return [
      rowOf(plain, {
        what: `Calendar, a year with ${rounded(count)} campaigns: painted`,
        most: 300,
        note: 'the same way',
      }),
      rowOf(lanes, {
        what: 'the same, grouped by channel',
        most: 300,
        note: 'each campaign once in each of its channels, 2.5 of them on average',
      }),
    ];
  } finally {
    await service.stop();
  }
}

async function longPlan(browser: Browser, { seeds }: Room): Promise<Row> {
  const count = 10_000;
  const folder = await seeds.folder(1_000);
  const campaignId = await putLongPlan(folder, count);
  const service = await startService(folder);
  try {
    const { page, frame } = await show(browser, service.base);
    const painted = await measured(page, frame, `campaigns/${campaignId}/timeline`, '[data-task]');
    return rowOf(painted, {
      what: `Timeline with ${rounded(count)} tasks: painted`,
      most: 200,
      note: 'tasks read before, critical path computed, until it is at rest',
    });
  } finally {
    await service.stop();
  }
}

/** The main thread’s time for each of some visits; the first one, in which everything is read, does not count. */
async function measured(page: Page, frame: Frame, path: string, drawn: string): Promise<number[]> {
  const thread = await mainThreadOf(page);
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    await frame.getByRole('link', { name: 'Reports', exact: true }).click();
    await frame.locator(drawn).first().waitFor({ state: 'detached' });
    await atRest(frame);
    const before = await thread.busyMs();
    await frame.evaluate((address) => history.pushState(null, '', `/tab/${address}`), path);
    await frame.locator(drawn).first().waitFor({ timeout: 60_000 });
    await atRest(frame);
    if (time > 0) times.push((await thread.busyMs()) - before);
  }
  return times;
}

function rowOf(painted: readonly number[], { what, most, note }: Goal): Row {
  const { p50, most: slowest } = spreadOf(painted);
  return {
    what,
    goal: { words: `≤ ${most} ms of main-thread time`, met: p50 <= most },
    measured: `p50 ${ms(p50)}, most of five ${ms(slowest)}`,
    note,
  };
}
