import { isFormula } from '../../../src/domain/import-text.ts';
import type { RowProblem } from '../../../src/domain/import.ts';
import type { ProblemCode, ProblemWords } from '../../ui/texts/import-problems.ts';

/** Lines of cells, ready to be pasted into a spreadsheet, where nothing of it may run as a formula. */
export function problemsAsText(
  heading: readonly string[],
  problems: readonly RowProblem[],
  words: Record<ProblemCode, ProblemWords>,
): string {
  const rows = problems.map(({ line, column, value, code }) => [
    String(line),
    column,
    value,
    `${words[code].wrong}. ${words[code].mend}`,
  ]);
  return [heading, ...rows].map((cells) => cells.map(inert).join('\t')).join('\n');
}

function inert(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ');
  return isFormula(line) ? `'${line}` : line;
}
