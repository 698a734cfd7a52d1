import type { Locale, Person } from './person.ts';
import type { RoleRights, TenantRole, Verb } from './rights.ts';
import { type CustomRole, builtInRoles, isBuiltIn } from './role.ts';

/** A right that was given for a time and runs now; whoever makes the actor leaves out those that are over. */
export interface ActiveGrant {
  readonly grantId: string;
  readonly workspaceId: string;
  /** Null: all campaigns of the workspace. */
  readonly campaignId: string | null;
  readonly verbs: readonly Verb[];
  /** The instant at which it ends. */
  readonly until: string;
}

/** Who acts: always taken from a verified token or activity, never from a request body or a card. */
export interface Actor {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly memberships: Person['memberships'];
  /** Held in every workspace of the tenant. */
  readonly tenantRole: TenantRole | null;
  /** What the memberships name beside the roles that come with the product. */
  readonly customRoles: readonly CustomRole[];
  readonly grants: readonly ActiveGrant[];
  readonly external: boolean;
}

/** A person as the directory gives them: with what their roles and grants say. Without that, they bring nothing. */
export interface KnownPerson extends Person {
  readonly customRoles?: readonly CustomRole[];
  readonly grants?: readonly ActiveGrant[];
}

/** The actor's role in a workspace; nobody outside it has one. A super administrator has theirs everywhere. */
export function roleIn(actor: Actor, workspaceId: string): string | undefined {
  return (
    actor.tenantRole ?? actor.memberships.find((membership) => membership.workspaceId === workspaceId)?.role
  );
}

/** What that role brings. One that is not known any more, or is another department's, brings nothing. */
export function rightsIn(actor: Actor, workspaceId: string): RoleRights {
  if (actor.tenantRole) return builtInRoles[actor.tenantRole];
  const role = roleIn(actor, workspaceId);
  if (role === undefined) return {};
  if (isBuiltIn(role)) return builtInRoles[role];
  return (
    actor.customRoles.find((custom) => custom.id === role && custom.workspaceId === workspaceId)?.rights ?? {}
  );
}

/** Whether somebody has any business in a workspace: a role there, or something that was given for a time. */
export function isIn(actor: Actor, workspaceId: string): boolean {
  return (
    roleIn(actor, workspaceId) !== undefined ||
    actor.grants.some((grant) => grant.workspaceId === workspaceId)
  );
}

/** The workspaces of one's roles, then those in which something was given for a time. */
export function placesOf({ memberships, grants }: Pick<Actor, 'memberships' | 'grants'>): string[] {
  return [...new Set([...memberships, ...grants].map(({ workspaceId }) => workspaceId))];
}

/** Whether there is anything at all that this person may open. */
export function isAnywhere(actor: Actor): boolean {
  return actor.tenantRole !== null || placesOf(actor).length > 0;
}

/** Somebody who left brings nothing. */
export function actorOf(person: KnownPerson): Actor {
  const { tenantId, id, name, locale, zone, memberships, external, active } = person;
  return {
    tenantId,
    personId: id,
    name,
    locale,
    zone,
    memberships: active ? memberships : [],
    tenantRole: (active && person.tenantRole) || null,
    customRoles: person.customRoles ?? [],
    grants: (active && person.grants) || [],
    external,
  };
}
