import { z } from 'zod';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

/** What happened in the tenant, for those who answer for it. */
export const auditEndpoints = {
  'GET /api/audit/export': {
    summary:
      'Everything that happened on whole days (UTC), sealed, one JSON value on each line; for administrators',
    query: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
