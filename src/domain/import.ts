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
  'columnCount',
  'notSpreadsheet',
  'encrypted',
  'tooManyRows',
  'tooManyColumns',
  'tooLargeInside',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];
