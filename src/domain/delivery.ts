import type { DueItem, DueState } from './due.ts';
import { spread } from './fingerprint.ts';
import { addMilliseconds } from './time.ts';

/** How long things may take, in milliseconds, and how often they are tried. */
export const delivery = {
  /** A call to the chat platform gives up after this. */
  sendTimeout: 10_000,
  /** Whoever claimed an item owns it for this long. */
  lease: 20_000,
  /** Between giving up and the end of the lease, for the outcome to be written. */
  margin: 5_000,
  /**
   * From when the call was answered or given up (the lease covers that): the time in which a platform that failed may
   * still accept it (10 s), plus the lag of reading it back, plus room.
   */
  settle: 15_000,
  mostAttempts: 10,
  /** While the platform says "later", an item is kept this long after it was due. */
  longestPatience: 24 * 60 * 60_000,
  firstPause: 2_000,
  longestPause: 15 * 60_000,
  shortestPause: 250,
  /** Between two looks for a chat that is about to exist. */
  chatPause: 10_000,
} as const;

/** What became of a call to the chat platform. */
export type Outcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'notSent'; readonly retryAfterMs: number | null; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What the platform says when asked for a message whose fate is unknown. */
export type Found = { readonly activityId: string } | 'absent' | 'unsupported';

/**
 * What to do with a message whose fate stays unknown, because the platform cannot be asked. `repeat`: sending it twice
 * shows the same thing twice at most. `repeatOnce`: losing it is worse than a second copy, once. `leave`: a second copy
 * is worse; it ends as `unconfirmed`, where an operator sees it.
 */
export type Doubt = 'repeat' | 'repeatOnce' | 'leave';

type Ending = Extract<DueState, 'sent' | 'done' | 'unconfirmed' | 'cancelled' | 'expired' | 'dead'>;

const endings: ReadonlySet<DueState> = new Set([
  'sent',
  'done',
  'unconfirmed',
  'cancelled',
  'expired',
  'dead',
] satisfies Ending[]);

/** Nothing will happen with it any more. */
export function isOver(item: DueItem): boolean {
  return endings.has(item.state);
}

/** Ends an item. What is over stays as it is. */
export function end(item: DueItem, state: Ending, reason = ''): DueItem {
  return isOver(item) ? item : { ...item, state, wakeAt: null, reason: reason.slice(0, longestReason) };
}

/** An armed item whose time has come, taken by a worker: nobody else may act on it until the lease is over. */
export function claim(item: DueItem, at: string): DueItem | undefined {
  if (item.state !== 'armed' || item.wakeAt === null || item.wakeAt > at) return undefined;
  return {
    ...item,
    state: 'sending',
    fence: item.fence + 1,
    attempts: item.attempts + 1,
    wakeAt: addMilliseconds(at, delivery.lease),
  };
}

/** Whether a call that starts now, so many milliseconds after the claim, ends well within the lease. */
export function mayStillSend(sinceClaim: number): boolean {
  return sinceClaim <= delivery.lease - delivery.sendTimeout - delivery.margin;
}

/** A claim whose lease ran out: the worker died or hangs, and its message may have arrived. */
export function lapse(item: DueItem, at: string): DueItem | undefined {
  if (item.state !== 'sending' || item.wakeAt === null || item.wakeAt > at) return undefined;
  return doubtful(item, 'leaseOver', at);
}

/**
 * Writes down what became of the call that was made under `fence`. Undefined when the claim was lost: another worker
 * has claimed the item since, or it is over. A late answer is still true while nobody has claimed the item again.
 */
export function record(item: DueItem, fence: number, outcome: Outcome, at: string): DueItem | undefined {
  const holds = item.fence === fence && !isOver(item);
  if (!holds) return undefined;
  switch (outcome.kind) {
    case 'sent':
      return { ...end(item, 'sent', keptDoubt(item, '')), activityId: outcome.activityId };
    case 'gone':
      return end(item, 'dead', withDoubt(item, outcome.reason));
    case 'unknown':
      return item.state === 'sending' ? doubtful(item, outcome.reason, at) : undefined;
    case 'notSent':
      return again(item, outcome, at);
  }
}

/** Decides about a message of unknown fate once its settle time has passed and the platform was asked. */
export function resolve(item: DueItem, found: Found, doubt: Doubt, at: string): DueItem | undefined {
  if (item.state !== 'unknown' || item.wakeAt === null || item.wakeAt > at) return undefined;
  if (typeof found === 'object') return { ...end(item, 'sent', 'adopted'), activityId: found.activityId };
  const spent = item.attempts >= delivery.mostAttempts;
  if (found === 'absent') return spent ? end(item, 'dead', item.reason) : armed(item, at, 'absent');
  if (doubt === 'leave' || (doubt === 'repeatOnce' && item.reason === secondDoubt)) {
    return end(item, 'unconfirmed', item.reason);
  }
  return spent
    ? end(item, 'dead', `${doubted} ${item.reason}`)
    : armed(item, at, doubt === 'repeat' ? 'repeat' : doubted);
}

