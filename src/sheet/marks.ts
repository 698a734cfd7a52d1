import type { SheetThing } from '../domain/calendar-sheet.ts';
import type { CampaignStatus } from '../domain/campaign.ts';
import type { Shape } from './shapes.ts';

const edge = '#3b3a39';
const fills: Record<CampaignStatus, string> = {
  draft: '#f3f2f1',
  planning: '#dbe9f8',
  inReview: '#fdeccf',
  approved: '#d5efe0',
  running: '#bfe3cc',
  paused: '#ecdcf3',
  ended: '#e1dfdd',
  retrospectiveDone: '#e1dfdd',
  archived: '#e1dfdd',
};
const unsure: ReadonlySet<CampaignStatus> = new Set(['draft', 'planning', 'inReview']);

/** How a thing looks between two places: each kind has a form of its own, so that nothing depends on colour. */
export function markOf(
  { kind, status, done }: Pick<SheetThing, 'kind' | 'status' | 'done'>,
  {
    x,
    y,
    wide,
    high,
  }: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number },
): Shape {
  const fill = done ? '#8a8886' : '#ffffff';
  const middle = y + high / 2;
  const from = x + 1;
  const size = high - 4;
  if (status !== null)
    return { is: 'box', x, y, wide, high, fill: fills[status], edge, dashed: unsure.has(status) };
  if (kind === 'moment' || kind === 'event')
    return { is: 'box', x, y: y + high - 3, wide, high: 3, fill: kind === 'event' ? '#605e5c' : '#c8c6c4' };
  if (kind === 'milestone') {
    const half = size / 2 + 1;
    const at = from + half;
    const points = [
      [at, middle - half],
      [at + half, middle],
      [at, middle + half],
      [at - half, middle],
    ] as const;
    return { is: 'corners', points, fill: done ? fill : '#3b3a39', edge };
  }
  if (kind === 'approval') {
    const points = [
      [from, y + 2],
      [from + size, y + 2],
      [from + size / 2, y + high - 2],
    ] as const;
    return { is: 'corners', points, fill: '#fdeccf', edge };
  }
  if (kind === 'recurring') {
    const cut = size / 3;
    const [low, top, right] = [y + high - 2, y + 2, from + size];
    const points = [
      [from + cut, top],
      [right - cut, top],
      [right, middle],
      [right - cut, low],
      [from + cut, low],
      [from, middle],
    ] as const;
    return { is: 'corners', points, fill, edge };
  }
  return { is: 'box', x: from, y: y + 2, wide: Math.max(size, wide - 2), high: size, fill, edge };
}
