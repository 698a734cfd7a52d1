/** Runs tasks: at most so many at a time, and those of one lane one after another, in the order of asking. */
export interface Lanes {
  run<T>(lane: string, task: () => Promise<T>): Promise<T>;
}

export function createLanes(most: number): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = most;

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** The place goes to the next in line, so that nobody can slip in between. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  async function inTurn<T>(before: Promise<unknown>, task: () => Promise<T>): Promise<T> {
    await before.catch(() => undefined);
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  }

  return {
    run(lane, task) {
      const running = inTurn(tails.get(lane) ?? Promise.resolve(), task);
      tails.set(lane, running);
      const forget = (): void => {
        if (tails.get(lane) === running) tails.delete(lane);
      };
      running.then(forget, forget);
      return running;
    },
  };
}
