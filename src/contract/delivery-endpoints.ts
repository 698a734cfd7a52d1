import { z } from 'zod';
import { ErrandType } from '../domain/due.ts';
import { Id } from '../domain/person.ts';
import { watchedStates } from '../domain/trouble.ts';
import type { Endpoint } from './endpoint.ts';

/** One thing that is due or was: what, for whom, where it stands and why; never what a message says. */
export const DeliveryView = z.strictObject({
  scope: Id,
  id: Id,
  errand: ErrandType,
  state: z.enum(watchedStates),
  /** A short code; empty while nothing went wrong. */
  reason: z.string(),
  mayDouble: z.boolean(),
  dueAt: z.string(),
  /** When somebody looks at it again; null when nobody will. */
  nextAt: z.string().nullable(),
  attempts: z.number().int(),
  person: z.strictObject({ id: Id, name: z.string() }).nullable(),
  campaign: z.strictObject({ id: Id, name: z.string() }).nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const DeliveriesView = z.strictObject({
  at: z.string(),
  /** Whether the reader may send again and dismiss. */
  mayAct: z.boolean(),
  /** How many stand in each state, and of each kind in the state that was asked for. */
  states: z.array(z.strictObject({ state: z.enum(watchedStates), count: z.number().int() })),
  kinds: z.array(z.strictObject({ errand: ErrandType, count: z.number().int() })),
  /** There are more than could be counted. */
  isMore: z.boolean(),
  /** Those that were asked for, at most 200: what needs somebody first, then by when they are due. */
  items: z.array(DeliveryView),
});
export type DeliveriesView = z.infer<typeof DeliveriesView>;

/** What is due and how it fares, for administrators. */
export const deliveryEndpoints = {
  'GET /api/workspaces/:workspaceId/deliveries': {
    summary: 'What waits, is being sent, is in doubt or was given up, by state and kind',
    query: z.strictObject({
      whole: z.enum(['yes', 'no']).optional(),
      state: z.enum(watchedStates).optional(),
      errand: ErrandType.optional(),
    }),
    reply: DeliveriesView,
  },
} as const satisfies Record<string, Endpoint>;
