import { describe, expect, it } from 'vitest';
import { expectNoFaults } from './axe.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What has to be done, or waited for, until the screen stands. */
  readonly stands: (window: StageWindow) => Promise<unknown>;
}

const text =
  (words: string | RegExp) =>
  ({ tab }: StageWindow): Promise<number> =>
    shown(tab.getByText(words));

/** A campaign that waits for an approval, in the part of it that is named. */
const record = (section: string): Screen => ({
  name: `a campaign’s ${section.toLowerCase()}`,
  path: `list?q=${encodeURIComponent('露茉巡迴：台中站')}`,
  async stands({ tab }) {
    await tab.getByRole('link', { name: '露茉巡迴：台中站' }).click();
    await tab.getByRole('tab', { name: section }).click();
    await shown(tab.getByRole('tabpanel', { name: section }));
    // The panel has slid in.
    await expect
      .poll(() => tab.getByRole('complementary').evaluate((panel) => panel.getAnimations().length))
      .toBe(0);
  },
});

const screens: readonly Screen[] = [
  { name: 'the board', path: 'board', stands: text('120 campaigns') },
  { name: 'the list', path: 'list', stands: text('120 campaigns') },
  { name: 'the calendar', path: 'calendar', stands: text('120 campaigns') },
  { name: 'an empty board', path: 'board?q=nothing-like-it', stands: text('0 of 120') },
  {
    name: 'somebody’s work',
    path: 'work',
    stands: ({ tab }) => shown(tab.getByRole('heading', { level: 1 })),
  },
  {
    name: 'the approvals',
    path: 'approvals',
    stands: ({ tab }) => shown(tab.getByRole('heading', { level: 1 })),
  },
  {
    name: 'the report builder',
    path: 'report?sections=metrics,results,charts,weak,due,coming&metrics=costPerLead',
    stands: text('To be done next'),
  },
  { name: 'the reports', path: 'reports', stands: text('每周营销周报') },
  { name: 'the ideas', path: 'ideas', stands: text('夜间橱窗：灯光随路人变化') },
  { name: 'the lessons', path: 'lessons', stands: text('路演主力场次应排在 17 点之后') },
  { name: 'the vendors', path: 'vendors', stands: text('北屿搭建') },
  {
    name: 'a vendor',
    path: 'vendors',
    async stands({ tab }) {
      await tab.getByRole('button', { name: '北屿搭建' }).click();
      await shown(tab.getByRole('complementary').getByText('LUM-149', { exact: false }));
    },
  },
  { name: 'the import', path: 'import', stands: text('campaigns.csv') },
  {
    name: 'the settings',
    path: 'settings',
    stands: ({ tab }) => shown(tab.getByRole('heading', { level: 1 })),
  },
  {
    name: 'a new campaign',
    path: 'board',
    async stands({ tab }) {
      await tab.getByRole('button', { name: 'New campaign' }).click();
      await shown(tab.getByRole('textbox', { name: 'Name' }));
    },
  },
  {
    name: 'submitting for approval',
    path: 'board?status=planning',
    async stands({ tab }) {
      await tab.getByRole('link', { name: /LUM-/ }).first().click();
      await tab.getByRole('tab', { name: 'Approvals' }).click();
      await tab.getByRole('tabpanel').getByRole('button', { name: 'Submit' }).click();
      await shown(tab.getByRole('dialog').getByRole('region', { name: 'Route' }));
    },
  },
  {
    name: 'planning an absence',
    path: 'settings',
    async stands({ tab }) {
      await tab.getByRole('button', { name: 'Plan an absence' }).click();
      await shown(tab.getByRole('form', { name: 'Plan an absence' }));
    },
  },
  ...['Overview', 'Tasks', 'Files', 'Approvals', 'History'].map(record),
];

describe('Everybody can use', () => {
  it.each(screens)('$name, in every theme and on a phone', async ({ path, stands }) => {
    const window = await stage.open('shen-jiayi', { path });
    await stands(window);
    const { page } = window;
    await expectNoFaults(window);
    await page.getByRole('combobox', { name: 'Width' }).selectOption('Phone (360)');
    const frame = await window.frame();
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(360);
    const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });

  it('the stage page around it, in every theme', async () => {
    const window = await stage.open('chen-siyuan');
    await shown(window.chat.getByRole('button', { name: 'Approve' }));
    await expectNoFaults(window, 'stage');
  });
});
