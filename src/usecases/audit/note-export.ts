import type { Actor } from '../../domain/actor.ts';
import { countExport, exportTallyId } from '../../domain/export-tally.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { wholeTenant } from '../../domain/watched.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { limitsFor } from './export-limits.ts';

/** A file on its way out. */
export interface Taken {
  /** What it is, as the call that gives it says. */
  readonly what: string;
  readonly fileName: string;
  readonly objectId: string | null;
  readonly campaignId: string | null;
  /** Known where there is no campaign; absent for what concerns the whole tenant. */
  readonly workspaceId?: string | undefined;
  /** Records in it, where it is a list. */
  readonly rows: number | null;
}

const attempts = 5;

/**
 * Writes down that somebody takes a file along, and counts it; who takes unusually much is told of in the same commit.
 * To be asked before the file is given: what is not written down does not leave. Refuses: `busy`.
 */
export async function noteExport(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Who,
  taken: Taken,
): Promise<Refusal | undefined> {
  const { what, fileName, objectId, campaignId, rows } = taken;
  const workspaceId = await workspaceOf(doors.store, actor.tenantId, taken);
  const told: Happening = { type: 'export.taken', what, objectId, fileName: fileName.slice(0, 200), rows };
  return noteTaking(doors, actor, { workspaceId, campaignId, rows, told });
}

type Who = Pick<Actor, 'tenantId' | 'personId'>;

/** Writes down one thing that leaves, as it is told, and counts it among what somebody takes along. Refuses: `busy`. */
export async function noteTaking(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId }: Who,
  leaving: Pick<Taken, 'campaignId' | 'rows'> & { readonly workspaceId: string; readonly told: Happening },
): Promise<Refusal | undefined> {
  const { workspaceId, campaignId, rows, told } = leaving;
  const partition = { tenantId, scope: scopes.trail(personId) };
  const limits = await limitsFor(store, tenantId, workspaceId);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const at = clock.now();
    const stored = await store.get(partition, 'exportTally', exportTallyId);
    const { tally, crossed } = countExport(
      stored?.document,
      { tenantId, personId, rows: rows ?? 0, at },
      limits,
    );
    const scene = { tenantId, workspaceId, campaignId, actorId: personId, at };
    const settled = await settle(store, partition, {
      put: [{ document: tally, ifVersion: stored?.version ?? 'absent' }],
      events: record(clock, scene, [told, crossed && { type: 'export.many', personId, ...crossed }]),
    });
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

async function workspaceOf(
  store: Doors['store'],
  tenantId: string,
  { campaignId, workspaceId }: Taken,
): Promise<string> {
  if (campaignId === null) return workspaceId ?? wholeTenant;
  const campaign = await store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'campaign', campaignId);
  return campaign?.document.workspaceId ?? wholeTenant;
}
