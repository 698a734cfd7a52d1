import type { Point } from '../../ui/drag.ts';

/* Which day lies under the pointer. Beyond the edges it is the nearest one. */

const within = (share: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(share * count)));

/** In rows of weeks, one child of the grid each. */
export function dayInWeeks(grid: HTMLElement, firstMonday: number, { x, y }: Point): number {
  const box = grid.getBoundingClientRect();
  const week = within((y - box.top) / box.height, grid.children.length);
  return firstMonday + week * 7 + within((x - box.left) / box.width, 7);
}
