import type { Locator, Page } from 'playwright-core';

/* What hands do: carry something with the mouse or with a finger. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of what can be seen of it, in pixels of the window. */
export async function middleOf(what: Locator): Promise<Point> {
  const box = await what.first().boundingBox();
  if (!box) throw new Error('It cannot be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses on it, carries it there in a few steps, and lets go. */
export async function dragTo(page: Page, what: Locator, to: Point): Promise<void> {
  const from = await middleOf(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 4);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** The same with a finger that rests first, until `lifted` shows that it holds the thing. */
export async function fingerTo(page: Page, what: Locator, to: Point, lifted: Locator): Promise<void> {
  const from = await middleOf(what);
  const line = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', from);
  await lifted.first().waitFor();
  for (let step = 1; step <= 8; step += 1) {
    const share = step / 8;
    await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  await touch('touchEnd');
  await line.detach();
}
