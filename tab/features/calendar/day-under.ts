import type { Point } from '../../ui/drag.ts';
import type { Scale } from './chart-layout.ts';

/* Which day lies under the pointer. Beyond the edges it is the nearest one. */

const within = (share: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(share * count)));

/** In rows of weeks, one child of the grid each. */
export function dayInWeeks(grid: HTMLElement, firstMonday: number, { x, y }: Point): number {
  const box = grid.getBoundingClientRect();
  const week = within((y - box.top) / box.height, grid.children.length);
  return firstMonday + week * 7 + within((x - box.left) / box.width, 7);
}

/** In one line of days, right of a column of names. */
export function dayInLine(
  line: HTMLElement,
  { first, last, dayWidth }: Scale,
  names: number,
  { x }: Point,
): number {
  const { left } = line.getBoundingClientRect();
  return first + within((x - left - names) / (dayWidth * (last - first + 1)), last - first + 1);
}
