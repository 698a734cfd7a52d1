import { hash } from 'node:crypto';
import { auditCheck } from '../../src/domain/audit-chain.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Kept, Store } from '../../src/ports.ts';
import { leaver } from './erasing-crowd.ts';

/** Everything that a store holds, as text: where somebody is looked for without the product's own way of looking. */
export async function eachKept(store: Store, look: (text: string, kept: Kept) => void): Promise<number> {
  let cursor: string | null = null;
  let count = 0;
  do {
    const page: Awaited<ReturnType<Store['everything']>> = await store.everything(cursor, 1_000);
    for (const kept of page.items) look(JSON.stringify(kept), kept);
    count += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  return count;
}

const marks = [leaver.id, leaver.email, 'lena vogt', 'lena  vogt'].map((mark) => mark.toLowerCase());

/** In how much of what a store holds the leaver is found, and where. */
export async function hitsOf(store: Store): Promise<{ looked: number; hits: string[] }> {
  const hits: string[] = [];
  const looked = await eachKept(store, (text, { partition, stored, once }) => {
    const low = text.toLowerCase();
    if (marks.some((mark) => low.includes(mark)))
      hits.push(`${partition.scope} ${stored?.document.kind ?? once} ${stored?.document.id ?? ''}`);
  });
  return { looked, hits };
}

/** The chain of a tenant, record by record. */
export async function chainOf(store: Store, tenantId: string) {
  const check = auditCheck((text) => hash('sha256', text, 'hex'));
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.read<'auditOfTenant'>>> = await store.read(
      { tenantId, scope: scopes.audit() },
      'auditOfTenant',
      { first: '0', last: '9'.repeat(12) },
      { limit: 1_000, cursor },
    );
    for (const { document } of page.items) check.record(document);
    cursor = page.next;
  } while (cursor !== null);
  return check.end();
}
