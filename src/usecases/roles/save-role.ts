import { type Actor, rightsIn } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type CustomRole, isCovered } from '../../domain/role.ts';
import { trashedId } from '../../domain/trash.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { commitToTrash } from '../trash/department.ts';
import { type RolePlace, rolePlace } from './place.ts';
import { isTaken, told } from './told.ts';

export type RoleWords = Pick<CustomRole, 'name' | 'description'>;
type RoleDraft = RoleWords & Pick<CustomRole, 'rights'>;
type Room = Pick<Doors, 'store' | 'clock'>;

/** Makes a role, which brings nothing yet. Refuses: `notFound` (workspace), `notAllowed`, `duplicate` (name), `busy`. */
export async function createRole(
  doors: Room,
  actor: Actor,
  {
    workspaceId,
    once,
    name,
    description,
  }: RoleWords & { readonly workspaceId: string; readonly once: string },
): Promise<Stored<CustomRole> | Refusal> {
  const place = await rolePlace(doors.store, actor, 'role.edit', workspaceId);
  if (isRefusal(place)) return place;
  const id = `role.${await derivedId('role', workspaceId, actor.personId, once)}`;
  const repeated = place.roles.find(({ document }) => document.id === id);
  if (repeated) return repeated;
  if (isTaken(place.roles, workspaceId, id, name)) return refuse('duplicate', { at: 'name' });
  const { tenantId } = actor;
  const role: CustomRole = {
    kind: 'role',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    name,
    description,
    rights: {},
  };
  return saved(doors, actor, { before: null, after: role, ifVersion: 'absent' });
}

/**
 * Changes what a role is called or brings; whoever does so has all that it brought and will bring. Refuses: `notFound`,
 * `notAllowed`, `stale`, `duplicate` (name), `busy`.
 */
export async function editRole(
  doors: Room,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly roleId: string;
    readonly ifVersion: Version;
    readonly edit: { readonly [F in keyof RoleDraft]?: RoleDraft[F] | undefined };
  },
): Promise<{ readonly stored: Stored<CustomRole>; readonly held: number } | Refusal> {
  const { workspaceId, roleId, ifVersion, edit } = wanted;
  const place = await rolePlace(doors.store, actor, 'role.edit', workspaceId);
  if (isRefusal(place)) return place;
  const stored = place.roles.find(
    ({ document }) => document.id === roleId && document.workspaceId === workspaceId,
  );
  if (!stored) return refuse('notFound');
  const before = stored.document;
  const after: CustomRole = {
    ...before,
    name: edit.name ?? before.name,
    description: edit.description ?? before.description,
    rights: edit.rights ?? before.rights,
  };
  const mine = rightsIn(actor, workspaceId);
  if (!isCovered(before.rights, mine) || !isCovered(after.rights, mine)) return refuse('notAllowed');
  if (stored.version !== ifVersion) return refuse('stale');
  if (isTaken(place.roles, workspaceId, roleId, after.name)) return refuse('duplicate', { at: 'name' });
  const held = holdersOf(place, roleId);
  if (JSON.stringify(before) === JSON.stringify(after)) return { stored, held };
  const now = await saved(doors, actor, { before, after, ifVersion });
  return isRefusal(now) ? now : { stored: now, held };
}

/**
 * Makes a removed role again as it was, under its own id; whoever does so has all that it brings. Refuses: `notFound`
 * (workspace), `notAllowed`, `stale` (it is there), `duplicate` (name), `busy`.
 */
export async function remakeRole(
  doors: Room,
  actor: Actor,
  wanted: RoleDraft & { readonly workspaceId: string; readonly roleId: string },
): Promise<Stored<CustomRole> | Refusal> {
  const { workspaceId, roleId, name, description, rights } = wanted;
  const place = await rolePlace(doors.store, actor, 'role.edit', workspaceId);
  if (isRefusal(place)) return place;
  if (!isCovered(rights, rightsIn(actor, workspaceId))) return refuse('notAllowed');
  if (isTaken(place.roles, workspaceId, roleId, name)) return refuse('duplicate', { at: 'name' });
  const words = { name, description, rights };
  const after: CustomRole = {
    kind: 'role',
    schema: 1,
    id: roleId,
    tenantId: actor.tenantId,
    workspaceId,
    ...words,
  };
  return saved(doors, actor, { before: null, after, ifVersion: 'absent' });
}

/** Puts a role that nobody holds into the trash. Refuses: `notFound`, `notAllowed`, `stale`, `roleHeld`, `busy`. */
export async function removeRole(
  { store, clock }: Room,
  actor: Actor,
  wanted: { readonly workspaceId: string; readonly roleId: string; readonly ifVersion: Version },
): Promise<Refusal | undefined> {
  const { workspaceId, roleId, ifVersion } = wanted;
  const place = await rolePlace(store, actor, 'role.edit', workspaceId);
  if (isRefusal(place)) return place;
  const stored = place.roles.find(
    ({ document }) => document.id === roleId && document.workspaceId === workspaceId,
  );
  if (!stored) return refuse('notFound');
  if (!isCovered(stored.document.rights, rightsIn(actor, workspaceId))) return refuse('notAllowed');
  if (stored.version !== ifVersion) return refuse('stale');
  const held = holdersOf(place, roleId);
  if (held > 0) return refuse('roleHeld', { facts: { held } });
  const deleted = await commitToTrash({ store, clock }, actor, stored.document, {
    remove: [{ kind: 'role', id: roleId, ifVersion }],
    happenings: [told(stored.document, null)],
  });
  return isRefusal(deleted) ? deleted : undefined;
}

function holdersOf({ people }: RolePlace, roleId: string): number {
  return people.filter(({ document }) => document.memberships.some(({ role }) => role === roleId)).length;
}

async function saved(
  { store, clock }: Room,
  actor: Actor,
  {
    before,
    after,
    ifVersion,
  }: { before: CustomRole | null; after: CustomRole; ifVersion: Version | 'absent' },
): Promise<Stored<CustomRole> | Refusal> {
  const scene = sceneOf(actor, after.workspaceId, clock.now());
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const settled = await settle(store, partition, {
    put: [{ document: after, ifVersion }],
    // What was made anew under its own id does not lie in the trash as well.
    ...(before === null && {
      remove: [{ kind: 'trashed', id: trashedId('role', after.id), ifVersion: 'any' }],
    }),
    events: record(clock, scene, [told(before, after)]),
  });
  if (isRefusal(settled)) return settled;
  return { document: after, version: settled.versions[`role/${after.id}`] ?? '' };
}

const sceneOf = ({ tenantId, personId: actorId }: Actor, workspaceId: string, at: string) => ({
  tenantId,
  workspaceId,
  actorId,
  at,
  campaignId: null,
});
