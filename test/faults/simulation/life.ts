import type { Timers } from '../../../src/wake/poller.ts';
import type { Timer } from '../../../bot/pacing.ts';
import type { Chance } from '../../kit/chance.ts';
import type { Loop } from './loop.ts';

/** The life of a simulated process: it may end, or stand still for a while, wherever it waits for something. */
export interface Life extends Timers, Timer {
  isOver(): boolean;
  /** In milliseconds of the world; infinite while it lives. */
  endedAt(): number;
  /** Something outside is asked: it may die before it asks, or before it hears the answer. */
  through<T>(ask: () => Promise<T>): Promise<T>;
  /**
   * The same for a request that is on its way as soon as it is asked for: nobody can fence a process that stands still
   * between its last look at the clock and the first byte, so here it only dies there.
   */
  atOnce<T>(ask: () => Promise<T>): Promise<T>;
  end(): void;
}

export interface LifeSettings {
  readonly loop: Loop;
  readonly chance: Chance;
  /** It dies at one of so many steps, and stands still at one of so many; 0: never. */
  readonly oneDeathIn: number;
  readonly oneStallIn: number;
  readonly onEnd: () => void;
}

/** Mostly seconds; now and then longer than any lease. */
const longestStalls = [3_000, 3_000, 3_000, 240_000];

export function beginLife({ loop, chance, oneDeathIn, oneStallIn, onEnd }: LifeSettings): Life {
  let over = false;
  let endedAt = Infinity;
  let stalledUntil = 0;

  function end(): void {
    if (over) return;
    over = true;
    endedAt = loop.now();
    onEnd();
  }

  /** Never again, or when the process goes on. */
  function alive(): Promise<void> | undefined {
    if (over) return new Promise<never>(() => undefined);
    const rest = stalledUntil - loop.now();
    return rest > 0 ? loop.later(rest).then(alive) : undefined;
  }

  function mayDie(): void {
    if (!over && oneDeathIn > 0 && chance.below(oneDeathIn) === 0) end();
  }

  function step(): Promise<void> | undefined {
    mayDie();
    if (!over && oneStallIn > 0 && chance.below(oneStallIn) === 0)
      stalledUntil = loop.now() + chance.below(chance.pick(longestStalls));
    return alive();
  }

  function after(milliseconds: number, ring: () => void): () => void {
    let cancelled = false;
    const happen = (): void => {
      if (over || cancelled) return;
      if (stalledUntil > loop.now()) loop.at(stalledUntil, happen);
      else ring();
    };
    loop.at(loop.now() + milliseconds, happen);
    return () => (cancelled = true);
  }

  return {
    isOver: () => over,
    endedAt: () => endedAt,
    end,
    after,
    elapsed: () => loop.now(),
    wait: (milliseconds, until) =>
      new Promise((resolve) => {
        const cancel = after(milliseconds, resolve);
        until?.addEventListener('abort', cancel, { once: true });
      }),
    through: (ask) => between(step(), ask),
    atOnce(ask) {
      mayDie();
      return between(over ? alive() : undefined, ask);
    },
  };

  async function between<T>(before: Promise<void> | undefined, ask: () => Promise<T>): Promise<T> {
    if (before) await before;
    const answer = await ask();
    const behind = step();
    if (behind) await behind;
    return answer;
  }
}
