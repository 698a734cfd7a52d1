import { z } from 'zod';
import { Id } from './person.ts';

export const importNouns = ['campaigns', 'people', 'tasks', 'results'] as const;
export const ImportNoun = z.enum(importNouns);
export type ImportNoun = z.infer<typeof ImportNoun>;

/** One thing wrong with one cell: `line` counts as the file does, the heading is line 1. */
export const RowProblem = z.strictObject({
  line: z.number().int(),
  column: z.string(),
  code: z.enum([
    'missing',
    'badDate',
    'ambiguousDate',
    'badNumber',
    'badMoney',
    'unknownCurrency',
    'unknownValue',
    'unknownPerson',
    'unknownCampaign',
    'tooLong',
    'reversedFlight',
    'duplicateKey',
    'formula',
    'badZone',
    'badEmail',
    'wrongColumnCount',
  ]),
  value: z.string().max(80),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** How a file was understood, so that a person can see it. */
export const ReadAs = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252']).nullable(),
  delimiter: z.enum([',', ';', '\t']).nullable(),
});
export type ReadAs = z.infer<typeof ReadAs>;

/** Where the job stands: what it has decided to do next is written down before it is done, so that nothing counts twice. */
export const ImportRun = z.strictObject({
  /** The numbers of campaign codes that were set aside for rows without one; null when none are needed. */
  codes: z.strictObject({ first: z.number().int(), count: z.number().int() }).nullable(),
  /** Rows `applied` to `until` are being written now; these are their counts. */
  until: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});
export type ImportRun = z.infer<typeof ImportRun>;

export const importStatuses = ['checked', 'applying', 'finished', 'discarded'] as const;

/** A file on its way in. Rows are kept as parsed cells in chunk documents; nothing is written before `accept`. */
export const Import = z.strictObject({
  kind: z.literal('import'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  noun: ImportNoun,
  fileName: z.string().max(200),
  status: z.enum(importStatuses),
  headings: z.array(z.string()).max(200),
  /** field name → index of the heading, null when not mapped. */
  mapping: z.record(z.string(), z.number().int().nullable()),
  rows: z.number().int(),
  chunks: z.number().int(),
  problems: z.array(RowProblem).max(500),
  problemCount: z.number().int(),
  /** What accepting would do, by key comparison with what is there. */
  forecast: z.strictObject({ create: z.number().int(), change: z.number().int(), same: z.number().int() }),
  /** Rows applied so far; the job goes on from here after a crash. */
  applied: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  createdBy: Id,
  createdAt: z.string(),
  readAs: ReadAs.optional(),
  /** Line of the headings; rows follow below it. */
  headingLine: z.number().int().optional(),
  run: ImportRun.optional(),
});
export type Import = z.infer<typeof Import>;

export const ImportChunk = z.strictObject({
  kind: z.literal('importChunk'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  importId: Id,
  /** Line number in the file of the first row in this chunk. */
  firstLine: z.number().int(),
  /** The line of each row, where they do not follow one another; absent when they do. */
  lines: z.array(z.number().int()).optional(),
  rows: z.array(z.array(z.string())),
});
export type ImportChunk = z.infer<typeof ImportChunk>;

/** Why a file could not be read at all: `facts.what` of the refusal `unreadableFile`; `facts.line` where one line is to blame. */
export const unreadableReasons = [
  'empty',
  'noRows',
  'noHeading',
  'encoding',
  'openQuote',
  'strayQuote',
  'lineTooLong',
  'columnCount',
  'notSpreadsheet',
  'oldExcel',
  'encrypted',
  'tooManyRows',
  'tooManyColumns',
  'tooLargeInside',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];
