import { z } from 'zod';
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

/** What one person may take along within an hour before somebody is told. */
export const ExportLimits = z.strictObject({
  files: z.number().int().min(1).max(100_000),
  rows: z.number().int().min(1).max(100_000_000),
});
export type ExportLimits = z.infer<typeof ExportLimits>;
export const usualExports: ExportLimits = { files: 30, rows: 20_000 };

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
