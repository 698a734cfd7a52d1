import { z } from 'zod';
import type { FieldChange } from './campaign.ts';
import { Id } from './person.ts';
import { addMilliseconds } from './time.ts';

const slotMs = 10 * 60_000;
const hourMs = 60 * 60_000;

/** How much somebody took along in the last hour, in slots of ten minutes. */
export const ExportTally = z.strictObject({
  kind: z.literal('exportTally'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  personId: Id,
  slots: z
    .array(z.strictObject({ from: z.string(), files: z.number().int(), rows: z.number().int() }))
    .max(7),
  /** When the administrators were told last; null: they were not, or it is over an hour ago and back to usual. */
  toldAt: z.string().nullable(),
});
export type ExportTally = z.infer<typeof ExportTally>;

export const exportTallyId = 'exports';

/** Watching can be made finer or coarser, and not be switched off. */
export const exportBounds = {
  files: { least: 1, most: 1_000 },
  rows: { least: 100, most: 1_000_000 },
} as const;

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().int().min(least).max(most);

/** What one person may take along within an hour before somebody is told. */
export const ExportLimits = z.strictObject({
  files: within(exportBounds.files),
  rows: within(exportBounds.rows),
});
export type ExportLimits = z.infer<typeof ExportLimits>;
export const usualExports: ExportLimits = { files: 30, rows: 20_000 };

/** One for each department that chose its own limits. */
export const ExportRule = z.strictObject({
  kind: z.literal('exportRule'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  limits: ExportLimits,
});
export type ExportRule = z.infer<typeof ExportRule>;

/** The least of each. */
export function strictest(all: readonly ExportLimits[]): ExportLimits {
  if (all.length === 0) return usualExports;
  return {
    files: Math.min(...all.map(({ files }) => files)),
    rows: Math.min(...all.map(({ rows }) => rows)),
  };
}

export function limitChanges(before: ExportLimits, after: ExportLimits): FieldChange[] {
  return (['files', 'rows'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

export interface Counted {
  readonly tally: ExportTally;
  /** What was taken within the hour, where this crossed a limit and nobody was told within the last hour. */
  readonly crossed: { readonly files: number; readonly rows: number } | undefined;
}

/** Counts one more file with so many rows. */
export function countExport(
  before: ExportTally | undefined,
  taken: { readonly tenantId: string; readonly personId: string; readonly rows: number; readonly at: string },
  limits: ExportLimits,
): Counted {
  const { tenantId, personId, rows, at } = taken;
  const hourAgo = addMilliseconds(at, -hourMs);
  const from = new Date(Math.floor(Date.parse(at) / slotMs) * slotMs).toISOString();
  const recent = (before?.slots ?? []).filter((slot) => slot.from > hourAgo);
  const now = recent.find((slot) => slot.from === from) ?? { from, files: 0, rows: 0 };
  const slots = [
    ...recent.filter((slot) => slot !== now),
    { from, files: now.files + 1, rows: now.rows + rows },
  ].slice(-7);
  const files = slots.reduce((sum, slot) => sum + slot.files, 0);
  const allRows = slots.reduce((sum, slot) => sum + slot.rows, 0);
  const isMany = files > limits.files || allRows > limits.rows;
  const wasTold = (before?.toldAt ?? '') > hourAgo;
  const crossed = isMany && !wasTold ? { files, rows: allRows } : undefined;
  return {
    tally: {
      kind: 'exportTally',
      schema: 1,
      id: exportTallyId,
      tenantId,
      personId,
      slots,
      toldAt: crossed ? at : (before?.toldAt ?? null),
    },
    crossed,
  };
}
