import { describe, expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { callsOf, planned } from './department-calls.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

/* The screens about rights, records and repair, as the people see them who work there: each in the three looks and on a phone. */

const stage = stageHouse();
const patience = 30_000;
const admin = 'zhou-ming';
const campaign = '露茉巡迴：台中站';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly who?: string;
  /** What has to be there before, done as people of the department. */
  readonly before?: () => Promise<unknown>;
  /** What has to be done, or waited for, until the screen stands. */
  readonly stands: (window: StageWindow) => Promise<unknown>;
}

const heading =
  (name: string | RegExp) =>
  ({ tab }: StageWindow): Promise<number> =>
    shown(tab.getByRole('heading', { name }), patience);

/** A part of the campaign that is opened by its heading. */
const opened =
  (title: string, says: string | RegExp) =>
  async ({ tab }: StageWindow): Promise<void> => {
    await tab.getByRole('link', { name: campaign }).click();
    await tab.getByText(title, { exact: true }).click();
    await shown(tab.getByText(says).first(), patience);
    await expect
      .poll(() => tab.getByRole('complementary').evaluate((panel) => panel.getAnimations().length))
      .toBe(0);
  };

/** A name that is longer than any line, in the language that breaks anywhere. */
async function longRole(): Promise<void> {
  await callsOf(stage, admin)('POST /api/workspaces/:workspaceId/roles', {
    params: { workspaceId: 'lumora' },
    body: { once: crypto.randomUUID(), name: '外部摄影与短视频制作合作方（华东）', description: '' },
  });
}

async function longTrash(): Promise<void> {
  const { id, version } = await planned(stage, 'A name that nobody would ever shorten: '.repeat(3).trim());
  await callsOf(stage, 'lin-xia')('POST /api/campaigns/:campaignId/deletion', {
    params: { campaignId: id },
    body: { ifVersion: version },
  });
}

const screens: readonly Screen[] = [
  {
    name: 'people and their roles, with the form of a role',
    path: 'people',
    before: longRole,
    async stands({ tab }) {
      await tab.getByRole('button', { name: 'Make a role' }).click();
      await shown(tab.getByRole('heading', { name: 'Make a role' }), patience);
    },
  },
  {
    name: 'why somebody may see a campaign',
    path: `list?q=${encodeURIComponent(campaign)}`,
    stands: opened('Who may see this, and why', /Manager · by that role, for every campaign/),
  },
  {
    name: 'access for a time',
    who: 'chen-boyu',
    path: `list?q=${encodeURIComponent(campaign)}`,
    stands: opened('Access for a time', 'Give access'),
  },
  {
    name: 'access to the whole department',
    path: 'access',
    stands: heading('Access to the whole department'),
  },
  { name: 'somebody who leaves', path: 'leaving/chen-boyu', stands: heading(/^陳柏宇: \d+ things$/) },
  {
    name: 'the trash',
    who: 'lin-xia',
    path: 'trash',
    before: longTrash,
    stands: ({ tab }) => shown(tab.getByText('30 days left'), patience),
  },
  { name: 'the settings of an administrator', path: 'settings', stands: heading('How long data is kept') },
  {
    name: 'the audit',
    path: 'audit',
    stands: ({ tab }) => shown(tab.getByRole('list', { name: 'Audit' }).getByRole('listitem'), patience),
  },
  {
    name: 'the history of settings',
    path: 'settings-history',
    stands: ({ tab }) => shown(tab.getByRole('button', { name: /^Put back/ }), patience),
  },
  { name: 'health', path: 'health', stands: heading('Health') },
];

/** What is wider than the page or panel it stands in, and so makes a phone scroll sideways; rows of tabs may. */
async function tooWide(window: StageWindow): Promise<string[]> {
  const frame = await window.frame();
  await expect.poll(() => frame.evaluate(() => innerWidth), { timeout: patience }).toBe(360);
  return frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[data-roomy], [data-roomy] *, aside, aside *')]
      .filter((each) => {
        const scrolls =
          each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX);
        const isTabs =
          each.matches('[role=tablist]') || each.querySelector(':scope > [role=tablist]') !== null;
        return scrolls && !isTabs && each.scrollWidth > each.clientWidth + 1;
      })
      .map((each) => `${each.tagName} ${each.className}: ${each.scrollWidth} in ${each.clientWidth}`),
  );
}

describe('Everybody can use', () => {
  it.each(screens)(
    '$name, in every theme and on a phone',
    async ({ path, who = admin, before, stands }) => {
      await before?.();
      const window = await stage.open(who, { path });
      await stands(window);
      await expectNoFaults(window);
      await window.page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
      expect(await tooWide(window)).toEqual([]);
    },
    120_000,
  );

  it.each(['zh-CN', 'zh-TW'] as const)(
    'all that has an address, on a phone in %s',
    async (locale) => {
      const window = await stage.open(admin, { locale, narrow: true });
      for (const path of ['people', 'access', 'leaving', 'settings', 'audit', 'settings-history', 'health']) {
        await window.visit(path);
        await shown(window.tab.getByRole('heading', { level: 1 }), patience);
        await shown(
          window.tab.getByRole('heading', { level: 1 }).locator('xpath=../../following-sibling::*'),
        );
        expect({ path, wide: await tooWide(window) }).toEqual({ path, wide: [] });
      }
    },
    120_000,
  );
});
