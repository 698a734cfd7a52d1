import { z } from 'zod';
import { Id } from '../domain/person.ts';
import { routeParts, stageParts } from '../domain/route-changes.ts';
import { RouteView } from './approval-views.ts';
import type { Endpoint } from './endpoint.ts';

export const RouteChangeView = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('route'), parts: z.array(z.enum(routeParts)) }),
  z.strictObject({ what: z.enum(['added', 'removed']), stage: z.string() }),
  z.strictObject({ what: z.literal('changed'), stage: z.string(), parts: z.array(z.enum(stageParts)) }),
]);
export type RouteChangeView = z.infer<typeof RouteChangeView>;

/** A version as it was saved. Who and when are null for what came with the product, or was not noted. */
export const RouteVersionView = z.strictObject({
  savedById: Id.nullable(),
  savedAt: z.string().nullable(),
  /** Empty for the first, and for the oldest of a long list. */
  changes: z.array(RouteChangeView),
  route: RouteView.omit({ faults: true }),
});
export type RouteVersionView = z.infer<typeof RouteVersionView>;

/** A role that the workspace made; `decides`: whoever holds it may be asked for an answer. */
export const RouteRoleView = z.strictObject({ id: Id, name: z.string(), decides: z.boolean() });
export type RouteRoleView = z.infer<typeof RouteRoleView>;

/** What approval routes were before, and the roles that they can name. */
export const routeEndpoints = {
  'GET /api/workspaces/:workspaceId/route-roles': {
    summary: 'The roles that the workspace made, as routes can name them',
    reply: z.array(RouteRoleView),
  },
  'GET /api/workspaces/:workspaceId/routes/:routeId/versions': {
    summary: 'Versions of an approval route, newest first, at most 50; `upTo` begins with an older one',
    query: z.strictObject({
      upTo: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .optional(),
    }),
    reply: z.array(RouteVersionView),
  },
} as const satisfies Record<string, Endpoint>;
