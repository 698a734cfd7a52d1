import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { appoint as appointed } from '../../domain/role-change.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Version } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type RolePlace, belongsTo, rolePlace } from './place.ts';

/**
 * Makes somebody a super administrator of the tenant, or ends that. A tenant that has none yet is given its first by
 * whoever manages the people of all its workspaces. Refuses: `notFound`, `notAllowed`, `stale`, `lastAdmin`, `busy`.
 */
export async function appoint(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly personId: string;
    readonly superAdmin: boolean;
    readonly ifVersion: Version;
  },
): Promise<{ readonly version: Version } | Refusal> {
  const { workspaceId, personId, superAdmin, ifVersion } = wanted;
  const place = await rolePlace(store, actor, 'people.manage', workspaceId);
  if (isRefusal(place)) return place;
  const stored = place.people.find(({ document }) => document.id === personId);
  if (!stored || !belongsTo(stored.document, workspaceId)) return refuse('notFound');
  if (!(await mayAppoint(store, actor, workspaceId, place))) return refuse('notAllowed');
  if (stored.version !== ifVersion) return refuse('stale');
  if ((stored.document.tenantRole !== undefined) === superAdmin) return { version: stored.version };
  const others = place.people.filter((each) => each !== stored);
  const person = appointed(
    stored.document,
    superAdmin,
    others.map(({ document }) => document),
  );
  if (isRefusal(person)) return person;

  const remaining = others.find(({ document }) => document.active && document.tenantRole !== undefined);
  const scene = { ...sceneOf(actor, workspaceId), at: clock.now() };
  const settled = await settle(store, place.partition, {
    put: [
      { document: person, ifVersion },
      ...(remaining ? [{ document: remaining.document, ifVersion: remaining.version }] : []),
    ],
    events: record(clock, scene, [{ type: 'person.appointed', personId, superAdmin }]),
  });
  return isRefusal(settled) ? settled : { version: settled.versions[`person/${personId}`] ?? '' };
}

/** Whether somebody may appoint in this tenant, as it is now. */
export async function mayAppoint(
  store: Pick<Doors['store'], 'read'>,
  actor: Actor,
  workspaceId: string,
  { partition, people }: Pick<RolePlace, 'partition' | 'people'>,
): Promise<boolean> {
  if (may(actor, 'people.appoint', { workspaceId })) return true;
  if (people.some(({ document }) => document.active && document.tenantRole !== undefined)) return false;
  const workspaces = await readAll(store, partition, 'workspacesOfTenant', {});
  return workspaces.every(({ document }) => may(actor, 'people.manage', { workspaceId: document.id }));
}

const sceneOf = ({ tenantId, personId: actorId }: Actor, workspaceId: string) => ({
  tenantId,
  workspaceId,
  campaignId: null,
  actorId,
});
