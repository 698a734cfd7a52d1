/**
 * A message is a reference only: the version of its form and an instant. Whose item is due, and what it is, stands in
 * the store, so that a queue that is read, doubled or lost by anybody tells nothing and breaks nothing.
 */

/** Storage Queue hides a message for at most 7 days; a day less leaves room for clocks that differ. In seconds. */
export const longestHop = 6 * 24 * 60 * 60;
/** A message that nobody took for so long after its time is of no use: whoever starts looks at once. In seconds. */
const keptBeyond = 24 * 60 * 60;
const version = 1;

/** `newer`: written by a newer version of the product, which will read it; to be left alone. */
export type Reading =
  | { readonly kind: 'wake'; readonly at: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** How long a message is hidden from now on, and after how long the queue may forget it. In whole seconds. */
export interface Hop {
  readonly hideSeconds: number;
  readonly keepSeconds: number;
}

/** The next hop of a message for `at`, both in milliseconds; a message that comes out too early is put back with the rest. */
export function hopTo(at: number, now: number): Hop {
  const rest = Math.max(0, Math.ceil((at - now) / 1_000));
  const hideSeconds = Math.min(rest, longestHop);
  return { hideSeconds, keepSeconds: hideSeconds + keptBeyond };
}

/** The whole second that an instant belongs to, never before it: so that all who ask for one second share one message. */
export function secondOf(at: number): number {
  return Math.ceil(at / 1_000) * 1_000;
}

export function writeMessage(at: number): string {
  return JSON.stringify({ v: version, at: new Date(at).toISOString() });
}

export function readMessage(text: string): Reading {
  const found = parsed(text);
  if (typeof found !== 'object' || found === null || !('v' in found)) return { kind: 'unreadable' };
  if (Number.isInteger(found.v) && Number(found.v) > version) return { kind: 'newer' };
  if (found.v !== version || !('at' in found) || typeof found.at !== 'string') return { kind: 'unreadable' };
  const at = instant.test(found.at) ? Date.parse(found.at) : NaN;
  return Number.isNaN(at) ? { kind: 'unreadable' } : { kind: 'wake', at };
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
