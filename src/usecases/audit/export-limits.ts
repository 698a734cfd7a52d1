import type { Actor } from '../../domain/actor.ts';
import {
  type ExportLimits,
  type ExportRule,
  limitChanges,
  strictest,
  usualExports,
} from '../../domain/export-tally.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { wholeTenant } from '../../domain/watched.ts';
import type { Doors, Version } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadExportLimits {
  readonly limits: ExportLimits;
  /** Null as long as nobody chose. */
  readonly version: Version | null;
}

const placeOf = (tenantId: string) => ({ tenantId, scope: scopes.tenant() });

/** From how much on a department is told of, for whoever answers for personal data there. Refuses: `notFound`, `notAllowed`. */
export async function readExportLimits(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadExportLimits | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'privacy.manage', { workspaceId })) return refuse('notAllowed');
  const stored = await store.get(placeOf(actor.tenantId), 'exportRule', workspaceId);
  return { limits: stored?.document.limits ?? usualExports, version: stored?.version ?? null };
}

/** Says it anew; holds from the next file on. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveExportLimits(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly limits: ExportLimits;
    readonly ifVersion: Version | null;
  },
): Promise<ReadExportLimits | Refusal> {
  const { workspaceId, limits, ifVersion } = wanted;
  const before = await readExportLimits(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (before.version !== ifVersion) return refuse('stale');
  const changes = limitChanges(before.limits, limits);
  if (changes.length === 0) return before;
  const { tenantId, personId: actorId } = actor;
  const document: ExportRule = { kind: 'exportRule', schema: 1, id: workspaceId, tenantId, limits };
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const settled = await settle(doors.store, placeOf(tenantId), {
    put: [{ document, ifVersion: ifVersion ?? 'absent' }],
    events: record(doors.clock, scene, [{ type: 'exportLimits.saved', changes }]),
  });
  if (isRefusal(settled)) return settled;
  return { limits, version: settled.versions[`exportRule/${workspaceId}`] ?? null };
}

/** What counts for a file of a department; for one of the whole tenant the least of what any department chose. */
export async function limitsFor(
  store: Doors['store'],
  tenantId: string,
  workspaceId: string,
): Promise<ExportLimits> {
  const place = placeOf(tenantId);
  const all =
    workspaceId === wholeTenant
      ? (await readAll(store, place, 'workspacesOfTenant', {})).map(({ document }) => document.id)
      : [workspaceId];
  const rules = await Promise.all(all.map((id) => store.get(place, 'exportRule', id)));
  return strictest(rules.map((rule) => rule?.document.limits ?? usualExports));
}
