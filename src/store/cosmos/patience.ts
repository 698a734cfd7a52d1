import { setTimeout as sleep } from 'node:timers/promises';
import { firstLine, type Trouble, troubleOf } from './trouble.ts';
import { withPurpose } from './wire.ts';

/** A clock that never jumps, and the way to wait on it. */
export interface Timer {
  elapsed(): number;
  pause(milliseconds: number): Promise<void>;
}

export interface Patience {
  readonly timer: Timer;
  /** How long one call of the door may try, in milliseconds. */
  readonly budgetMs: number;
  readonly log: (level: 'note' | 'warning' | 'error', line: string, facts: Facts) => void;
  /** Where it is remembered that the account does not answer; without it each failure is a line of the log. */
  readonly outage?: Outage;
}

/** An account that does not answer is told of once, and once more when it does again. Times of `Timer.elapsed`. */
export interface Outage {
  since: number | undefined;
  failedAt: number;
}
export type Facts = Readonly<Record<string, string | number>>;

/** The account did not answer as long as we had patience; nothing is known to be wrong with what was asked. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number, cause: unknown) {
    super(`Cosmos DB does not answer in time: ${firstLine(cause)}`, { cause });
    this.retryAfterMs = retryAfterMs;
  }
}

export const realTimer: Timer = { elapsed: () => performance.now(), pause: (ms) => sleep(ms) };

/** So long without a failure, and it is over: some requests may be answered while others are not. */
const CALM = 15_000;
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 1_000;
export const COME_BACK_AFTER = 1_000;

/**
 * Tries until it is done, the budget is used up (`StoreBusy`) or trying again cannot help (another error). What is
 * handed to `attempt` says whether an earlier attempt may have been done without our knowing.
 */
export async function persist<T>(
  patience: Patience,
  purpose: { readonly operation: string; readonly pattern?: string },
  attempt: (state: { readonly isDoubtful: boolean; readonly abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const { timer, budgetMs } = patience;
  const end = timer.elapsed() + budgetMs;
  const abortSignal = AbortSignal.timeout(budgetMs);
  let isDoubtful = false;
  for (let failures = 1; ; failures += 1) {
    try {
      const done = await inTime(
        abortSignal,
        withPurpose(purpose, () => attempt({ isDoubtful, abortSignal })),
      );
      answered(patience);
      return done;
    } catch (problem) {
      if (problem instanceof StoreBusy) throw problem;
      const trouble = troubleOf(problem);
      if (trouble.kind === 'fault' || trouble.kind === 'tooLarge') throw problem;
      if (trouble.kind === 'refused') throw new Error(trouble.message, { cause: problem });
      isDoubtful ||= trouble.kind === 'unanswered';
      const pause = pauseAfter(trouble, failures);
      if (abortSignal.aborted || timer.elapsed() + pause >= end) {
        unanswered(patience, { ...purpose, failures, problem: firstLine(problem) });
        throw new StoreBusy(Math.max(pause, COME_BACK_AFTER), problem);
      }
      await timer.pause(pause);
    }
  }
}

function unanswered({ log, outage, timer }: Patience, facts: Facts): void {
  if (outage?.since === undefined) log('warning', 'cosmos out of patience', facts);
  if (!outage) return;
  outage.failedAt = timer.elapsed();
  outage.since ??= outage.failedAt;
}

function answered({ log, outage, timer }: Patience): void {
  if (outage?.since === undefined || timer.elapsed() - outage.failedAt < CALM) return;
  log('note', 'cosmos answers again', { afterMs: Math.round(timer.elapsed() - outage.since) });
  outage.since = undefined;
}

/** The client does not hear of the signal in all that it does on its own account, so that we stop listening to it. */
async function inTime<T>(signal: AbortSignal, doing: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(Object.assign(new Error('no time is left'), { code: 'TimeoutError' }));
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([doing, late]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** As long as the account asks for; else twice as long each time, with half of it left to chance. */
function pauseAfter(trouble: Trouble, failures: number): number {
  if (trouble.kind === 'busy' && trouble.retryAfterMs !== undefined) return trouble.retryAfterMs;
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  return Math.ceil(longest / 2 + (Math.random() * longest) / 2);
}
