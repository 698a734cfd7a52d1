import { type Doors, isStoreBusy, type Messenger, type Wake } from '../ports.ts';
import { addMilliseconds } from '../domain/time.ts';
import type { Follower, JobLog } from './follower.ts';
import { type RelayStatus, createRelay } from './relay.ts';
import type { Share } from './share.ts';
import { createWorker } from './worker.ts';

export interface JobsSettings {
  readonly doors: Doors;
  readonly wake: Wake;
  readonly messenger: Messenger;
  /** In the order in which they are told. */
  readonly subscribers: readonly Follower[];
  readonly log: JobLog;
  /** How the work is shared with other instances; one instance alone when absent. */
  readonly share?: Share;
}

export interface JobsStatus {
  /** Age of the item that has waited longest beyond its time, in milliseconds; 0 when none. */
  readonly dueLagMs: number;
  readonly relay: RelayStatus;
}

/** The machine room: tells subscribers what happened, and does what is due. */
export interface Jobs {
  start(): void;
  /** Comes to rest: what was begun is finished, nothing new is begun. */
  stop(): Promise<void>;
  /**
   * Runs until nothing is left that is due at the clock's present and within the pace of its tenant; for tests, and
   * after the clock was moved by hand. Then what this instance tells is free for others, unless it keeps it, because
   * it goes on at once.
   */
  settle(then?: 'keep'): Promise<void>;
  status(): Promise<JobsStatus>;
}

/** More rounds than any real day brings: whoever needs them runs in a circle. */
const mostRounds = 10_000;
const mostLastRounds = 5;

export function createJobs({ doors, wake, messenger, subscribers, log, share }: JobsSettings): Jobs {
  const { store, clock } = doors;
  const relay = createRelay({ store, clock, followers: subscribers, log });
  const worker = createWorker({ doors, messenger, log, onDone: () => kick(), ...(share && { share }) });
  let live = false;
  let turning: Promise<void> | undefined;
  let again = false;
  let stopListening = (): void => undefined;
  let looking: NodeJS.Timeout | undefined;

  /** One turn of relay and worker. Those who ask during a turn share the next one. */
  function kick(): void {
    if (!live) return;
    again = true;
    turning ??= keepTurning();
  }

  async function keepTurning(): Promise<void> {
    while (again) {
      again = false;
      try {
        await turn();
      } catch (problem) {
        complain('turn failed', problem);
        wake.at(addMilliseconds(clock.now(), 1_000));
      }
    }
    turning = undefined;
  }

  /** Looks for what other instances committed; what that makes due is a commit of our own, and so kicks. */
  async function follow(): Promise<void> {
    try {
      await relay.turn();
    } catch (problem) {
      complain('relay failed', problem);
    }
  }

  /** A store that does not answer says so itself, once. */
  function complain(line: string, problem: unknown): void {
    if (isStoreBusy(problem)) return;
    log('error', line, { problem: problem instanceof Error ? problem.message : String(problem) });
  }

  async function turn(): Promise<void> {
    const restMs = await relay.turn();
    await worker.look();
    const next = await worker.nextAt();
    const now = clock.now();
    if (restMs !== undefined) wake.at(addMilliseconds(now, restMs));
    if (next !== null) wake.at(next < now ? now : next);
  }

  async function settle(then?: 'keep'): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      await turning;
      await relay.turn();
      const taken = await worker.look('afresh');
      await worker.idle();
      if (taken === 0 && !(await relay.hasMore())) {
        if (then !== 'keep') await relay.flush();
        return;
      }
    }
    throw new Error('What is due does not come to an end.');
  }

  /** What was written down on the way out is told as well, so that a service that was stopped owes nobody anything. */
  async function tellTheLast(): Promise<void> {
    try {
      for (let round = 0; round < mostLastRounds && (await relay.hasMore()); round += 1) await relay.turn();
    } catch (problem) {
      complain('relay failed', problem);
    }
  }

  return {
    start() {
      live = true;
      stopListening = store.onCommit(kick);
      if (store.lookEveryMs !== undefined)
        looking = setInterval(() => void follow(), store.lookEveryMs).unref();
      wake.start(async () => {
        kick();
        await turning;
      });
    },
    async stop() {
      stopListening();
      clearInterval(looking);
      live = false;
      again = false;
      await wake.stop();
      await turning;
      await worker.stop();
      await tellTheLast();
      await relay.flush();
    },
    settle,
    async status() {
      const [oldest] = await store.dueBefore(clock.now(), 1);
      const since = oldest?.document.wakeAt;
      const lag = since ? Date.parse(clock.now()) - Date.parse(since) : 0;
      return { dueLagMs: Math.max(0, lag), relay: await relay.status() };
    },
  };
}
