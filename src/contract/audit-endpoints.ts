import { z } from 'zod';
import { AuditEntry } from '../domain/audit-entry.ts';
import { Id } from '../domain/person.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

const days = { from: CalendarDate, to: CalendarDate };
const wish = {
  ...days,
  personId: Id.optional(),
  campaignId: Id.optional(),
  objectId: Id.optional(),
  kind: z
    .string()
    .regex(/^[a-zA-Z]{1,40}(?:\.[a-zA-Z]{1,40})?$/)
    .optional(),
};

/** What happened in the tenant, for those who answer for it. */
export const auditEndpoints = {
  'GET /api/audit': {
    summary:
      'What happened on whole days (UTC), newest first: by whom, around which campaign or thing, of which kind; for administrators, of their departments',
    query: z.strictObject({ ...wish, cursor: z.string().max(2_000).optional() }),
    reply: z.strictObject({
      entries: z.array(AuditEntry),
      /** Names by id of those who stand in them, as far as they are the reader’s to know. */
      people: z.record(z.string(), z.string()),
      next: z.string().nullable(),
    }),
  },
  'GET /api/audit/found': {
    summary: 'The same as a file: JSON lines, or a table in which no program finds a formula',
    query: z.strictObject({ ...wish, format: z.enum(['jsonl', 'csv']) }),
    reply: 'bytes',
    refusals: ['tooLarge'],
  },
  'GET /api/audit/export': {
    summary:
      'Everything that happened on whole days (UTC), sealed, one JSON value on each line; for administrators',
    query: z.strictObject(days),
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
