import { z } from 'zod';
import { reportFormats } from '../domain/report-paper.ts';
import type { Endpoint } from './endpoint.ts';

/** Reports to take along. */
export const reportFileEndpoints = {
  'GET /api/workspaces/:workspaceId/reports/:runId/file': {
    summary: 'A report as it was sent, as a file in my language, with what I may see of it now',
    query: z.strictObject({ format: z.enum(reportFormats) }),
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
