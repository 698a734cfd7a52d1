import axe from 'axe-core';
import { expect } from 'vitest';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { StageWindow } from './stage-window.ts';

/** The looks that the stage page offers, by the names in its choice. */
export const looks = ['Light', 'Dark', 'High contrast'] as const;
export type LookName = (typeof looks)[number];

type Rules = 'all' | 'colours';

declare global {
  interface Window {
    /** The checker, in a page that it was brought into. */
    readonly axe: typeof axe;
  }
}

/** What is checked: the tab in its frame, a part of the tab by its selector, or the stage page around it. */
export type Where = 'tab' | 'stage' | { readonly part: string };

/** What the checker finds wrong, in short: the rule, what it asks, and where. */
export async function faultsIn(
  { page }: Pick<StageWindow, 'page'>,
  where: Where = 'tab',
  rules: Rules = 'all',
): Promise<string[]> {
  await atRest(page);
  if (where === 'stage') return faultsOf(page.mainFrame(), { rules, without: ['iframe'] });
  const frame = page.frames().find((each) => each !== page.mainFrame() && !each.isDetached());
  if (!frame) throw new Error('The tab is not there.');
  return faultsOf(frame, { rules, ...(where !== 'tab' && { part: where.part }) });
}

interface Check {
  readonly rules?: Rules;
  readonly part?: string;
  readonly without?: readonly string[];
}

/** The same in one document. Only what is wrong is written out: most of the time would go into addresses of what is right. */
export async function faultsOf(
  frame: Frame,
  { rules = 'all', part, without = [] }: Check = {},
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(
    async ({ include, exclude, coloursOnly }) => {
      const { violations } = await window.axe.run(
        { ...(include && { include: [include] }), exclude: exclude.map((each) => [each]) },
        {
          resultTypes: ['violations'],
          preload: false,
          iframes: false,
          ...(coloursOnly && { runOnly: ['color-contrast', 'link-in-text-block'] }),
        },
      );
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
    },
    { include: part, exclude: ['[data-tabster-dummy]', ...without], coloursOnly: rules === 'colours' },
  );
}

/** Everything in the first look, and in the others what differs between looks: colours. Leaves the window in the last. */
export async function expectNoFaults(
  window: StageWindow,
  where: Where = 'tab',
  inLook: (look: LookName) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const look of looks) {
    await chooseLook(window, look);
    const rules = look === looks[0] ? 'all' : 'colours';
    expect({ look, faults: await faultsIn(window, where, rules) }).toEqual({ look, faults: [] });
    await inLook(look);
  }
}

/** Chooses a look, and waits until the stage page and the tab both stand in it. */
export async function chooseLook({ page, tab }: StageWindow, look: LookName): Promise<void> {
  await page.getByRole('combobox', { name: 'Theme' }).selectOption(look);
  await expect.poll(() => lookOf(page), { timeout: 20_000 }).toBe(look);
  await expect.poll(() => lookOf(tab), { timeout: 20_000 }).toBe(look);
}

/** The look by the ground that everything stands on. */
async function lookOf(what: Page | FrameLocator): Promise<LookName> {
  const ground = await what
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((provider) => getComputedStyle(provider).backgroundColor);
  const [red = 255] = (/\d+/.exec(ground) ?? []).map(Number);
  return red > 200 ? 'Light' : red > 0 ? 'Dark' : 'High contrast';
}

/** Colours on their way from one look to the next are nobody's fault: waits until nothing that ends is moving. */
async function atRest(page: Page): Promise<void> {
  await Promise.all(page.frames().map(stillStanding));
}

async function stillStanding(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(done));
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    await painted();
    await painted();
    while (moving().length > 0) {
      await Promise.all(moving().map((each) => each.finished.catch(() => undefined)));
      await painted();
    }
  });
}
