import { type Actor, type KnownPerson, actorOf, rightsIn } from './actor.ts';
import type { Person } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { RoleRights } from './rights.ts';
import { type CustomRole, builtInRoles, isBuiltIn, isCovered } from './role.ts';

/** Somebody's role in a workspace is to be another one, or none. */
export interface RoleChange {
  readonly workspaceId: string;
  readonly person: KnownPerson;
  /** Null: they have no place there any more. */
  readonly role: string | null;
  /** The role of that name, where the workspace made it. */
  readonly custom: CustomRole | undefined;
  /** Everybody else of the tenant, to see that somebody still answers for the workspace. */
  readonly others: readonly Person[];
}

/**
 * The person with the other role. Nobody gives or takes away more than they have themselves, and somebody always
 * answers for the workspace. Refuses: `unknownRole`, `notAllowed`, `lastAdmin`.
 */
export function changeRole(actor: Actor, change: RoleChange): Person | Refusal {
  const { workspaceId, person, role, custom, others } = change;
  const mine = rightsIn(actor, workspaceId);
  const next = role === null ? {} : rightsOf(role, custom, workspaceId);
  if (next === undefined) return refuse('unknownRole', { at: 'role' });
  const present = rightsIn(actorOf({ ...person, active: true }), workspaceId);
  if (!isCovered(present, mine) || !isCovered(next, mine)) return refuse('notAllowed');
  const isLast = answersFor(person, workspaceId) && !others.some((each) => answersFor(each, workspaceId));
  if (isLast && role !== 'admin') return refuse('lastAdmin');
  const { customRoles: _customRoles, grants: _grants, ...stored } = person;
  return { ...stored, memberships: withRole(person.memberships, workspaceId, role) };
}

/**
 * Makes somebody a super administrator, or ends that; the last one of a tenant stays. Refuses: `lastAdmin`, `notAllowed`
 * (people from outside).
 */
export function appoint(person: Person, appointed: boolean, others: readonly Person[]): Person | Refusal {
  if (appointed) return person.external ? refuse('notAllowed') : { ...person, tenantRole: 'superAdmin' };
  const isLast = !others.some(({ active, tenantRole }) => active && tenantRole === 'superAdmin');
  if (isLast) return refuse('lastAdmin');
  const { tenantRole: _tenantRole, ...ordinary } = person;
  return ordinary;
}

/** Whether somebody who is there administrates a workspace, by a role there or at the tenant. */
export function answersFor({ active, tenantRole, memberships }: Person, workspaceId: string): boolean {
  const isAdmin = memberships.some((each) => each.workspaceId === workspaceId && each.role === 'admin');
  return active && (tenantRole !== undefined || isAdmin);
}

function rightsOf(role: string, custom: CustomRole | undefined, workspaceId: string): RoleRights | undefined {
  if (isBuiltIn(role)) return builtInRoles[role];
  return custom?.id === role && custom.workspaceId === workspaceId ? custom.rights : undefined;
}

/** In its old place, so that the workspace that somebody sees first stays the same. */
function withRole(
  memberships: Person['memberships'],
  workspaceId: string,
  role: string | null,
): Person['memberships'] {
  if (role === null) return memberships.filter((each) => each.workspaceId !== workspaceId);
  const isThere = memberships.some((each) => each.workspaceId === workspaceId);
  return isThere
    ? memberships.map((each) => (each.workspaceId === workspaceId ? { workspaceId, role } : each))
    : [...memberships, { workspaceId, role }];
}
