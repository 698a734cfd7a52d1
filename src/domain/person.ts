import { z } from 'zod';
import { Collection } from './collection.ts';
import { Zone } from './time.ts';

export { localeFrom } from './locale-from.ts';

/** The roles of a workspace that come with the product; what each brings stands in `rights.ts`. */
export const roles = ['admin', 'manager', 'member', 'finance', 'analyst', 'guest'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const locales = ['en', 'zh-CN', 'zh-TW'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** An id that we made or that Entra gave: letters, digits and `_ . ~ -` only, so that it is safe in keys and URLs. */
export const Id = z.string().regex(/^[A-Za-z0-9_.~-]{1,128}$/, { error: 'id' });

/** Where a person's grant is kept: what it allows is only ever read there. */
export const GrantPlace = z.strictObject({ grantId: Id, scope: Id, until: z.string() });
export type GrantPlace = z.infer<typeof GrantPlace>;

/** So many at a time; whoever needs more has a place in the department, which is a role. */
export const mostGrants = 50;

/** Somebody of the tenant or a guest of it. `id` is the Entra object id; an e-mail address is never an identity. */
export const Person = z.strictObject({
  kind: z.literal('person'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  name: z.string().trim().min(1).max(120),
  email: z.string().max(254),
  title: z.string().max(120),
  locale: Locale,
  zone: Zone,
  external: z.boolean(),
  active: z.boolean(),
  /** Absent for those who were here before it was written down. */
  collected: Collection.optional(),
  /** `role` is one of `roles`, or the id of a role that the workspace made. */
  memberships: z.array(z.strictObject({ workspaceId: Id, role: Id })).max(50),
  /** Held in every workspace of the tenant; absent for nearly everybody. */
  tenantRole: z.enum(['superAdmin']).optional(),
  /** Where to look for what they may do for a time; absent for nearly everybody, who then costs no further read. */
  grantPlaces: z.array(GrantPlace).max(mostGrants).optional(),
});
export type Person = z.infer<typeof Person>;

/** Where the bot reaches a person or a team: kept from verified activities only. */
export const ConversationReference = z.strictObject({
  kind: z.literal('conversation'),
  schema: z.literal(1),
  /** `person.<personId>` or `team.<teamId>`. */
  id: Id,
  tenantId: Id,
  serviceUrl: z.url(),
  conversationId: z.string().min(1).max(500),
  botId: z.string().min(1).max(200),
  seenAt: z.string(),
});
export type ConversationReference = z.infer<typeof ConversationReference>;
