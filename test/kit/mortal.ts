import type { Store } from '../../src/ports.ts';
import type { WorldWishes } from './world.ts';

/** A process that can be killed between any two of its steps: commits, and calls to the chat platform. */
export interface Mortal extends Pick<WorldWishes, 'throughStore' | 'throughFetch'> {
  /** Steps taken so far. */
  steps(): number;
  /** From now on it dies at its n-th step. */
  dieAt(step: number): void;
  /** Settles when it is dead: it then neither reads nor writes nor calls nor answers any more. */
  readonly death: Promise<'died'>;
  /** Lets go of the files of a dead process. */
  bury(): Promise<void>;
}

/** Each commit and each call counts twice: before it is done, and when it is done but nobody knows yet. */
export function mortal(): Mortal {
  let steps = 0;
  let last = Infinity;
  let raw: Store | undefined;
  const { promise: death, resolve: die } = Promise.withResolvers<'died'>();
  const never = new Promise<never>(() => undefined);

  const isDead = (): boolean => steps >= last;
  const alive = async <T>(doing: () => Promise<T>): Promise<T> => {
    if (isDead()) return never;
    const done = await doing();
    return isDead() ? never : done;
  };
  const step = async (): Promise<void> => {
    if (isDead()) return never;
    steps += 1;
    if (!isDead()) return undefined;
    die('died');
    return never;
  };
  const inSteps = async <T>(doing: () => Promise<T>): Promise<T> => {
    await step();
    const done = await doing();
    await step();
    return done;
  };

  return {
    steps: () => steps,
    dieAt(at) {
      steps = 0;
      last = at;
    },
    death,
    bury: async () => raw?.close(),
    throughStore: (store) => {
      raw = store;
      return {
        ...store,
        get: (...asked) => alive(() => store.get(...asked)),
        read: (...asked) => alive(() => store.read(...asked)),
        events: (...asked) => alive(() => store.events(...asked)),
        dueBefore: (...asked) => alive(() => store.dueBefore(...asked)),
        nextWake: () => alive(() => store.nextWake()),
        countSummaries: (...asked) => alive(() => store.countSummaries(...asked)),
        commit: (...asked) => inSteps(() => store.commit(...asked)),
      };
    },
    throughFetch: (fetch) => async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      // What the platform brings to the bot is no step of ours; its answer is lost all the same.
      return url.includes('/stage/connector/')
        ? inSteps(() => fetch(input, options))
        : alive(() => fetch(input, options));
    },
  };
}
