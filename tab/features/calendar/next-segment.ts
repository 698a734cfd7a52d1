import type { BarId } from './MonthGrid.tsx';
import type { Segment } from './weeks.ts';

/** The bar that an arrow key leads to: sideways through the week, up and down through lanes and weeks. */
export function nextSegment(visible: readonly Segment[], from: BarId, key: string): Segment | undefined {
  const here = visible.find(({ thing, week }) => thing.key === from.key && week === from.week);
  if (!here) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const order = visible.toSorted((a, b) => a.week - b.week || a.from - b.from || a.lane - b.lane);
    return order[order.indexOf(here) + (key === 'ArrowRight' ? 1 : -1)];
  }
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const depth = (segment: Segment): number => segment.week * 1_000 + segment.lane;
  const beyond = visible.filter((segment) => (depth(segment) - depth(here)) * step > 0);
  const touching = beyond.filter(({ from: first, to }) => first <= here.to && to >= here.from);
  const near = touching.length > 0 ? touching : beyond;
  return near.toSorted((a, b) => (depth(a) - depth(b)) * step)[0];
}
