import type { Clock } from '../ports.ts';
import type { Timers } from './poller.ts';

/** How a round with the queue ended: something came, nothing came, or it failed. */
export type RoundEnd = 'busy' | 'idle' | 'failed';

export interface RoundsSettings {
  readonly clock: Pick<Clock, 'elapsed'>;
  readonly timers: Timers;
  /** From 0 to 1, so that several instances do not ask in step. */
  readonly dice: () => number;
  /** Never throws. */
  readonly round: () => Promise<RoundEnd>;
}

export interface Rounds {
  start(): void;
  /** There is something to send: the next round comes soon, unless the last one failed. */
  soon(): void;
  /** Waits for the round that is running. */
  stop(): Promise<void>;
}

/** The shortest and the longest pause after each end, in milliseconds; it doubles while the end stays the same. */
const PAUSES: Record<RoundEnd, { readonly shortest: number; readonly longest: number }> = {
  busy: { shortest: 1_000, longest: 1_000 },
  idle: { shortest: 1_000, longest: 10_000 },
  failed: { shortest: 2_000, longest: 60_000 },
};

/** One round after another: at most one a second, rarer while nothing comes, and much rarer while the queue fails. */
export function createRounds({ clock, timers, dice, round }: RoundsSettings): Rounds {
  let live = false;
  let running: Promise<void> | undefined;
  let cancel = (): void => {};
  let last: { readonly end: RoundEnd; readonly at: number } = { end: 'busy', at: -Infinity };
  let base = 0;
  let pause = 0;
  let wanted = false;

  const next = (): void => {
    cancel();
    if (!live || running) return;
    const hurry = wanted && last.end !== 'failed';
    const after = hurry ? PAUSES.busy.shortest : pause;
    cancel = timers.after(Math.max(0, last.at + after - clock.elapsed()), ring);
  };

  const ring = (): void => {
    wanted = false;
    running = once().finally(() => {
      running = undefined;
      next();
    });
  };

  const once = async (): Promise<void> => {
    const end = await round();
    const { shortest, longest } = PAUSES[end];
    base = end === last.end ? Math.min(base * 2, longest) : shortest;
    pause = Math.max(PAUSES.busy.shortest, Math.round(base * (0.5 + dice() / 2)));
    last = { end, at: clock.elapsed() };
  };

  return {
    start() {
      live = true;
      next();
    },
    soon() {
      wanted = true;
      next();
    },
    async stop() {
      live = false;
      cancel();
      await running;
    },
  };
}
