import { boardStampId, writtenSince } from '../../domain/board-stamp.ts';
import { planOf } from '../../domain/conflict.ts';
import { type ConflictIndex, createConflictIndex } from '../../domain/conflict-index.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Partition, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** The plans of a workspace as they stand now, and of which campaigns they are. */
export interface Plans {
  readonly index: ConflictIndex;
  readonly summaries: ReadonlyMap<string, Summary>;
}

interface Shelf {
  readonly index: ConflictIndex;
  readonly summaries: Map<string, Summary>;
  written: number;
  turn: Promise<unknown>;
}

/** Workspaces whose plans are kept in memory at once. */
const mostKept = 8;
const shelves = new WeakMap<Store, Map<string, Shelf>>();

/**
 * All plans of a workspace. They are kept between calls; before each use the stamp of the board says what was written
 * since, by any process, and only that is read again.
 */
export function plansOf(store: Store, tenantId: string, workspaceId: string): Promise<Plans> {
  const kept = shelves.get(store) ?? new Map<string, Shelf>();
  shelves.set(store, kept);
  const key = JSON.stringify([tenantId, workspaceId]);
  const shelf = kept.get(key) ?? newShelf();
  kept.delete(key);
  kept.set(key, shelf);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const next = shelf.turn.then(() => renew(store, board, shelf));
  shelf.turn = next.catch(() => undefined);
  return next.then(() => shelf);
}

function newShelf(): Shelf {
  return { index: createConflictIndex(), summaries: new Map(), written: -1, turn: Promise.resolve() };
}

async function renew(store: Store, board: Partition, shelf: Shelf): Promise<void> {
  // Read before the summaries: what is written in between is read now and once more next time.
  const stamp = (await store.get(board, 'boardStamp', boardStampId))?.document;
  const written = stamp?.written ?? 0;
  if (written === shelf.written) return;
  const changed = stamp && shelf.written >= 0 ? writtenSince(stamp, shelf.written) : undefined;
  if (changed) {
    for (const id of changed) place(shelf, id, (await store.get(board, 'summary', id))?.document);
  } else {
    const items = await readAll(store, board, 'summariesOfWorkspace', {});
    const there = new Set(items.map(({ document }) => document.id));
    for (const id of shelf.summaries.keys()) if (!there.has(id)) place(shelf, id, undefined);
    for (const { document } of items) place(shelf, document.id, document);
  }
  shelf.written = written;
}

function place({ index, summaries }: Shelf, id: string, summary: Summary | undefined): void {
  const plan = summary && planOf(summary);
  if (plan) index.put(plan);
  else index.remove(id);
  if (summary) summaries.set(id, summary);
  else summaries.delete(id);
}
