import { isFormula } from '../../../src/domain/import-text.ts';
import type { RowProblem } from '../../../src/domain/import.ts';

/** Lines of cells, ready to be pasted into a spreadsheet, where nothing of it may run as a formula. */
export function problemsAsText(
  heading: readonly string[],
  problems: readonly RowProblem[],
  sentence: (problem: RowProblem) => string,
): string {
  const rows = problems.map((problem) => [
    String(problem.line),
    problem.column,
    problem.value,
    sentence(problem),
  ]);
  return [heading, ...rows].map((cells) => cells.map(inert).join('\t')).join('\n');
}

function inert(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ');
  return isFormula(line) ? `'${line}` : line;
}
