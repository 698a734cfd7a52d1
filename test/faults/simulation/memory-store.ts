import { CampaignStatus } from '../../../src/domain/campaign.ts';
import type { Documents, Kind } from '../../../src/domain/documents.ts';
import type {
  Clock,
  Commit,
  CommitOutcome,
  Kept as Found,
  Partition,
  Store,
  Stored,
} from '../../../src/ports.ts';
import { batchOf } from '../../../src/store/batch.ts';
import { cursorAfter, isCursor, placeFrom } from '../../../src/store/cursor.ts';
import { pageSize, patterns } from '../../../src/store/patterns.ts';
import { answerTo } from '../../../src/store/reference.ts';
import { type Medium, drop, holds, keep, keptAt, nameOf } from './medium.ts';

const onceDays = 8;

export interface MemoryStoreSettings {
  readonly medium: Medium;
  readonly clock: Pick<Clock, 'now'>;
  /** Checks sizes and shapes as the other engines do; without it a commit costs a thousandth of a millisecond. */
  readonly checked?: boolean;
}

/** The Store door over a medium in memory. Documents are handed out as they are: nobody changes one. */
export function openMemoryStore({ medium, clock, checked = false }: MemoryStoreSettings): Store {
  let isOpen = true;
  const own = new Set<() => void>();

  function commitNow(partition: Partition, commit: Commit): CommitOutcome {
    const { put = [], remove = [], events = [], redact = [], forget = [], due = [], once } = commit;
    const request = once === undefined ? undefined : `${nameOf(partition)}\n${once}`;
    if (request !== undefined && (medium.once.get(request) ?? '') > clock.now())
      return { kind: 'ok', versions: {}, repeated: true };
    const id = brokenGuard(medium, partition, commit);
    if (id !== undefined) return { kind: 'stale', id };
    medium.count += 1;
    const version = medium.count.toString(36);
    const versions: Record<string, string> = {};
    for (const { document } of put) {
      keep(medium, partition, document, version);
      versions[`${document.kind}/${document.id}`] = version;
    }
    for (const { kind, id: gone } of remove) drop(medium, partition, kind, gone);
    for (const event of events) {
      keep(medium, partition, event, version);
      medium.feed.push(event);
    }
    for (const { event } of redact) {
      keep(medium, partition, event, version);
      medium.feed.splice(placeInFeed(medium, event.tenantId, event.id), 1, event);
    }
    for (const key of forget) medium.once.delete(`${nameOf(partition)}\n${key}`);
    for (const item of due)
      if (!keptAt(medium, partition, 'due', item.id)) keep(medium, partition, item, version);
    if (request !== undefined) medium.once.set(request, expiry(clock.now()));
    return { kind: 'ok', versions, repeated: false };
  }

  return {
    async get<K extends Kind>({ tenantId, scope }: Partition, kind: K, id: string) {
      const stored = keptAt(medium, { tenantId, scope }, kind, id)?.stored;
      return stored && isOf(stored, kind) ? stored : undefined;
    },
    async commit(partition, commit) {
      if (!isOpen) throw new Error('The store is closed.');
      if (checked && batchOf(partition, commit, true) === 'tooLarge') return { kind: 'tooLarge' };
      const outcome = commitNow(partition, structuredCloneIf(checked, commit));
      if (outcome.kind === 'ok' && !outcome.repeated) for (const listener of own) queueMicrotask(listener);
      return outcome;
    },
    async read(partition, pattern, params, { limit, cursor } = {}) {
      const after = typeof cursor === 'string' ? placeFrom(pattern, cursor) : undefined;
      if (typeof cursor === 'string' && !after) throw new Error(`This is no cursor of ${pattern}.`);
      const { kind } = patterns[pattern];
      const there = [...(medium.partitions.get(nameOf(partition))?.values() ?? [])];
      const found = answerTo(
        pattern,
        { ...params },
        there.map(({ stored }) => stored.document),
        after,
      );
      const size = pageSize(limit);
      const items = found.slice(0, size).flatMap(({ id }) => {
        const stored = keptAt(medium, partition, kind, id)?.stored;
        return stored && isOf(stored, kind) ? [stored] : [];
      });
      const last = items.at(-1);
      return { items, next: last && found.length > size ? cursorAfter(pattern, last.document) : null };
    },
    isCursor,
    async countSummaries(partition) {
      const there = [...(medium.partitions.get(nameOf(partition))?.values() ?? [])];
      const states = there.flatMap(({ stored: { document } }) =>
        document.kind === 'summary' ? [document.status] : [],
      );
      return Object.fromEntries(
        CampaignStatus.options.flatMap((status) => {
          const count = states.filter((each) => each === status).length;
          return count === 0 ? [] : [[status, count]];
        }),
      );
    },
    async events(cursor, limit) {
      const from = cursor === 'now' ? medium.feed.length : feedPlace(cursor);
      const events = cursor === 'now' ? [] : medium.feed.slice(from, from + pageSize(limit));
      return { events, cursor: `feed.${from + events.length}` };
    },
    onCommit(listener) {
      own.add(listener);
      return () => own.delete(listener);
    },
    dueBefore: async (at, limit) => medium.waking.until(at, pageSize(limit)),
    nextWake: async () => medium.waking.first(),
    async everything(cursor, limit) {
      const all: Found[] = [...medium.documents].map(([key, { stored }]) => ({
        partition: partitionIn(key),
        stored,
      }));
      const keys: Found[] = [...medium.once]
        .filter(([, until]) => until > clock.now())
        .map(([key]) => ({ partition: partitionIn(key), once: key.split('\n')[2] ?? '' }));
      const from = cursor === null ? 0 : Number(cursor);
      const items = [...all, ...keys].slice(from, from + limit);
      const next = from + limit < all.length + keys.length ? String(from + limit) : null;
      return { items, next };
    },
    async close() {
      isOpen = false;
      own.clear();
    },
  };
}

function brokenGuard(medium: Medium, partition: Partition, commit: Commit): string | undefined {
  const { put = [], remove = [], events = [], redact = [] } = commit;
  const isBroken = (kind: Kind, id: string, guard: string): boolean =>
    !holds(guard, keptAt(medium, partition, kind, id));
  return (
    put.find(({ document, ifVersion }) => isBroken(document.kind, document.id, ifVersion))?.document.id ??
    remove.find(({ kind, id, ifVersion }) => isBroken(kind, id, ifVersion))?.id ??
    redact.find(({ event, ifVersion }) => isBroken('event', event.id, ifVersion))?.event.id ??
    events.find(({ id }) => isBroken('event', id, 'absent'))?.id
  );
}

function isOf<K extends Kind>(stored: Stored, kind: K): stored is Stored<Documents[K]> {
  return stored.document.kind === kind;
}

function structuredCloneIf(checked: boolean, commit: Commit): Commit {
  return checked ? structuredClone(commit) : commit;
}

function placeInFeed({ feed }: Medium, tenantId: string, id: string): number {
  return feed.findIndex((event) => event.tenantId === tenantId && event.id === id);
}

function partitionIn(key: string): Partition {
  const [tenantId = '', scope = ''] = key.split('\n');
  return { tenantId, scope };
}

function feedPlace(cursor: string | null): number {
  if (cursor === null) return 0;
  const digits = /^feed\.(\d{1,11})$/.exec(cursor)?.[1];
  if (digits === undefined) throw new Error(`"${cursor}" is no cursor of the events.`);
  return Number(digits);
}

function expiry(now: string): string {
  return new Date(Date.parse(now) + onceDays * 86_400_000).toISOString();
}
