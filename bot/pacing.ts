import { messagesPerSecond } from '../src/domain/message-pace.ts';

/** Waiting, so that a test can move time by hand. */
export interface Timer {
  /** Milliseconds on a clock that never jumps. */
  elapsed(): number;
  wait(ms: number, until?: AbortSignal): Promise<void>;
}

export interface Turnstile {
  /**
   * Waits for a free place, at most `patience` milliseconds. Gives the way to leave again, or how long it would have
   * taken. One call at a time per conversation, in the order of asking.
   */
  enter(where: Lane, patience: number): Promise<{ leave: () => void } | { waitMs: number }>;
  /** The platform asked for a pause in this conversation. */
  pause(where: Lane, ms: number): void;
}

export interface Lane {
  readonly tenantId: string;
  readonly conversationId: string;
}

/** The threads of a channel share what the channel may take. */
function laneKey({ tenantId, conversationId }: Lane): string {
  return `${tenantId} ${conversationId.split(';')[0] ?? ''}`;
}

/** How many within how many milliseconds. */
type Limit = readonly [count: number, window: number];

/** Microsoft's limits per bot and conversation; per app and tenant its documents differ (30 or 50), so stay below. */
const conversationLimits: readonly Limit[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];
const tenantLimits: readonly Limit[] = [[messagesPerSecond, 1_000]];
const manyLanes = 5_000;

interface Track {
  /** When calls were begun, oldest first. */
  begun: number[];
  pausedUntil: number;
  /** Settles when the last one in line has left. */
  line: Promise<void>;
  inLine: number;
}

/**
 * Keeps calls to the chat platform within its limits. Where several instances run, none knows what the others send, so
 * each keeps to its part: together they stay below up to seven instances for one conversation, twenty for one tenant.
 */
export function createTurnstile(timer: Timer, instances = 1): Turnstile {
  const conversations = new Map<string, Track>();
  const tenants = new Map<string, Track>();
  const ofConversation = partOf(conversationLimits, instances);
  const ofTenant = partOf(tenantLimits, instances);

  function track(map: Map<string, Track>, key: string): Track {
    const found = map.get(key) ?? { begun: [], pausedUntil: 0, line: Promise.resolve(), inLine: 0 };
    if (map.size > manyLanes && !map.has(key)) forgetQuiet(map, timer.elapsed());
    map.set(key, found);
    return found;
  }

  async function enter({ tenantId, conversationId }: Lane, patience: number) {
    const until = timer.elapsed() + patience;
    const conversation = track(conversations, laneKey({ tenantId, conversationId }));
    const tenant = track(tenants, tenantId);
    const place = takePlace(conversation);
    if (!(await turnCame(place.before, patience, timer))) {
      place.leave();
      return { waitMs: 1_000 };
    }
    for (;;) {
      const now = timer.elapsed();
      const free = Math.max(freeAt(conversation, ofConversation, now), freeAt(tenant, ofTenant, now));
      if (free <= now) break;
      if (free > until) {
        place.leave();
        return { waitMs: free - now };
      }
      await timer.wait(free - now);
    }
    conversation.begun.push(timer.elapsed());
    tenant.begun.push(timer.elapsed());
    return { leave: place.leave };
  }

  return {
    enter,
    pause(where, ms) {
      const lane = track(conversations, laneKey(where));
      lane.pausedUntil = Math.max(lane.pausedUntil, timer.elapsed() + ms);
    },
  };
}

function partOf(limits: readonly Limit[], instances: number): readonly Limit[] {
  return limits.map(([count, window]) => [Math.max(1, Math.floor(count / instances)), window]);
}

/** The real timer. It never keeps the process alive. */
export const machineTimer: Timer = {
  elapsed: () => performance.now(),
  wait: async (ms, until) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timeout = setTimeout(resolve, ms).unref();
    until?.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timeout);
  },
};

/** Stands in line: `before` settles when everybody ahead has left. */
function takePlace(track: Track): { before: Promise<void>; leave: () => void } {
  const before = track.line;
  const { promise, resolve } = Promise.withResolvers<void>();
  track.inLine += 1;
  track.line = before.then(() => promise);
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    track.inLine -= 1;
    resolve();
  };
  return { before, leave };
}

async function turnCame(before: Promise<void>, patience: number, timer: Timer): Promise<boolean> {
  const settled = new AbortController();
  const came = before.then(() => true as const);
  const gaveUp = timer.wait(patience, settled.signal).then(() => false as const);
  const first = await Promise.race([came, gaveUp]);
  settled.abort();
  return first;
}

function freeAt(track: Track, limits: readonly Limit[], now: number): number {
  const longest = Math.max(...limits.map(([, window]) => window));
  while ((track.begun[0] ?? now) <= now - longest) track.begun.shift();
  let free = track.pausedUntil;
  for (const [count, window] of limits) {
    const oldest = track.begun[track.begun.length - count];
    if (oldest !== undefined) free = Math.max(free, oldest + window);
  }
  return free;
}

function forgetQuiet(map: Map<string, Track>, now: number): void {
  for (const [key, track] of map) {
    const last = track.begun[track.begun.length - 1] ?? 0;
    if (track.inLine === 0 && last < now - 3_600_000 && track.pausedUntil < now) map.delete(key);
  }
}
