import type { Actor } from '../../domain/actor.ts';
import type { AuditLine } from '../../domain/audit-file.ts';
import { auditFormat } from '../../domain/audit-file.ts';
import { type AuditHead, auditHeadId, auditRecordId, lastRecordId, noHash } from '../../domain/audit.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { CalendarDate } from '../../domain/time.ts';
import type { Doors, Partition, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

const pageSize = 1_000;

/**
 * The chain of the tenant over whole days (UTC), line by line: what it is, every record with the root of its day
 * behind the last one, and where it ends. For administrators of every workspace, because there is one chain for all.
 * Refuses: `notAllowed`, `malformed` (to).
 */
export async function exportAudit(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<AsyncIterable<AuditLine> | Refusal> {
  const tenant = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const workspaces = await readAll(store, tenant, 'workspacesOfTenant', {});
  const mayRead = workspaces.every(({ document }) => may(actor, 'audit.read', { workspaceId: document.id }));
  if (workspaces.length === 0 || !mayRead) return refuse('notAllowed');
  if (to < from) return refuse('malformed', { at: 'to', facts: { what: 'date' } });
  const partition = { tenantId: actor.tenantId, scope: scopes.audit() };
  const head = await store.get(partition, 'auditHead', auditHeadId);
  return linesOf(store, partition, { from, to, at: clock.now(), head: head?.document });
}

interface Wish {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly at: string;
  readonly head: AuditHead | undefined;
}

async function* linesOf(store: Store, partition: Partition, wish: Wish): AsyncIterable<AuditLine> {
  const { from, to, at, head } = wish;
  yield { kind: 'auditFile', format: auditFormat, tenantId: partition.tenantId, from, to, at };
  const stored = await readAll(store, partition, 'auditRootsOfTenant', { first: from, last: to });
  const roots = stored.map(({ document }) => document);
  const isToday = head !== undefined && from <= head.day && head.day <= to;
  const first = roots[0]?.first ?? (isToday ? head.first : 1);
  const last = isToday ? lastRecordId : auditRecordId(roots.at(-1)?.last ?? 0);
  let end = { sequence: 0, hash: noHash };
  let cursor: string | null = null;
  do {
    const place = { first: auditRecordId(first), last };
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(store, partition, place, cursor);
    for (const { document } of page.items) {
      yield document;
      end = { sequence: document.sequence, hash: document.hash };
      const root = roots.find((each) => each.last === document.sequence);
      if (root) yield root;
    }
    cursor = page.next;
  } while (cursor !== null);
  yield { kind: 'auditEnd', ...end };
}

function readPage(
  store: Store,
  partition: Partition,
  place: { readonly first: string; readonly last: string },
  cursor: string | null,
) {
  return store.read(partition, 'auditOfTenant', place, { limit: pageSize, cursor });
}
