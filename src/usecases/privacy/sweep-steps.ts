import { type AuditRecord, auditRecordId, lastRecordId } from '../../domain/audit.ts';
import type { Import } from '../../domain/import.ts';
import { type Retained, type RetentionRound, type Swept, trailTypes } from '../../domain/retention.ts';
import { scopes } from '../../domain/scope.ts';
import { type Commit, type Doors, type Partition, type Stored, uncommitted } from '../../ports.ts';
import { chunkIds } from '../imports/chunks.ts';
import { readAll } from '../read-all.ts';
import { privacyPlace } from './place.ts';

export interface Sweep {
  readonly round: RetentionRound;
  /** What is older goes. */
  readonly cut: string;
}
type Step = (doors: Pick<Doors, 'store'>, sweep: Sweep) => Promise<Swept>;

/** Well below the limit of one commit. */
const together = 80;
/** Imports of one workspace in one step; each may have hundreds of pieces. */
const importsPerStep = 10;

/** One bounded step of each kind. Done again after a crash it finds what is left; what a crash kept from being counted is in no number. */
export const sweepSteps: Readonly<Record<Retained, Step>> = {
  trail: sweepTrail,
  importRows: sweepImports,
  reportRuns: sweepRuns,
  conversations: sweepConversations,
};

/**
 * The trail goes along the chain, which holds a copy of each event and is in the order of time: first the event where it
 * was told, then who it was in the copy. Facts and digests stay, so that the chain is as valid as before.
 */
async function sweepTrail({ store }: Pick<Doors, 'store'>, { round, cut }: Sweep): Promise<Swept> {
  const { tenantId, chainTo } = round;
  const partition = { tenantId, scope: scopes.audit() };
  const page = await store.read(
    partition,
    'auditOfTenant',
    { first: auditRecordId(chainTo + 1), last: lastRecordId },
    { limit: together },
  );
  const old = page.items.filter(({ document }) => isOld(document, cut));
  const theirs = old.filter(({ document }) => isTrail(document));
  const byPerson = Map.groupBy(theirs, ({ document }) => trailOf(document));
  for (const [scope, records] of byPerson)
    await write(
      store,
      { tenantId, scope },
      {
        remove: records.map(({ document }) => ({ kind: 'event', id: eventOf(document), ifVersion: 'any' })),
      },
    );
  await write(store, partition, {
    put: theirs.map(({ document, version }) => ({
      document: { ...document, personal: null, salt: null },
      ifVersion: version,
    })),
  });
  const last = old.at(-1)?.document.sequence ?? chainTo;
  return {
    removed: theirs.length,
    over: old.length < page.items.length || page.next === null,
    marks: { chainTo: last },
  };
}

/** A record of the trail that still says who. */
export function isTrail({ facts, personal }: AuditRecord): boolean {
  const { what } = facts;
  return personal !== null && typeof what === 'object' && what !== null && 'type' in what
    ? trailTypes.has(String(what.type))
    : false;
}

export function isOld({ facts }: AuditRecord, cut: string): boolean {
  return String(facts['at']) < cut;
}

function trailOf({ personal }: AuditRecord): string {
  return scopes.trail(String(personal?.['actorId']));
}

function eventOf({ facts }: AuditRecord): string {
  return String(facts['id']);
}

async function sweepImports({ store }: Pick<Doors, 'store'>, { round, cut }: Sweep): Promise<Swept> {
  const { tenantId } = round;
  const importsTo = { ...round.importsTo };
  let removed = 0;
  let over = true;
  for (const workspaceId of await workspacesOf(store, tenantId)) {
    const partition = { tenantId, scope: scopes.imports(workspaceId) };
    const between = { from: importsTo[workspaceId] ?? '', to: cut };
    const page = await store.read(partition, 'importsBetween', between, { limit: importsPerStep });
    for (const stored of page.items) {
      // One that is being applied needs its rows, however old it is: the mark stays before it.
      if (stored.document.status === 'applying') break;
      if (stored.document.chunks > 0) {
        await dropRows(store, partition, stored);
        removed += 1;
      }
      importsTo[workspaceId] = stored.document.createdAt;
    }
    if (page.next !== null && importsTo[workspaceId] !== between.from) over = false;
  }
  return { removed, over, marks: { importsTo } };
}

/** The rows first, the import that names them last. What was only checked can be accepted no more. */
async function dropRows(
  store: Doors['store'],
  partition: Partition,
  { document, version }: Stored<Import>,
): Promise<void> {
  const remove = chunkIds(document).map((id) => ({ kind: 'importChunk', id, ifVersion: 'any' }) as const);
  for (let at = 0; at < remove.length; at += together)
    await write(store, partition, { remove: remove.slice(at, at + together) });
  const status = document.status === 'checked' ? 'discarded' : document.status;
  const problems = document.problems.map((problem) => ({ ...problem, value: '' }));
  await write(store, partition, {
    put: [{ document: { ...document, status, problems, chunks: 0 }, ifVersion: version }],
  });
}

async function sweepRuns({ store }: Pick<Doors, 'store'>, { round, cut }: Sweep): Promise<Swept> {
  const { tenantId } = round;
  let removed = 0;
  let over = true;
  for (const workspaceId of await workspacesOf(store, tenantId)) {
    const partition = { tenantId, scope: scopes.reports(workspaceId) };
    const page = await store.read(partition, 'runsUntil', { to: cut }, { limit: together });
    const remove = page.items.map(
      ({ document, version }) => ({ kind: 'reportRun', id: document.id, ifVersion: version }) as const,
    );
    await write(store, partition, { remove });
    removed += remove.length;
    if (page.next !== null) over = false;
  }
  return { removed, over };
}

async function sweepConversations({ store }: Pick<Doors, 'store'>, { round, cut }: Sweep): Promise<Swept> {
  const { tenantId, cursor } = round;
  const page = await store.read(privacyPlace(tenantId), 'peopleOfTenant', {}, { limit: together, cursor });
  let removed = 0;
  for (const { document: person } of page.items) {
    if (person.active) continue;
    const partition = { tenantId, scope: scopes.person(person.id) };
    const stored = await store.get(partition, 'conversation', `person.${person.id}`);
    if (!stored || stored.document.seenAt >= cut) continue;
    const { id } = stored.document;
    await write(store, partition, { remove: [{ kind: 'conversation', id, ifVersion: stored.version }] });
    removed += 1;
  }
  return { removed, over: page.next === null, marks: { cursor: page.next } };
}

export async function workspacesOf(store: Doors['store'], tenantId: string): Promise<string[]> {
  const workspaces = await readAll(store, privacyPlace(tenantId), 'workspacesOfTenant', {});
  return workspaces.map(({ document }) => document.id);
}

async function write(store: Doors['store'], partition: Partition, commit: Commit): Promise<void> {
  if ((commit.put ?? []).length + (commit.remove ?? []).length === 0) return;
  const outcome = await store.commit(partition, commit);
  if (outcome.kind !== 'ok') throw uncommitted('What was kept long enough could not be removed', outcome);
}
