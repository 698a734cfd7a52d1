import { type Clock, type Files, isStoreBusy, type Store } from '../ports.ts';

/** One of the two engines. */
export interface Side {
  readonly store: Store;
  /** For people: "sqlite in .data", "the container work of campaign-desk at https://…". */
  readonly name: string;
  /** Absent where the settings name no place for files. */
  readonly files: Files | undefined;
  /** Who works with this store beside us, and what to do about it; undefined when nobody does. */
  readonly usedBy: () => Promise<string | undefined>;
}

export interface Journey {
  readonly from: Side;
  readonly to: Side;
  readonly clock: Clock;
  /** The ids of those who follow committed events. */
  readonly followers: readonly string[];
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Tells how far it is. */
  readonly tell: (line: string) => void;
  /** Stops between two pages; what is written stays, and the next start goes on. */
  readonly signal: AbortSignal;
}

/** The move cannot go on; the message says why, and what to do. Nothing is lost: both stores are as whole as before. */
export class CannotMove extends Error {
  override readonly name = 'CannotMove';
}

/** How much is read at once. */
export const PAGE = 500;
const AT_ONCE = 8;

/** Some at a time, in any order. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const hands = Array.from({ length: Math.min(AT_ONCE, items.length) }, async () => {
    for (const item of waiting) await work(item);
  });
  await Promise.all(hands);
}

const MOST_PAUSES = 60;

/** Does it again when the engine is out of patience: a move has more of it than a person. */
export async function patiently<T>({ pause, tell }: Journey, side: Side, work: () => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses += 1) {
    try {
      return await work();
    } catch (problem) {
      if (!isStoreBusy(problem)) throw problem;
      if (pauses === MOST_PAUSES)
        throw new CannotMove(`${side.name} is too busy: ${problem.message}. Start again later; it goes on.`, {
          cause: problem,
        });
      if (pauses === 0) tell(`${side.name} is busy; waiting.`);
      await pause(2_000);
    }
  }
}

/** The error that `patiently` waits for, for an outcome that says the same. */
export function busy(): Error {
  return Object.assign(new Error('it asks to come back later'), { name: 'StoreBusy' });
}
