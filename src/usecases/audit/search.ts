import type { Actor } from '../../domain/actor.ts';
import { type AuditEntry, type AuditReach, auditEntry } from '../../domain/audit-entry.ts';
import { auditRecordId, lastRecordId } from '../../domain/audit.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Page, Partition, PatternName } from '../../ports.ts';
import type { AuditRecord } from '../../domain/audit.ts';
import { readAll } from '../read-all.ts';

/** What is looked for; everything that is given must hold. */
export interface AuditWish {
  /** Whole days (UTC). */
  readonly from: string;
  readonly to: string;
  /** Who acted. */
  readonly personId?: string | undefined;
  readonly campaignId?: string | undefined;
  /** A request, a task, a route, a schedule, a role … */
  readonly objectId?: string | undefined;
  /** The beginning of a type: `approval`, `export.taken`. */
  readonly kind?: string | undefined;
}

export interface AuditPage {
  readonly reach: AuditReach;
  /** Newest first; fewer than there are when much had to be passed over. */
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

const wanted = 50;
const pageSize = 100;
/** So many records are looked at for one answer, however few of them fit. */
const mostPages = 5;

/**
 * Records of the chain that fit, newest first: of the whole tenant for whoever may read that of every workspace, else of
 * the departments that they answer for. Refuses: `notAllowed`, `malformed` (to, cursor).
 */
export async function searchAudit(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  wish: AuditWish & { readonly cursor?: string | undefined },
): Promise<AuditPage | Refusal> {
  const { store } = doors;
  const reach = await auditReach(doors, actor);
  if (isRefusal(reach)) return reach;
  if (wish.to < wish.from) return refuse('malformed', { at: 'to', facts: { what: 'date' } });
  const question = questionOf(wish);
  if (wish.cursor !== undefined && !store.isCursor(question.name, wish.cursor))
    return refuse('malformed', { at: 'cursor' });
  const partition = { tenantId: actor.tenantId, scope: scopes.audit() };
  const place = await placeOf(store, partition, wish);
  const entries: AuditEntry[] = [];
  let cursor: string | null = wish.cursor ?? null;
  for (let page = 0; page < mostPages && entries.length < wanted; page += 1) {
    const read: Page<AuditRecord> = await question.read(store, partition, place, cursor);
    for (const { document } of read.items) {
      const entry = fits(document, wish) ? auditEntry(actor, reach, document) : undefined;
      if (entry) entries.push(entry);
    }
    cursor = read.next;
    if (cursor === null) break;
  }
  return { reach, entries, next: cursor };
}

/** Whose records somebody may read. Refuses: `notAllowed`. */
export async function auditReach(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
): Promise<AuditReach | Refusal> {
  const tenant = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const workspaces = await readAll(store, tenant, 'workspacesOfTenant', {});
  const workspaceIds = workspaces
    .map(({ document }) => document.id)
    .filter((workspaceId) => may(actor, 'audit.read', { workspaceId }));
  if (workspaceIds.length === 0) return refuse('notAllowed');
  if (workspaceIds.length === workspaces.length) return 'everything';
  const people = await readAll(store, tenant, 'peopleOfTenant', {});
  const theirs = people.filter(({ document }) =>
    document.memberships.some(({ workspaceId }) => workspaceIds.includes(workspaceId)),
  );
  return { workspaceIds, personIds: new Set(['rule', ...theirs.map(({ document }) => document.id)]) };
}

interface Place {
  readonly first: string;
  readonly last: string;
}

interface Question {
  readonly name: PatternName;
  read(
    store: Doors['store'],
    partition: Partition,
    place: Place,
    cursor: string | null,
  ): Promise<Page<AuditRecord>>;
}

/** The narrowest index that answers; what it does not know is looked at record by record. */
function questionOf({ objectId, campaignId, personId }: AuditWish): Question {
  const limit = pageSize;
  if (objectId !== undefined) {
    return {
      name: 'auditOfObject',
      read: (store, partition, place, cursor) =>
        store.read(partition, 'auditOfObject', { ...place, objectId }, { limit, cursor }),
    };
  }
  if (campaignId !== undefined) {
    return {
      name: 'auditOfCampaign',
      read: (store, partition, place, cursor) =>
        store.read(partition, 'auditOfCampaign', { ...place, campaignId }, { limit, cursor }),
    };
  }
  if (personId !== undefined) {
    return {
      name: 'auditOfActor',
      read: (store, partition, place, cursor) =>
        store.read(partition, 'auditOfActor', { ...place, personId }, { limit, cursor }),
    };
  }
  return {
    name: 'auditBack',
    read: (store, partition, place, cursor) => store.read(partition, 'auditBack', place, { limit, cursor }),
  };
}

function fits(
  { facts, personal, day }: AuditRecord,
  { from, to, personId, campaignId, kind }: AuditWish,
): boolean {
  const what = facts['what'];
  const type = typeof what === 'object' && what !== null && 'type' in what ? String(what.type) : '';
  return (
    from <= day &&
    day <= to &&
    (personId === undefined || personal?.['actorId'] === personId) &&
    (campaignId === undefined || facts['campaignId'] === campaignId) &&
    (kind === undefined || type === kind || type.startsWith(`${kind}.`))
  );
}

/** Days as places in the chain, from the roots of the days: what is older or newer is not read at all. */
async function placeOf(store: Doors['store'], partition: Partition, { from, to }: AuditWish): Promise<Place> {
  const roots = await readAll(store, partition, 'auditRootsOfTenant', { first: from, last: to });
  const after = await store.read(
    partition,
    'auditRootsOfTenant',
    { first: `${to}~`, last: '~' },
    { limit: 1 },
  );
  const first = roots[0]?.document.first;
  const [next] = after.items;
  return {
    first: first === undefined ? '0' : auditRecordId(first),
    last: next ? auditRecordId(next.document.first - 1) : lastRecordId,
  };
}
