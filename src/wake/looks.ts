import type { Clock } from '../ports.ts';

/** Watches looks from the side, so that a message is given up only after a look that saw what it is about. */
export interface Looks {
  watched(look: () => Promise<void>): () => Promise<void>;
  /** Whether a look that began at `at` or later went well; asks for one, and waits for it, when there was none. */
  since(at: number): Promise<boolean>;
  /** No more looks will come: whoever waits is told no. */
  end(): void;
}

export function watchLooks(clock: Pick<Clock, 'now'>, ask: () => void): Looks {
  let begun = 0;
  let lastGood = -Infinity;
  let ended = false;
  let waiting: { readonly number: number; readonly tell: (good: boolean) => void }[] = [];

  const tell = (number: number, good: boolean): void => {
    const told = waiting.filter((one) => one.number <= number);
    waiting = waiting.filter((one) => one.number > number);
    for (const one of told) one.tell(good);
  };

  return {
    watched: (look) => async () => {
      begun += 1;
      const number = begun;
      const began = Date.parse(clock.now());
      let good = false;
      try {
        await look();
        good = true;
        lastGood = began;
      } finally {
        tell(number, good);
      }
    },
    async since(at) {
      // A look in the future was one before the wall clock jumped back, and says nothing.
      if (lastGood >= at && lastGood <= Date.parse(clock.now())) return true;
      if (ended) return false;
      const seen = Promise.withResolvers<boolean>();
      waiting.push({ number: begun + 1, tell: seen.resolve });
      ask();
      return seen.promise;
    },
    end() {
      ended = true;
      tell(Infinity, false);
    },
  };
}
