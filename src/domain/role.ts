import { z } from 'zod';
import { Id, type Role, roles } from './person.ts';
import {
  type BuiltInRole,
  type RoleRights,
  type Rule,
  type Verb,
  isWithin,
  rightsOfRoles,
  rules,
  rulesFor,
  tenantRoles,
  verbs,
} from './rights.ts';

/** What a role that somebody made brings, verb by verb; it begins with nothing, and chooses among what a verb offers. */
export const CustomRights = z
  .partialRecord(z.enum(verbs), z.enum(rules))
  .refine((rights) => held(rights).every(([verb, rule]) => rulesFor(verb).includes(rule)), {
    error: 'role.rights',
  });

/** A role that a department made for itself. It is held in that workspace and nowhere else. */
export const CustomRole = z.strictObject({
  kind: z.literal('role'),
  schema: z.literal(1),
  /** Begins with `role.`, so that it is never taken for one that comes with the product. */
  id: Id.refine(isCustomRoleId, { error: 'id' }),
  tenantId: Id,
  workspaceId: Id,
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(400),
  rights: CustomRights,
});
export type CustomRole = z.infer<typeof CustomRole>;

export function isCustomRoleId(id: string): boolean {
  return id.startsWith('role.');
}

/** The roles that come with the product; nobody edits them. */
export const builtInRoles: Readonly<Record<BuiltInRole, RoleRights>> = Object.fromEntries(
  [...tenantRoles, ...roles].map((role) => [role, rightsOf(role)]),
) as Record<BuiltInRole, RoleRights>;

function rightsOf(role: BuiltInRole): RoleRights {
  return Object.fromEntries(
    verbs.flatMap((verb) =>
      rightsOfRoles[verb][role] === 'never' ? [] : [[verb, rightsOfRoles[verb][role]]],
    ),
  );
}

export const isBuiltIn = (id: string): id is Role => (roles as readonly string[]).includes(id);

/** Whether whoever has `limit` has everything of `rights`: nobody gives, changes or takes away more than they have. */
export function isCovered(rights: RoleRights, limit: RoleRights): boolean {
  return held(rights).every(([verb, rule]) => isWithin(rule, limit[verb] ?? 'never'));
}

function held(rights: RoleRights): [Verb, Rule][] {
  return Object.entries(rights) as [Verb, Rule][];
}
