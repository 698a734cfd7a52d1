import { z } from 'zod';
import { BulkChange, mostInPart, reasonsFor } from '../domain/bulk-change.ts';
import { Id } from '../domain/person.ts';
import { refusalCodes } from '../domain/refusal.ts';
import { AcceptClash } from './conflict-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { withDates } from './task-moves.ts';

const version = z.string().min(1).max(200);
const batchId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const part = z.number().int().min(0).max(999);
/** Why one of many is left as it is, in the reader's language. */
const refusal = z.strictObject({ code: z.enum(refusalCodes), said: z.string() }).nullable();
const OneView = z.strictObject({ campaignId: Id, refusal });

export const BulkPreviewView = z.array(
  OneView.extend({
    askedAgainIds: z.array(Id),
    outdates: z.boolean(),
    withdrawn: z.number().int(),
    unchanged: z.boolean(),
    /** Tasks that would go along. */
    tasks: z.number().int(),
    /** Tasks that stay although they would have gone along. */
    stays: z.number().int(),
    /** It is done with a reason only. */
    needs: z.array(z.enum(reasonsFor)),
  }),
);
export type BulkPreviewView = z.infer<typeof BulkPreviewView>;

export const BulkOutcomesView = z.strictObject({ outcomes: z.array(OneView) });
export type BulkOutcomesView = z.infer<typeof BulkOutcomesView>;

export const BulkView = z.strictObject({
  campaigns: z.number().int().min(1),
  /** Null for whoever cannot take it back, or not any more. */
  undoUntil: z.string().nullable(),
});
export type BulkView = z.infer<typeof BulkView>;

/** The same change for many campaigns; those who have more than a part holds send several parts of one batch. */
export const bulkEndpoints = {
  'POST /api/workspaces/:workspaceId/bulk-preview': {
    summary: 'What a change of many campaigns would do to each; writes nothing',
    body: z.strictObject({ change: BulkChange, campaignIds: z.array(Id).min(1).max(mostInPart) }),
    reply: BulkPreviewView,
  },
  'POST /api/workspaces/:workspaceId/bulk-changes': {
    summary: 'Change many campaigns alike, each on its own',
    body: z.strictObject({
      batchId,
      part,
      change: BulkChange,
      acceptClash: AcceptClash.optional(),
      reason: withDates.reason,
      campaigns: z
        .array(z.strictObject({ campaignId: Id, ifVersion: version }))
        .min(1)
        .max(mostInPart),
    }),
    reply: BulkOutcomesView,
    refusals: ['duplicate'],
  },
  'GET /api/workspaces/:workspaceId/bulk-changes/:batchId': {
    summary: 'Of how many campaigns a bulk change was, and until when I can take it back',
    reply: BulkView,
  },
  'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': {
    summary: 'Take a part of my own bulk change back; what was changed since is left alone',
    body: z.strictObject({ part }),
    reply: BulkOutcomesView.extend({ more: z.boolean() }),
    refusals: ['tooLate'],
  },
} as const satisfies Record<string, Endpoint>;
