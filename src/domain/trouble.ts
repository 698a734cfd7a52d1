import { doubted } from './delivery.ts';
import type { DueItem } from './due.ts';
import type { Instant } from './time.ts';

/** Where an item stands that a person has to look at. */
export const troubledStates = ['dead', 'unknown', 'unconfirmed'] as const;
export type TroubledState = (typeof troubledStates)[number];
export type TroubledItem = DueItem & { readonly state: TroubledState };

export function isTroubled(item: DueItem): item is TroubledItem {
  return troubledStates.some((state) => state === item.state);
}

/** Where an item stands that an operator may want to see, what needs a person first. What went well is not among them. */
export const watchedStates = [...troubledStates, 'sending', 'armed', 'expired'] as const;
export type WatchedState = (typeof watchedStates)[number];
export type WatchedItem = DueItem & { readonly state: WatchedState };

export function isWatched(item: DueItem): item is WatchedItem {
  return watchedStates.some((state) => state === item.state);
}

/** Whether the message may lie in the chat already: whoever sends it again may send a second copy. */
export function mayHaveArrived({ state, reason }: Pick<DueItem, 'state' | 'reason'>): boolean {
  return state === 'unknown' || state === 'unconfirmed' || reason.startsWith(doubted);
}

/** Why it is in trouble, without the mark that an earlier try may have arrived. */
export function plainReason({ reason }: Pick<DueItem, 'reason'>): string {
  return reason.startsWith(doubted) ? reason.slice(doubted.length).trim() : reason;
}

/**
 * Armed once more, as if it were due now: from here on it goes the ordinary way, so that only one worker sends it. The
 * doubt about an earlier try stays with it. The fence stays too: whoever held it before has lost nothing and wins nothing.
 */
export function sendAgain(item: TroubledItem, at: Instant): DueItem {
  const reason = mayHaveArrived(item) ? doubted : '';
  return { ...item, state: 'armed', dueAt: at, wakeAt: at, attempts: 0, reason };
}

/** Nobody waits for it any more; why stands in the event. */
export function dismiss(item: TroubledItem): DueItem {
  return { ...item, state: 'cancelled', wakeAt: null, reason: 'dismissed' };
}
