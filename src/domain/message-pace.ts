import type { DueItem } from './due.ts';
import { addMilliseconds } from './time.ts';

/**
 * How many messages a second one tenant is sent, by all instances together. Microsoft's documents name 30 or 50 per app
 * and tenant; the rest is left to answers in chat.
 */
export const messagesPerSecond = 20;

/** The `place`-th message of one occasion: the first twenty at the promised time, the next twenty a second later. */
export function inTurn(item: DueItem, place: number): DueItem {
  const after = Math.floor(place / messagesPerSecond) * 1_000;
  return after === 0 ? item : putOff(item, addMilliseconds(item.dueAt, after));
}

/** Looked at again at `wakeAt`, because it is not its turn yet. Nothing was tried, so no attempt is counted. */
export function putOff(item: DueItem, wakeAt: string): DueItem {
  return item.state === 'armed' ? { ...item, wakeAt } : item;
}