/** A message of which nobody knew whether it arrived, and that somebody has just used. Undefined when there is no doubt. */
export function seen(item: DueItem, activityId: string): DueItem | undefined {
  const inDoubt = item.state === 'unknown' || (item.state === 'armed' && item.reason === doubted);
  return inDoubt ? { ...end(item, 'sent', 'adopted'), activityId } : undefined;
}

/** The platform could not be asked now; ask again later, but not for ever. */
export function askLater(item: DueItem, at: string): DueItem | undefined {
  if (item.state !== 'unknown') return undefined;
  const attempts = item.attempts + 1;
  if (attempts > delivery.mostAttempts) return end(item, 'unconfirmed', 'notReadable');
  return { ...item, attempts, wakeAt: addMilliseconds(at, settleAfter(attempts)) };
}

/** Work of our own that failed on the way, or that has to be looked at again later. */
export function postpone(
  item: DueItem,
  reason: string,
  at: string,
  retryAfterMs: number | null = null,
): DueItem | undefined {
  if (item.state !== 'armed') return undefined;
  const tried = { ...item, attempts: item.attempts + 1 };
  return again(tried, { kind: 'notSent', retryAfterMs, reason }, at);
}

/**
 * A message to somebody whose chat with the bot is on its way. Nothing was tried, so no attempt is counted; looks grow
 * rarer with the time that passed, and end when nothing came of it.
 */
export function awaitChat(item: DueItem, at: string): DueItem {
  const waited = Date.parse(at) - Date.parse(item.dueAt);
  if (isOver(item) || waited > delivery.longestPatience)
    return end(item, 'dead', withDoubt(item, noConversation));
  const pause = Math.min(delivery.longestPause, Math.max(delivery.chatPause, waited / 4));
  const jitter = pause * spread(`${item.tenantId} ${item.id}`) * 0.25;
  return armed(item, addMilliseconds(at, Math.floor(pause + jitter)), keptDoubt(item, 'awaitingChat'));
}

/** The reason of a message to somebody whom the bot cannot reach. */
export const noConversation = 'noConversation';

/** The reason of an item that was sent once more without knowing; it stays visible to the end. */
export const doubted = 'mayDouble';
const secondDoubt = 'unknownTwice';
const longestReason = 200;

function doubtful(item: DueItem, reason: string, at: string): DueItem {
  const why = item.reason === doubted ? secondDoubt : reason.slice(0, longestReason);
  return { ...item, state: 'unknown', wakeAt: addMilliseconds(at, settleAfter(item.attempts)), reason: why };
}

/** From the fifth try on three times as long each time: a bad minute costs little, and ten tries outlast a platform that is down for half an hour. */
function settleAfter(attempts: number): number {
  return Math.min(delivery.longestPause, delivery.settle * 3 ** Math.max(0, attempts - 4));
}

function keptDoubt(item: DueItem, reason: string): string {
  return item.reason === doubted ? doubted : reason;
}

/** How it ended, and that an earlier try may have arrived. */
function withDoubt(item: DueItem, reason: string): string {
  return item.reason === doubted ? `${doubted} ${reason}` : reason;
}

function again(
  item: DueItem,
  { retryAfterMs, reason }: Extract<Outcome, { kind: 'notSent' }>,
  at: string,
): DueItem {
  const hopeless =
    retryAfterMs === null
      ? item.attempts >= delivery.mostAttempts
      : at > addMilliseconds(item.dueAt, delivery.longestPatience);
  if (hopeless) return end(item, 'dead', withDoubt(item, reason));
  return armed(item, addMilliseconds(at, pauseBefore(item, retryAfterMs)), keptDoubt(item, reason));
}

/** Exponential back-off with full jitter (after Retry-After, where the platform named one), in milliseconds. */
function pauseBefore(item: DueItem, retryAfterMs: number | null): number {
  const ceiling = Math.min(delivery.longestPause, delivery.firstPause * 2 ** Math.max(0, item.attempts - 1));
  const jitter = Math.floor(ceiling * spread(`${item.tenantId} ${item.id} ${item.attempts}`));
  return Math.max(delivery.shortestPause, retryAfterMs ?? 0) + jitter;
}

function armed(item: DueItem, wakeAt: string, reason: string): DueItem {
  return { ...item, state: 'armed', wakeAt, reason: reason.slice(0, longestReason) };
}
