import { type ProblemCode, type Sheet, cellReader, problemAt } from './import-cells.ts';
import { importColumns } from './import-columns.ts';
import type { Known } from './import-known.ts';
import type { Identity } from './import-row-parts.ts';
import { type RowOf, rowReaders } from './import-rows.ts';
import type { ImportNoun, RowProblem } from './import.ts';

/** How many problems are kept; all are counted. */
export const problemsKept = 500;

export interface Checked<R> {
  /** The rows that say something usable; all of them when there is no problem. */
  readonly rows: readonly R[];
  /** The first 500. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
}

/** Checks every cell of every row and finds all that is wrong; takes nothing in. */
export function checkRows<N extends ImportNoun>(sheet: Sheet & { noun: N }, known: Known): Checked<RowOf[N]> {
  const found = problemList(sheet);
  const reader = rowReaders[sheet.noun];
  const cellsOf = cellReader(sheet, known, found.add);
  const seen = new Set<string>();
  const rows: RowOf[N][] = [];
  for (const sheetRow of sheet.rows) {
    const before = found.count();
    if (!hasRightWidth(sheet, sheetRow.cells)) {
      found.add(problemAt(sheet, sheetRow.line, '', 'wrongColumnCount', String(sheetRow.cells.length)));
      continue;
    }
    const cells = cellsOf(sheetRow);
    const row = reader.read(cells, known);
    if (row === undefined) continue;
    const identities = reader.identities(row);
    const doubled = identities.find((each) => seen.has(textOf(each)));
    if (doubled) cells.report(doubled.field, 'duplicateKey');
    for (const each of identities) seen.add(textOf(each));
    if (found.count() === before) rows.push(row);
  }
  return { rows, problems: found.kept, problemCount: found.count() };
}

function textOf({ of, key }: Identity): string {
  return `${of}\n${key}`;
}

/** Empty cells behind the last heading are no harm; spreadsheets leave them there. */
function hasRightWidth({ headings }: Sheet, cells: readonly string[]): boolean {
  return cells.length >= headings.length && cells.slice(headings.length).every((cell) => cell.trim() === '');
}

function problemList(sheet: Sheet) {
  const kept: RowProblem[] = [];
  let count = 0;
  const keep = (problem: RowProblem) => {
    count += 1;
    if (kept.length < problemsKept) kept.push(problem);
  };
  // A required column that no heading brings is one problem of the file, not one of every row.
  const absent = importColumns[sheet.noun].filter(
    ({ field, required }) => required && (sheet.mapping[field] ?? null) === null,
  );
  const absences = absent.map(({ field }) => problemAt(sheet, sheet.headingLine, field, 'missing', ''));
  absences.forEach(keep);
  const isAbsence = ({ column, code }: { column: string; code: ProblemCode }) =>
    code === 'missing' && absences.some((absence) => absence.column === column);
  return {
    kept,
    count: () => count,
    add: (problem: RowProblem) => {
      if (!isAbsence(problem)) keep(problem);
    },
  };
}
