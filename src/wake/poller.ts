import type { Clock, Wake } from '../ports.ts';

/** A timer is never set further ahead, so that a wall clock that jumped is noticed within a minute. */
const LONGEST_SLEEP = 60_000;
/** Between two looks: an item that stays due cannot make the process spin. */
const SHORTEST_PAUSE = 20;
/** Later times than these are left to the look that happens once a minute. */
const MOST_ASKED = 1_000;

export interface Timers {
  /** Runs `ring` once, after so many milliseconds. Returns the way to call it off. */
  after(milliseconds: number, ring: () => void): () => void;
}

export interface PollerSettings {
  readonly clock: Clock;
  /** Hears of a look that failed; the next one happens all the same. */
  readonly log: (problem: unknown) => void;
  readonly timers?: Timers;
  /** Asked after each look: milliseconds until the next one that nobody asked for, a minute at most. */
  readonly sweepAfter?: () => number;
}

/**
 * Wake inside one process: a timer for each time that was asked for, one after the other, and a look once a minute anyway, which
 * finds what was armed by another process or missed by a crash. Looks never overlap; all that is asked for during
 * one is merged into the next.
 */
export function openPoller(settings: PollerSettings): Wake {
  const { clock, log, timers = nodeTimers, sweepAfter = () => LONGEST_SLEEP } = settings;
  let look: (() => Promise<void>) | undefined;
  /** Instants in milliseconds, earliest first. */
  let asked: number[] = [];
  let cancel = (): void => {};
  let looking: Promise<void> | undefined;
  let lastLook = -Infinity;
  let lookEnded = -Infinity;
  let sweep = LONGEST_SLEEP;

  const sleep = (): void => {
    cancel();
    if (!look || looking) return;
    const untilAsked = (asked[0] ?? Infinity) - Date.parse(clock.now());
    const untilSweep = lastLook + sweep - clock.elapsed();
    const pause = lookEnded + SHORTEST_PAUSE - clock.elapsed();
    cancel = timers.after(Math.max(0, pause, Math.min(untilAsked, untilSweep, LONGEST_SLEEP)), ring);
  };

  const ring = (): void => {
    // No timer is set while a look is running, so this is never a second one.
    if (!look) return;
    const now = Date.parse(clock.now());
    if ((asked[0] ?? Infinity) > now && clock.elapsed() - lastLook < sweep) {
      sleep();
      return;
    }
    // Forgotten before the look, so that what is asked for during it is not lost.
    asked = asked.filter((time) => time > now);
    lastLook = clock.elapsed();
    sweep = Math.min(sweepAfter(), LONGEST_SLEEP);
    looking = lookOnce(look).finally(() => {
      looking = undefined;
      lookEnded = clock.elapsed();
      sleep();
    });
  };

  const lookOnce = async (once: () => Promise<void>): Promise<void> => {
    try {
      await once();
    } catch (problem) {
      log(problem);
    }
  };

  return {
    at(at) {
      const time = Date.parse(at);
      if (Number.isNaN(time)) throw new Error(`"${at}" is no instant.`);
      if (asked.includes(time)) return;
      asked = [...asked, time].toSorted((one, other) => one - other).slice(0, MOST_ASKED);
      // A wall clock that jumped may have passed what the timer waits for.
      const [first = time] = asked;
      if (first === time || first <= Date.parse(clock.now())) sleep();
    },
    start(given) {
      if (look) throw new Error('The poller is running already.');
      look = given;
      ring();
    },
    async stop() {
      look = undefined;
      cancel();
      await looking;
    },
  };
}

/** Timers of the process, which never keep it alive. */
export const nodeTimers: Timers = {
  after(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
