import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../clock.ts';
import type { Clock, Store } from '../../ports.ts';
import { batchOf } from '../batch.ts';
import { isCursor } from '../cursor.ts';
import { everything } from './everything.ts';
import { commitQueue } from './queue.ts';
import { reads } from './reads.ts';
import { migrate, misfit } from './schema.ts';

export interface SqliteSettings {
  /** A file, made when it is missing; ":memory:" for a store that ends with the process. */
  readonly path: string;
  readonly clock?: Clock;
  /** Checks every document against its schema before it is written; for tests, a failure is a programming error. */
  readonly checked?: boolean;
  /** How long a commit waits while another process writes, before it is answered `throttled`. */
  readonly busyMs?: number;
  /** Nobody else may have the file open as long as we do; throws when somebody has. */
  readonly alone?: boolean;
}

/** The embedded store: one file, durable before a commit is answered, safe when several processes have it open. */
export function openSqliteStore({
  path,
  clock = systemClock(),
  checked = false,
  busyMs = 2_000,
  alone = false,
}: SqliteSettings): Store {
  const db = connect(path, busyMs, alone);
  const listeners = new Set<() => void>();
  const queue = commitQueue(db, clock, () => {
    for (const listener of listeners) queueMicrotask(listener);
  });
  return {
    ...reads(db),
    everything: everything(db, clock),
    isCursor,
    async commit(partition, commit) {
      if (!db.isOpen) throw new Error('The store is closed.');
      const batch = batchOf(partition, commit, checked);
      return batch === 'tooLarge' ? { kind: 'tooLarge' } : queue.add(batch);
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (!db.isOpen) return;
      queue.drain();
      listeners.clear();
      db.close();
    },
  };
}

function connect(path: string, timeout: number, alone: boolean): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout });
    // Taken with the first read, and kept.
    if (alone) db.exec('PRAGMA locking_mode = EXCLUSIVE');
    const why = misfit(db);
    if (why) throw new Error(why);
    // 8 MB beside the cache of the operating system: more gains nothing that can be measured.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8192');
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw new Error(`${path} cannot be used as the store: ${reason(error)}.`, { cause: error });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
