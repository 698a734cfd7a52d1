import { hash, randomBytes } from 'node:crypto';
import { sealEvents } from '../domain/audit-chain.ts';
import { auditHeadId } from '../domain/audit.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type Clock, type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** A commit of 100 operations has room for the head and the root of a day beside them. */
const mostInOneCommit = 98;

/**
 * Writes every event into the chain of its tenant, in the order in which it is told. Instances that tell the same
 * events at once meet at the head: the slower one reads it again and finds them sealed.
 */
export function sealAudit({ store, clock }: { readonly store: Store; readonly clock: Clock }): Subscriber {
  return {
    id: 'seal-audit',
    async follow(events) {
      for (const [tenantId, own] of Map.groupBy(events, (event) => event.tenantId))
        for (let start = 0; start < own.length; start += mostInOneCommit)
          await seal(store, tenantId, own.slice(start, start + mostInOneCommit), clock.now().slice(0, 10));
    },
  };
}

async function seal(store: Store, tenantId: string, events: readonly Event[], day: string): Promise<void> {
  const [first, ...others] = events;
  if (!first) return;
  const partition = { tenantId, scope: scopes.audit() };
  for (;;) {
    const head = await store.get(partition, 'auditHead', auditHeadId);
    const sealed = sealEvents(head?.document, [first, ...others], { day, newSalt, hashOf: sha256 });
    if (sealed.records.length === 0) return;
    const news = [...sealed.records, ...(sealed.root ? [sealed.root] : [])];
    const outcome = await store.commit(partition, {
      put: [
        { document: sealed.head, ifVersion: head?.version ?? 'absent' },
        ...news.map((document) => ({ document, ifVersion: 'absent' as const })),
      ],
    });
    if (outcome.kind === 'ok') return;
    if (outcome.kind !== 'stale') throw uncommitted(`The audit of ${tenantId} could not be sealed`, outcome);
  }
}

const newSalt = (): string => randomBytes(16).toString('hex');
const sha256 = (text: string): string => hash('sha256', text, 'hex');
