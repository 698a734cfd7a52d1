import { type Actor, actorOf, rightsIn } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { type CustomRole, isCovered } from '../../domain/role.ts';
import type { Doors, Version } from '../../ports.ts';
import { mayAppoint } from './appoint.ts';
import { belongsTo, known, rolePlace } from './place.ts';

/** Who holds what in a workspace, and which roles it made. */
export interface RoleList {
  readonly holders: readonly Holder[];
  readonly roles: readonly HeldRole[];
  /** Whether the reader may make somebody a super administrator. */
  readonly appoints: boolean;
}

export interface Holder {
  readonly personId: string;
  readonly role: string | null;
  readonly superAdmin: boolean;
  readonly version: Version;
  /** Whether the reader has all that this person has, and so may give them another role. */
  readonly changeable: boolean;
}

export interface HeldRole {
  readonly role: CustomRole;
  readonly version: Version;
  /** So many people hold it. */
  readonly held: number;
}

/** For those who manage people. Refuses: `notFound`, `notAllowed`. */
export async function listRoles(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<RoleList | Refusal> {
  const place = await rolePlace(store, actor, 'people.manage', workspaceId);
  if (isRefusal(place)) return place;
  const here = place.people.filter(({ document }) => belongsTo(document, workspaceId));
  const roleOf = (person: (typeof here)[number]['document']): string | null =>
    person.memberships.find((each) => each.workspaceId === workspaceId)?.role ?? null;
  const mine = rightsIn(actor, workspaceId);
  return {
    holders: here.map(({ document, version }) => ({
      personId: document.id,
      role: roleOf(document),
      superAdmin: document.tenantRole === 'superAdmin',
      version,
      changeable: isCovered(
        rightsIn(actorOf({ ...known(document, place.roles), active: true }), workspaceId),
        mine,
      ),
    })),
    roles: place.roles
      .filter(({ document }) => document.workspaceId === workspaceId)
      .map(({ document: role, version }) => ({
        role,
        version,
        held: here.filter(({ document }) => roleOf(document) === role.id).length,
      })),
    appoints: await mayAppoint(store, actor, workspaceId, place),
  };
}
