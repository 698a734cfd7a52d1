import { z } from 'zod';
import { ErrandType } from '../domain/due.ts';
import { importNouns } from '../domain/import.ts';
import { Id } from '../domain/person.ts';
import { troubledStates } from '../domain/trouble.ts';
import type { Endpoint } from './endpoint.ts';

const once = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const WhichItem = z.strictObject({ scope: Id, id: Id });
const items = z.array(WhichItem).min(1).max(100);

/** A message that did not arrive, or is not known to have: what, to whom, since when, and the short code of why. */
export const TroubleView = WhichItem.extend({
  errand: ErrandType,
  state: z.enum(troubledStates),
  reason: z.string(),
  /** Sending it again may bring a second copy. */
  mayDouble: z.boolean(),
  dueAt: z.string(),
  attempts: z.number().int(),
  person: z.strictObject({ id: Id, name: z.string() }).nullable(),
  campaign: z.strictObject({ id: Id, name: z.string() }).nullable(),
  workspaceId: Id.nullable(),
});
export type TroubleView = z.infer<typeof TroubleView>;

/** Messages and other work that is due; of the whole organisation, because one queue serves it. */
export const WaitingView = z.strictObject({
  late: z.number().int(),
  /** There are more than could be counted. */
  isMore: z.boolean(),
  oldestMs: z.number(),
  relayBehind: z.boolean(),
  /** Follow-ups that fail just now, by their technical names. */
  failing: z.array(z.string()),
  setAside: z.number().int(),
});
export type WaitingView = z.infer<typeof WaitingView>;

export const conditionParts = ['files', 'wake', 'directory', 'clock'] as const;

export const HealthReportView = z.strictObject({
  at: z.string(),
  /** Whether the reader may look at all departments. */
  mayLookAtAll: z.boolean(),
  /** Whether the reader may send again and dismiss. */
  mayAct: z.boolean(),
  troubles: z.array(TroubleView),
  waiting: WaitingView,
  conditions: z.array(
    z.strictObject({ part: z.enum(conditionParts), state: z.enum(['ok', 'degraded']), reason: z.string() }),
  ),
  imports: z.array(
    z.strictObject({
      id: Id,
      workspaceId: Id,
      fileName: z.string(),
      noun: z.enum(importNouns),
      state: z.enum(['failed', 'stuck', 'faulty']),
      createdAt: z.string(),
      createdBy: z.string(),
      rows: z.number().int(),
      applied: z.number().int(),
      problemCount: z.number().int(),
      again: WhichItem.nullable(),
    }),
  ),
  exports: z.array(
    z.strictObject({ personId: Id, name: z.string(), files: z.number(), rows: z.number(), at: z.string() }),
  ),
});
export type HealthReportView = z.infer<typeof HealthReportView>;

const ActedView = z.strictObject({
  items: z.array(WhichItem.extend({ became: z.enum(['done', 'already', 'mayDouble', 'notFound']) })),
});
export type ActedView = z.infer<typeof ActedView>;

/** How the department fares, for administrators. */
export const healthEndpoints = {
  'GET /api/workspaces/:workspaceId/health': {
    summary: 'What was not delivered, what waits, imports that failed, and unusually large exports',
    query: z.strictObject({ whole: z.enum(['yes', 'no']).optional() }),
    reply: HealthReportView,
  },
  'POST /api/workspaces/:workspaceId/health/resend': {
    summary: 'Have messages sent once more',
    body: z.strictObject({ once, items, mayDouble: z.boolean() }),
    reply: ActedView,
    refusals: ['stale'],
  },
  'POST /api/workspaces/:workspaceId/health/dismissal': {
    summary: 'Take messages off the list that nobody waits for',
    body: z.strictObject({ once, items, reason: z.string().trim().min(1).max(500) }),
    reply: ActedView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
