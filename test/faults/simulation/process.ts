import { timeOrderedIds } from '../../../src/clock.ts';
import { createConnectorClient } from '../../../bot/connector-client.ts';
import { createMessenger } from '../../../bot/messenger.ts';
import { createTurnstile } from '../../../bot/pacing.ts';
import { createJobs } from '../../../src/jobs/create-jobs.ts';
import type { Clock, Directory, Doors, Store, Wake } from '../../../src/ports.ts';
import { steadyClock } from '../../../src/steady-clock.ts';
import { openPoller } from '../../../src/wake/poller.ts';
import { wakeOnQueue } from '../../../src/wake/queue-wake.ts';
import { fakeQueue } from '../../kit/fake-queue.ts';
import type { Chance } from '../../kit/chance.ts';
import type { Channel } from './channel.ts';
import type { Life } from './life.ts';
import type { Loop } from './loop.ts';
import type { Medium } from './medium.ts';
import { openMemoryStore } from './memory-store.ts';

/** What the processes of one world have in common. */
export interface Surroundings {
  readonly loop: Loop;
  readonly chance: Chance;
  readonly medium: Medium;
  readonly channel: Channel;
  readonly directory: Directory;
  /** The instant at which the world began. */
  readonly beginning: number;
  /** By how much somebody has set the wall clocks wrong, in milliseconds. */
  readonly wrongBy: () => number;
  readonly queue: ReturnType<typeof fakeQueue>;
  readonly plan: Plan;
}

/** What kind of world it is. */
export interface Plan {
  readonly instances: number;
  /** `queue`: messages of it are lost, doubled and come early; `dead`: it never answers; `forgetful`: only sweeping helps. */
  readonly wake: 'poller' | 'queue' | 'dead' | 'forgetful';
  /** Looks come that nobody asked for. */
  readonly early: boolean;
  readonly finds: boolean;
}

/** Starts the product's jobs over simulated doors; everything that they touch is asked through the life. */
export function startProcess(around: Surroundings, life: Life): void {
  const { loop, chance, medium, channel, beginning, wrongBy, plan, directory } = around;
  const wall = (): number => beginning + loop.now() + wrongBy();
  const clock: Clock = steadyClock({
    now: written(wall),
    elapsed: () => loop.now(),
    newId: timeOrderedIds(wall, () => Array.from({ length: 16 }, () => chance.below(32))),
  });
  const trueTime = { now: written(() => beginning + loop.now()) };
  const store = asked(openMemoryStore({ medium, clock: trueTime }), life, loop, chance);
  const connector = createConnectorClient({
    fetch: channel.fetchFor(life),
    bearer: { token: async () => 'token', forget: () => undefined },
    trustsService: () => true,
    turnstile: createTurnstile(life, plan.instances),
    elapsed: () => loop.now(),
    deadline(milliseconds) {
      const controller = new AbortController();
      life.after(Math.ceil(milliseconds), () => controller.abort());
      return controller.signal;
    },
  });
  const messenger = createMessenger({
    connector,
    botAppId: 'bot',
    render: () => ({ text: '.' }),
    ...(plan.finds && {
      find: (conversationId: string, key: string) =>
        life.through(async () => {
          if (chance.below(50) === 0) throw new Error('The platform cannot be asked.');
          return channel.find(conversationId, key);
        }),
    }),
  });
  const doors: Doors = { store, clock, directory, files: nowhere, pictures: { draw: async () => undefined } };
  createJobs({
    doors,
    messenger,
    subscribers: [],
    wake: plan.early ? early(wakeOf(around, life, clock), life, chance) : wakeOf(around, life, clock),
    log: () => undefined,
    share: { abreast: 16, instances: plan.instances },
  }).start();
}

/** Many ask within one millisecond. */
function written(milliseconds: () => number): () => string {
  let last = Number.NaN;
  let text = '';
  return () => {
    const now = milliseconds();
    if (now !== last) text = new Date(now).toISOString();
    last = now;
    return text;
  };
}

/** A store that takes its time, may be busy, and at whose doors the process may end. */
function asked(store: Store, life: Life, loop: Loop, chance: Chance): Store {
  const slowly = async <T>(ask: () => Promise<T>): Promise<T> => {
    await loop.later(1 + chance.below(6));
    if (life.isOver()) return new Promise<never>(() => undefined);
    return ask();
  };
  return {
    ...store,
    get: (...args) => life.through(() => store.get(...args)),
    read: (...args) => life.through(() => store.read(...args)),
    dueBefore: (...args) => life.through(() => store.dueBefore(...args)),
    nextWake: () => life.through(() => store.nextWake()),
    commit: (...args) =>
      life.through(() =>
        slowly(async () =>
          chance.below(300) === 0 ? { kind: 'throttled', retryAfterMs: 250 } : store.commit(...args),
        ),
      ),
  };
}

function wakeOf({ plan, queue, chance }: Surroundings, life: Life, clock: Clock): Wake {
  const log = (): void => undefined;
  if (plan.wake === 'poller') return openPoller({ clock, timers: life, log });
  if (plan.wake === 'forgetful') {
    const poller = openPoller({ clock, timers: life, log });
    return { ...poller, at: (at) => void (chance.below(3) > 0 && poller.at(at)) };
  }
  const opened = queue.open();
  return wakeOnQueue({
    clock,
    timers: life,
    log,
    dice: () => chance.below(1_000) / 1_000,
    queue: {
      ...opened,
      async send(text, hop) {
        const luck = chance.below(10);
        if (luck !== 0) await opened.send(text, hop);
        if (luck === 1) await opened.send(text, { ...hop, hideSeconds: 0 });
      },
      receive: () => life.through(() => opened.receive()),
    },
  });
}

/** Looks that nobody asked for. */
function early(wake: Wake, life: Life, chance: Chance): Wake {
  return {
    ...wake,
    start(look) {
      wake.start(look);
      const more = (): void => {
        void look().catch(() => undefined);
        life.after(chance.below(20_000), more);
      };
      life.after(chance.below(20_000), more);
    },
  };
}

const nowhere: Doors['files'] = {
  put: async () => undefined,
  get: async () => undefined,
  remove: async () => undefined,
  link: async () => undefined,
};
