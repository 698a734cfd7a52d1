import { type ColumnMapping, type ImportColumn, importColumns } from './import-columns.ts';
import { folded } from './import-text.ts';
import type { ImportNoun } from './import.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Finds for each field the first heading that means it; a heading is used once. */
export function mapHeadings(noun: ImportNoun, headings: readonly string[]): Record<string, number | null> {
  const wanted = headings.map(folded);
  const taken = new Set<number>();
  const mapping = new Map<string, number | null>();
  // Our own headings go first, so that "Campaign" beside "Campaign code" is not taken for the wrong one.
  for (const understood of [ownHeadings, allHeadings]) {
    for (const each of importColumns[noun]) {
      if (mapping.get(each.field) !== undefined) continue;
      const words = understood(each);
      const index = wanted.findIndex((heading, at) => !taken.has(at) && words.has(heading));
      if (index < 0) continue;
      taken.add(index);
      mapping.set(each.field, index);
    }
  }
  return Object.fromEntries(importColumns[noun].map(({ field }) => [field, mapping.get(field) ?? null]));
}

/**
 * Which of the first rows holds the headings: the one with most that we understand, so that a title above the table
 * does no harm; without any understood, the first. Expects no blank rows.
 */
export function headingRow(noun: ImportNoun, rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, 10).map((row) => understoodIn(noun, row));
  const best = Math.max(0, ...scores);
  return best === 0 ? 0 : scores.indexOf(best);
}

/** A person's own choice of columns; what is not said stays. Refuses: `unknownField`, `malformed` (no such heading). */
export function remap(
  noun: ImportNoun,
  headings: readonly string[],
  before: ColumnMapping,
  wanted: ColumnMapping,
): Record<string, number | null> | Refusal {
  const known = new Set(importColumns[noun].map(({ field }) => field));
  for (const [field, index] of Object.entries(wanted)) {
    if (!known.has(field)) return refuse('unknownField', { at: field });
    if (index !== null && index >= headings.length) return refuse('malformed', { at: field });
  }
  return { ...before, ...wanted };
}

/** The name under which a problem of this field is reported: its heading in the file, else what we call it. */
export function headingOf(
  noun: ImportNoun,
  field: string,
  headings: readonly string[],
  mapping: ColumnMapping,
): string {
  const index = mapping[field];
  const written = index === null || index === undefined ? undefined : headings[index];
  return written ?? importColumns[noun].find((each) => each.field === field)?.heading.en ?? field;
}

/** How many fields a row of headings brings. */
export function understoodIn(noun: ImportNoun, row: readonly string[]): number {
  return Object.values(mapHeadings(noun, row)).filter((index) => index !== null).length;
}

function ownHeadings({ heading }: ImportColumn): ReadonlySet<string> {
  return new Set(Object.values(heading).map(folded));
}

function allHeadings({ field, heading, also }: ImportColumn): ReadonlySet<string> {
  return new Set([field, ...Object.values(heading), ...also.split('|')].map(folded));
}
