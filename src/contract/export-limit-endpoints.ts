import { z } from 'zod';
import { ExportLimits } from '../domain/export-tally.ts';
import type { Endpoint } from './endpoint.ts';

/** Null as long as nobody chose. */
const version = z.string().max(200).nullable();
export const ExportLimitsView = z.strictObject({ ...ExportLimits.shape, version });
export type ExportLimitsView = z.infer<typeof ExportLimitsView>;

/** From how much on taking along is told of. */
export const exportLimitEndpoints = {
  'GET /api/workspaces/:workspaceId/export-limits': {
    summary: 'From how many files or rows within an hour on administrators are told; for administrators',
    reply: ExportLimitsView,
  },
  'PATCH /api/workspaces/:workspaceId/export-limits': {
    summary: 'Say from how much on administrators are told that somebody takes things along',
    body: ExportLimitsView,
    reply: ExportLimitsView,
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
