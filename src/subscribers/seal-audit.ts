import { hash, randomBytes } from 'node:crypto';
import { type ChainEnd, chainEnd, remembered, sealEvents } from '../domain/audit-chain.ts';
import { auditHeadId, auditRecordId, lastRecordId } from '../domain/audit.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type Clock, type Partition, type Store, type Version, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** A commit of 100 operations has room for the head and the root of a day beside them. */
const mostInOneCommit = 98;
/** So many records may stand behind the head that was written last; whoever begins to seal reads them. */
const mostBehindHead = 100;
/** Ends of so many chains are kept in memory. */
const mostChains = 500;

/** The end of a chain, and the head that the store has of it. */
interface Known {
  readonly end: ChainEnd;
  readonly written: { readonly version: Version; readonly sequence: number } | undefined;
}

interface Sealer {
  readonly store: Store;
  readonly clock: Clock;
  readonly known: Map<string, Known | undefined>;
}

/**
 * Writes every event into the chain of its tenant, in the order in which it is told. Where the chain ends is read once
 * and then known; instances that seal at once meet at the next record, which only one of them can write: the slower
 * one reads again and finds sealed what it was told.
 */
export function sealAudit({ store, clock }: { readonly store: Store; readonly clock: Clock }): Subscriber {
  const sealer: Sealer = { store, clock, known: new Map() };
  return {
    id: 'seal-audit',
    async follow(events) {
      for (const [tenantId, own] of Map.groupBy(events, (event) => event.tenantId))
        for (let start = 0; start < own.length; start += mostInOneCommit)
          await seal(sealer, tenantId, own.slice(start, start + mostInOneCommit));
    },
  };
}

async function seal(sealer: Sealer, tenantId: string, events: readonly Event[]): Promise<void> {
  const [first, ...others] = events;
  if (!first) return;
  const { store, clock, known } = sealer;
  const partition = { tenantId, scope: scopes.audit() };
  const day = clock.now().slice(0, 10);
  for (;;) {
    const before = known.has(tenantId) ? known.get(tenantId) : await read(store, partition);
    // Until the store has said that it is written, nothing is known.
    known.delete(tenantId);
    const { end, records, root } = sealEvents(before?.end, [first, ...others], {
      day,
      newSalt,
      hashOf: sha256,
    });
    if (records.length === 0) return remember(known, tenantId, before);
    const { written } = before ?? {};
    const isHeadDue = !written || root || end.head.sequence - written.sequence >= mostBehindHead;
    const outcome = await store.commit(partition, {
      put: [
        ...(isHeadDue ? [{ document: end.head, ifVersion: written?.version ?? 'absent' }] : []),
        ...[...records, ...(root ? [root] : [])].map((document) => ({
          document,
          ifVersion: 'absent' as const,
        })),
      ],
    });
    if (outcome.kind === 'ok') {
      const version = outcome.versions[`auditHead/${auditHeadId}`];
      const { sequence } = end.head;
      const now = version === undefined ? written : { version, sequence };
      return remember(known, tenantId, { end, written: now });
    }
    if (outcome.kind !== 'stale') throw uncommitted(`The audit of ${tenantId} could not be sealed`, outcome);
  }
}

/** The head that was written last and the records since, with those before it that an event told again may be among. */
async function read(store: Store, partition: Partition): Promise<Known | undefined> {
  const head = await store.get(partition, 'auditHead', auditHeadId);
  if (!head) return undefined;
  const { sequence } = head.document;
  const first = auditRecordId(Math.max(1, sequence - remembered + 1));
  const place = { first, last: lastRecordId };
  const { items } = await store.read(partition, 'auditOfTenant', place, {
    limit: remembered + mostBehindHead + mostInOneCommit,
  });
  const records = items.map(({ document }) => document);
  return { end: chainEnd(head.document, records, sha256), written: { version: head.version, sequence } };
}

function remember(known: Sealer['known'], tenantId: string, now: Known | undefined): void {
  known.set(tenantId, now);
  const [longestUnused] = known.keys();
  if (known.size > mostChains && longestUnused !== undefined) known.delete(longestUnused);
}

const newSalt = (): string => randomBytes(16).toString('hex');
const sha256 = (text: string): string => hash('sha256', text, 'hex');
