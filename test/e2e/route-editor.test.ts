import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe.ts';
import { shown, stageHouse } from './stage-window.ts';

const stage = stageHouse();

const picture = (tab: FrameLocator) => tab.getByRole('region', { name: 'Steps of the route' });
/** The names in the picture, column by column. */
const steps = (tab: FrameLocator): Promise<string[]> =>
  picture(tab)
    .getByRole('list')
    .evaluateAll((columns) =>
      columns.map((column) =>
        [...column.querySelectorAll('[data-stage] button > span:first-child')]
          .map(({ textContent }) => textContent)
          .join(' ∥ '),
      ),
    );
const card = (tab: FrameLocator, name: string) =>
  picture(tab).locator('[data-stage]').filter({ hasText: name }).getByRole('button');

/** Names the step that is chosen and says whom it asks. */
async function fillIn(tab: FrameLocator, name: string, typed: string, person: string): Promise<void> {
  await tab.getByRole('textbox', { name: 'Name' }).fill(name);
  await tab.getByRole('button', { name: 'Add: Who is asked' }).click();
  const who = tab.getByRole('combobox', { name: 'Who, line 1' });
  await who.click();
  await who.pressSequentially(typed);
  await tab.getByRole('option', { name: person }).click();
}

describe('A manager who builds a route', () => {
  it('draws copy → legal ∥ brand → director above 100k, tries it, saves it, and a campaign goes that way', async () => {
    const { tab, visit } = await stage.open('shen-jiayi', { path: 'routes' });
    await tab.getByRole('button', { name: 'New route' }).click();
    await tab.getByRole('link', { name: 'Begin with Empty' }).click();
    await tab.getByRole('textbox', { name: 'Name' }).fill('Content with counsel');
    await tab.getByRole('tab', { name: 'Step' }).click();
    await fillIn(tab, 'Copy', '若兰', '王若兰');
    await tab.getByRole('button', { name: 'Add a step at the end' }).click();
    await fillIn(tab, 'Legal', 'Jonas', 'Jonas Weber');
    await tab.getByRole('button', { name: 'Add a path beside it: Legal' }).click();
    await fillIn(tab, 'Brand', '思远', '陈思远');
    await tab.getByRole('button', { name: 'Add a step at the end' }).click();
    await fillIn(tab, 'Director', '周明', '周明');
    await tab.getByRole('button', { name: 'Add a condition' }).click();
    await tab.getByRole('textbox', { name: 'Amount above' }).fill('100,000');
    expect(await steps(tab)).toEqual(['Copy', 'Legal ∥ Brand', 'Director']);

    await tab.getByRole('tab', { name: 'Try it' }).click();
    await tab.getByRole('textbox', { name: 'Budget' }).fill('50000');
    await tab.getByRole('button', { name: 'Try it' }).click();
    const result = tab.getByRole('region', { name: 'What would happen' });
    await shown(result.getByText('Director is not asked: its condition does not hold.'));
    await tab.getByRole('textbox', { name: 'Budget' }).fill('150000');
    await tab.getByRole('button', { name: 'Try it' }).click();
    await shown(result.getByText(/after 24 working hours/));
    expect(await result.innerText()).toMatch(/王若兰[^]*Jonas Weber[^]*陈思远[^]*周明/);
    await shown(tab.getByText(/Will be version 1/));
    await tab.getByRole('button', { name: 'Save' }).click();
    await shown(tab.getByText('Saved as version 1. Running requests keep theirs.'));

    await visit('board?status=planning');
    await tab.getByRole('link', { name: /LUM-/ }).first().click();
    await tab.getByRole('tab', { name: 'Approvals' }).click();
    await tab.getByRole('tabpanel').getByRole('button', { name: 'Submit' }).click();
    const dialog = tab.getByRole('dialog');
    const choice = dialog.getByRole('option', { name: /Content with counsel/ });
    await dialog
      .getByRole('combobox', { name: 'Route' })
      .selectOption(await choice.first().getAttribute('value'));
    await shown(dialog.getByRole('heading', { name: 'Legal' }));
    await dialog.getByRole('button', { name: 'Submit' }).click();
    const way = tab.getByRole('tabpanel').getByRole('region', { name: 'Route' });
    await shown(way.getByText('Being asked now'));
    expect(await way.getByRole('heading').allInnerTexts()).toEqual(
      expect.arrayContaining(['Copy', 'Legal', 'Brand']),
    );
    await shown(way.getByText('2 paths at the same time'));
  });

  it('carries a step with the mouse beside another and to the beginning, and takes it back', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'routes/spend' });
    await shown(picture(tab));
    const before = await steps(tab);
    expect(before).toHaveLength(3);
    const [first = '', second = ''] = before;
    const carry = async (from: string, to: { x: number; y: number }): Promise<void> => {
      const box = await card(tab, from).first().boundingBox();
      if (!box) throw new Error(`${from} is not in the picture.`);
      await page.mouse.move(box.x + 20, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + 40, box.y + 30, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await shown(picture(tab).locator('[data-over=true]'));
      await page.mouse.up();
    };
    const middle = async (what: ReturnType<typeof card>) => {
      const box = await what.first().boundingBox();
      if (!box) throw new Error('It is not in the picture.');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await carry(second, await middle(card(tab, first)));
    await expect.poll(() => steps(tab)).toEqual([`${first} ∥ ${second}`, before[2]]);
    await carry(second, await middle(tab.getByRole('button', { name: 'Add a step at the beginning' })));
    await expect.poll(() => steps(tab)).toEqual([second, first, before[2]]);
    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => steps(tab)).toEqual(before);
  });

  it('builds the same with the keyboard alone', async () => {
    const { page, tab } = await stage.open('shen-jiayi', { path: 'routes/new?from=empty' });
    await card(tab, 'Step 1')
      .or(tab.getByRole('textbox', { name: 'Name' }))
      .first()
      .waitFor();
    await tab.getByRole('button', { name: 'Add a step at the end' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => steps(tab)).toEqual(['Step 1', 'Step 2']);
    await card(tab, 'Step 2').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => steps(tab)).toEqual(['Step 1 ∥ Step 2']);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => steps(tab)).toEqual(['Step 2 ∥ Step 1']);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => steps(tab)).toEqual(['Step 1', 'Step 2']);
    await page.keyboard.press('Delete');
    await expect.poll(() => steps(tab)).toEqual(['Step 1']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => steps(tab)).toEqual(['Step 1', 'Step 2']);
  });
});

const looks = [
  { theme: 'default', locale: 'en', narrow: true },
  { theme: 'dark', locale: 'zh-CN', narrow: false },
  { theme: 'contrast', locale: 'zh-TW', narrow: false },
] as const;

describe('The editor of routes', () => {
  it.each(looks)('has nothing that the checker complains about: $theme, $locale', async (look) => {
    const { page, tab, visit } = await stage.open('shen-jiayi', { ...look, path: 'routes' });
    for (const path of ['routes', 'routes/new', 'routes/launch', 'routes/new?from=empty']) {
      await visit(path);
      await shown(tab.getByRole('heading', { level: 1 }));
      await tab
        .locator('details')
        .evaluateAll((parts) => parts.forEach((part) => part.toggleAttribute('open', true)));
      expect({ path, faults: await faultsIn({ page }) }).toEqual({ path, faults: [] });
      const widths = await tab.locator('main').evaluate((main) => [main.scrollWidth, main.clientWidth]);
      expect(widths[0]).toBe(widths[1]);
    }
  });
});
