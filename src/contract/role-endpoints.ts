import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { rules, verbs } from '../domain/rights.ts';
import { CustomRole } from '../domain/role.ts';
import { bonds } from '../domain/why.ts';
import type { Endpoint } from './endpoint.ts';

const version = z.string().min(1).max(200);
const { name, description, rights } = CustomRole.shape;

export const HolderView = z.strictObject({
  personId: Id,
  role: Id.nullable(),
  superAdmin: z.boolean(),
  version: z.string(),
  changeable: z.boolean(),
});
export type HolderView = z.infer<typeof HolderView>;

/** A role that the workspace made; `held` counts the people who hold it. */
export const RoleView = z.strictObject({
  id: Id,
  name,
  description,
  rights,
  version: z.string(),
  held: z.number(),
});
export type RoleView = z.infer<typeof RoleView>;

export const RolesView = z.strictObject({
  holders: z.array(HolderView),
  roles: z.array(RoleView),
  appoints: z.boolean(),
});
export type RolesView = z.infer<typeof RolesView>;

const BecauseView = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('role'),
    role: Id,
    everywhere: z.boolean(),
    rule: z.enum(rules),
    bond: z.enum(bonds),
  }),
  z.strictObject({ by: z.literal('grant'), grantId: Id, until: z.string() }),
]);

export const ExplainedView = z.strictObject({
  personId: Id,
  name: z.string(),
  rights: z.array(z.strictObject({ verb: z.enum(verbs), because: z.array(BecauseView) })),
});
export type ExplainedView = z.infer<typeof ExplainedView>;

const Saved = z.strictObject({ version: z.string() });

/** Who holds which role, which roles a workspace made, and why somebody may see something. */
export const roleEndpoints = {
  'GET /api/workspaces/:workspaceId/roles': {
    summary: 'Who holds which role, and the roles that the workspace made; for those who manage people',
    reply: RolesView,
  },
  'POST /api/workspaces/:workspaceId/roles': {
    summary: 'Make a role, which brings nothing yet',
    body: z.strictObject({ once: z.string().regex(/^[A-Za-z0-9-]{8,64}$/), name, description }),
    reply: RoleView,
    refusals: ['duplicate'],
  },
  'PATCH /api/workspaces/:workspaceId/roles/:roleId': {
    summary: 'Change what a role is called or brings; nobody gives more than they have',
    body: z.strictObject({
      ifVersion: version,
      edit: z.strictObject({
        name: name.optional(),
        description: description.optional(),
        rights: rights.optional(),
      }),
    }),
    reply: RoleView,
    refusals: ['stale', 'duplicate'],
  },
  'POST /api/workspaces/:workspaceId/roles/:roleId/removal': {
    summary: 'Remove a role that nobody holds',
    body: z.strictObject({ ifVersion: version }),
    reply: 'none',
    refusals: ['stale', 'roleHeld'],
  },
  'PATCH /api/workspaces/:workspaceId/people/:personId/role': {
    summary: 'Give somebody another role in the workspace, or none',
    body: z.strictObject({ ifVersion: version, role: Id.nullable() }),
    reply: Saved,
    refusals: ['stale', 'unknownRole', 'lastAdmin'],
  },
  'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role': {
    summary: 'Make somebody a super administrator of the tenant, or end that',
    body: z.strictObject({ ifVersion: version, superAdmin: z.boolean() }),
    reply: Saved,
    refusals: ['stale', 'lastAdmin'],
  },
  'GET /api/campaigns/:campaignId/why': {
    summary: 'Who may see a campaign and why: everybody for those who manage people, oneself for all others',
    reply: z.array(ExplainedView),
  },
} as const satisfies Record<string, Endpoint>;
