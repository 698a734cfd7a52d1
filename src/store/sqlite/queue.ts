import type { DatabaseSync } from 'node:sqlite';
import type { Clock, CommitOutcome } from '../../ports.ts';
import type { Batch } from '../batch.ts';
import { applier } from './apply.ts';

/** Bounds how long one transaction keeps everybody else waiting. */
const LARGEST_GROUP = 200;
const FORGET_EVERY = 500;
const SQLITE_BUSY = 5;

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export interface Queue {
  add(batch: Batch): Promise<CommitOutcome>;
  /** Commits what still waits. */
  drain(): void;
}

/**
 * Group commit: all that arrives in one turn of the event loop shares one transaction and one flush to disk, and is
 * answered only after it. Each keeps an outcome of its own.
 */
export function commitQueue(db: DatabaseSync, clock: Clock, onCommit: () => void): Queue {
  const inside = applier(db);
  const flushTo = synchronousSwitch(db);
  let waiting: Waiting[] = [];
  let groups = 0;

  const run = (batches: readonly Batch[]): CommitOutcome[] => {
    const now = clock.now();
    db.exec('BEGIN IMMEDIATE');
    inside.begin();
    const outcomes = batches.map((batch) => inside.apply(batch, now));
    if (groups % FORGET_EVERY === 0) inside.forget(now);
    inside.end();
    db.exec('COMMIT');
    groups += 1;
    return outcomes;
  };

  const commitGroup = (group: readonly Waiting[]): void => {
    try {
      const batches = group.map(({ batch }) => batch);
      flushTo(batches.every(({ derived }) => derived) ? 'NORMAL' : 'FULL');
      const outcomes = run(batches);
      group.forEach(({ resolve }, place) => {
        const outcome = outcomes[place];
        if (outcome) resolve(outcome);
      });
      if (outcomes.some(wrote)) onCommit();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      const busy = isBusy(error);
      for (const { resolve, reject } of group) {
        if (busy) resolve({ kind: 'throttled', retryAfterMs: 250 });
        else reject(error);
      }
    }
  };

  const next = (): void => {
    const group = waiting.slice(0, LARGEST_GROUP);
    waiting = waiting.slice(LARGEST_GROUP);
    if (waiting.length > 0) setImmediate(next);
    if (group.length > 0) commitGroup(group);
  };

  return {
    add(batch) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(next);
        waiting.push({ batch, resolve, reject });
      });
    },
    drain() {
      while (waiting.length > 0) next();
    },
  };
}

function wrote(outcome: CommitOutcome): boolean {
  return outcome.kind === 'ok' && !outcome.repeated;
}

/**
 * A group of projections only is not flushed by itself (NORMAL): a power cut may take it back, together with the cursor
 * that was written with or after it, and the relay builds it again from the events. The next group with anything else
 * flushes the whole log, in order. A killed process loses neither.
 */
function synchronousSwitch(db: DatabaseSync): (level: 'NORMAL' | 'FULL') => void {
  let current = '';
  return (level) => {
    if (level === current) return;
    db.exec(`PRAGMA synchronous = ${level}`);
    current = level;
  };
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === SQLITE_BUSY
  );
}
