import type { Actor } from '../../domain/actor.ts';
import { type KeptList, type ListChoice, listChanges } from '../../domain/launch-list.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Store, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface ReadLaunchList {
  readonly choice: ListChoice;
  /** 0 as long as nobody chose. */
  readonly revision: number;
  readonly version: Version | null;
}

/** What a department asks for before a launch, without a question of rights. */
export async function launchListOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadLaunchList> {
  const place = { tenantId, scope: scopes.agenda(workspaceId) };
  const stored = await store.get(place, 'launchList', workspaceId);
  if (!stored) return { choice: { lines: [], off: [] }, revision: 0, version: null };
  const { lines, off, revision } = stored.document;
  return { choice: { lines, off }, revision, version: stored.version };
}

/** As a campaign keeps it; undefined where nobody chose. */
export function keptList({ choice, revision }: ReadLaunchList): KeptList | undefined {
  return revision === 0 ? undefined : { revision, ...choice };
}

/** The same for those who read how the department works. Refuses: `notFound`. */
export async function readLaunchList(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadLaunchList | Refusal> {
  if (!may(actor, 'risk.read', { workspaceId })) return refuse('notFound');
  return launchListOf(store, actor.tenantId, workspaceId);
}

/** Sets it; campaigns that somebody prepares already keep theirs. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveLaunchList(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  {
    workspaceId,
    choice,
    ifVersion,
  }: { readonly workspaceId: string; readonly choice: ListChoice; readonly ifVersion: Version | null },
): Promise<ReadLaunchList | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: actorId } = actor;
  const before = await launchListOf(doors.store, tenantId, workspaceId);
  if (before.version !== ifVersion) return refuse('stale');
  const changes = listChanges(before.choice, choice);
  if (changes.length === 0) return before;
  const revision = before.revision + 1;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() };
  const document = {
    kind: 'launchList',
    schema: 1,
    id: workspaceId,
    tenantId,
    revision,
    ...choice,
  } as const;
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.agenda(workspaceId) },
    {
      put: [{ document, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, scene, [{ type: 'launchList.saved', revision, changes }]),
    },
  );
  return isRefusal(settled) ? settled : launchListOf(doors.store, tenantId, workspaceId);
}
