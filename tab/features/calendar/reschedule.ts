import type { Flight } from '../../../src/domain/campaign.ts';
import { dateOf, dayNumber } from '../../ui/days.ts';

/** Which part of a bar is held: all of it, or one of its ends. */
export type Grip = 'all' | 'start' | 'end';

/** The flight after moving or resizing by whole days; an end never passes the other. */
export function shifted({ start, end }: Flight, grip: Grip, days: number): Flight {
  const [first, last] = [dayNumber(start), dayNumber(end)];
  if (grip === 'start') return { start: dateOf(Math.min(first + days, last)), end };
  if (grip === 'end') return { start, end: dateOf(Math.max(last + days, first)) };
  return { start: dateOf(first + days), end: dateOf(last + days) };
}

/** Days that arrow keys mean: sideways a day, up and down a week; with Shift the ends instead of the whole. */
export function stepOf(
  key: string,
  shift: boolean,
): { readonly grip: Grip; readonly days: number } | undefined {
  const steps: Readonly<Record<string, readonly [Grip, number]>> = shift
    ? { ArrowLeft: ['end', -1], ArrowRight: ['end', 1], ArrowUp: ['start', -1], ArrowDown: ['start', 1] }
    : { ArrowLeft: ['all', -1], ArrowRight: ['all', 1], ArrowUp: ['all', -7], ArrowDown: ['all', 7] };
  const step = steps[key];
  return step && { grip: step[0], days: step[1] };
}

export function sameFlight(one: Flight | null, other: Flight | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** T, whatever it writes with Alt: its tasks go along, or stay. */
export const isAlongKey = ({ code }: Pick<KeyboardEvent, 'code'>): boolean => code === 'KeyT';
