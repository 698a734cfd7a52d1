import { z } from 'zod';
import { Erasure, ErasedWords } from '../domain/erasure.ts';
import { Id, Person } from '../domain/person.ts';
import { PersonalExport } from '../domain/personal-export.ts';
import { Retained, RetainedCounts, RetentionDays } from '../domain/retention.ts';
import type { Endpoint } from './endpoint.ts';

/** Chosen by the client once per intention: repeating the request with it changes nothing. */
const onceKey = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

const inside = { kind: true, schema: true, tenantId: true } as const;

export const ExportView = PersonalExport.omit({ ...inside, fileKey: true });
export type ExportView = z.infer<typeof ExportView>;

export const ErasureView = Erasure.omit({ ...inside, person: true, wasActive: true, proof: true }).extend({
  /** Null once they are erased. */
  personId: Id.nullable(),
  /** The hash of the proof, when there is one. */
  proof: z.string().nullable(),
});
export type ErasureView = z.infer<typeof ErasureView>;

export const PrivacyView = z.strictObject({
  /** How what is kept about the reader came here; null where it was not written down. */
  collected: Person.shape.collected.nullable(),
  /** Whether the reader answers for personal data in the whole tenant; then the lists hold everybody's. */
  manages: z.boolean(),
  exports: z.array(ExportView),
  erasures: z.array(ErasureView),
});
export type PrivacyView = z.infer<typeof PrivacyView>;

export const RetentionView = z.strictObject({
  /** Days after which each kind goes; null: never. */
  days: RetentionDays,
  /** Null as long as nobody chose. */
  version: z.string().max(200).nullable(),
  /** The last daily round: `finishedAt` is null while it is at work. */
  round: z
    .strictObject({ day: z.string(), removed: RetainedCounts, finishedAt: z.string().nullable() })
    .nullable(),
});
export type RetentionView = z.infer<typeof RetentionView>;

/** `more`: at least so many. */
export const RetentionForecast = z.record(
  Retained,
  z.strictObject({ count: z.number().int(), more: z.boolean() }),
);
export type RetentionForecast = z.infer<typeof RetentionForecast>;

const Whose = z.strictObject({ personId: Id });

/** What is kept about people: handed out, and taken out. */
export const privacyEndpoints = {
  'GET /api/privacy': {
    summary: 'Files about me and my wish to be erased; for administrators of every workspace, all of them',
    reply: PrivacyView,
  },
  'POST /api/privacy/exports': {
    summary: 'Ask for everything about a person as a file: about me, or about anybody for administrators',
    body: Whose.extend({ once: onceKey }),
    reply: ExportView,
    refusals: ['unknownPerson', 'secondPersonNeeded', 'nobodyToConfirm'],
  },
  'GET /api/privacy/exports/:exportId/file': {
    summary: 'Fetch the file about a person, for seven days',
    reply: 'bytes',
    refusals: ['wrongStatus', 'fileLost'],
  },
  'POST /api/privacy/erasures': {
    summary: 'Ask to be erased; for administrators, count what erasing somebody would do',
    body: Whose,
    reply: ErasureView,
    refusals: ['unknownPerson', 'samePerson', 'alreadyAsked'],
  },
  'POST /api/privacy/erasures/:erasureId/start': {
    summary: 'Let a counted erasure begin in a quarter of an hour',
    body: z.strictObject({ words: ErasedWords }),
    reply: ErasureView,
    refusals: ['wrongStatus', 'lastAdmin', 'stale', 'secondPersonNeeded', 'nobodyToConfirm'],
  },
  'POST /api/privacy/erasures/:erasureId/cancel': {
    summary: 'Take an erasure back before it begins',
    body: z.strictObject({}),
    reply: ErasureView,
    refusals: ['wrongStatus', 'stale'],
  },
  'GET /api/privacy/retention': {
    summary: 'How long which kind of data is kept, and what the last daily round removed',
    reply: RetentionView,
  },
  'PATCH /api/privacy/retention': {
    summary: 'Say how long which kind of data is kept',
    body: z.strictObject({ ifVersion: RetentionView.shape.version, days: RetentionDays }),
    reply: RetentionView,
    refusals: ['stale'],
  },
  'POST /api/privacy/retention/preview': {
    summary: 'What would go now with these days; nothing is changed',
    body: z.strictObject({ days: RetentionDays }),
    reply: RetentionForecast,
  },
  'POST /api/workspaces/:workspaceId/people/:personId/contact': {
    summary:
      'See an address in full that is masked otherwise; who looked is written down, and why if they say so',
    body: z.strictObject({ reason: z.string().trim().max(500) }),
    reply: z.strictObject({ email: z.string() }),
  },
  'GET /api/privacy/erasures/:erasureId/proof': {
    summary: 'The proof of an erasure as JSON',
    reply: 'bytes',
    refusals: ['wrongStatus'],
  },
} as const satisfies Record<string, Endpoint>;
