import type { Document } from '../../../src/domain/documents.ts';
import type { DueItem } from '../../../src/domain/due.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { Guard, Partition, Stored, Version } from '../../../src/ports.ts';

/** A document that stands in the medium. `order` is when its place was first taken. */
export interface Kept {
  readonly stored: Stored;
  readonly order: number;
}

/** What outlives the processes that write to it: a disk, in memory. */
export interface Medium {
  readonly documents: Map<string, Kept>;
  readonly partitions: Map<string, Map<string, Kept>>;
  readonly once: Map<string, string>;
  readonly feed: Event[];
  /** Due items that somebody has to look at, earliest first. */
  readonly waking: Waking;
  readonly listeners: Set<() => void>;
  count: number;
}

export function createMedium(): Medium {
  return {
    documents: new Map(),
    partitions: new Map(),
    once: new Map(),
    feed: [],
    waking: createWaking(),
    listeners: new Set(),
    count: 0,
  };
}

export function nameOf({ tenantId, scope }: Partition): string {
  return `${tenantId}\n${scope}`;
}

export function keptAt(medium: Medium, partition: Partition, kind: string, id: string): Kept | undefined {
  return medium.documents.get(`${nameOf(partition)}\n${kind}\n${id}`);
}

export function keep(medium: Medium, partition: Partition, document: Document, version: Version): void {
  const place = nameOf(partition);
  const key = `${place}\n${document.kind}\n${document.id}`;
  const before = medium.documents.get(key);
  medium.count += 1;
  const kept: Kept = { stored: { document, version }, order: before?.order ?? medium.count };
  medium.documents.set(key, kept);
  const partitions = medium.partitions.get(place) ?? new Map<string, Kept>();
  if (partitions.size === 0) medium.partitions.set(place, partitions);
  partitions.set(key, kept);
  if (before?.stored.document.kind === 'due') medium.waking.take(before.stored.document, before.order);
  if (document.kind === 'due') medium.waking.put({ document, version }, kept.order);
}

export function drop(medium: Medium, partition: Partition, kind: string, id: string): void {
  const place = nameOf(partition);
  const key = `${place}\n${kind}\n${id}`;
  const before = medium.documents.get(key);
  if (before?.stored.document.kind === 'due') medium.waking.take(before.stored.document, before.order);
  medium.documents.delete(key);
  medium.partitions.get(place)?.delete(key);
}

export function holds(guard: Guard, present: Kept | undefined): boolean {
  if (guard === 'any') return true;
  return guard === 'absent' ? present === undefined : present?.stored.version === guard;
}

interface Waking {
  put(stored: Stored<DueItem>, order: number): void;
  take(document: DueItem, order: number): void;
  /** Those at or before `at`. */
  until(at: string, limit: number): Stored<DueItem>[];
  first(): string | null;
}

interface Line {
  readonly stored: Stored<DueItem>;
  readonly wakeAt: string;
  readonly order: number;
}

function createWaking(): Waking {
  const lines: Line[] = [];

  /** How many stand before this place. */
  function place(wakeAt: string, order: number): number {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = lines[middle];
      if (line && (line.wakeAt < wakeAt || (line.wakeAt === wakeAt && line.order < order))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    put(stored, order) {
      const { wakeAt } = stored.document;
      if (wakeAt !== null) lines.splice(place(wakeAt, order), 0, { wakeAt, order, stored });
    },
    take({ wakeAt }, order) {
      if (wakeAt !== null) lines.splice(place(wakeAt, order), 1);
    },
    until: (at, limit) => lines.slice(0, Math.min(limit, place(at, Infinity))).map(({ stored }) => stored),
    first: () => lines[0]?.wakeAt ?? null,
  };
}
