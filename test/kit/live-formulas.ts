import { csvLine } from '../../src/domain/csv.ts';
import type { Chance } from './chance.ts';

const pieces = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  ',',
  ';',
  '|',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '"',
  '""',
  "'",
  ' ',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u0000',
  '\u2028',
  '\u3000',
  'cmd|',
  "' /C calc'!A0",
  'HYPERLINK("https://evil.example")',
  'SUM(1)',
  'A1',
  '1',
  '文',
  '😀',
  'DDE(',
  '%0A',
  '\u001B',
  '\u000B',
  '\u00AD',
] as const;

/** A text of the kind with which somebody tries to slip a formula into a table. */
export function nastyText(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(8) }, () => chance.pick(pieces)).join('');
}

const blank = /^[\s\p{C}\p{Z}]*/u;
const isLive = (cell: string): boolean => /^[=+\-@＝＋－＠]/.test(cell.replace(blank, ''));

/** All cells that some program would read in a line: by any separator, whether it knows of quotes or not. */
function* cellsIn(line: string): Iterable<string> {
  for (const separator of [',', ';', '\t', '|']) {
    yield* line
      .split(separator)
      .flatMap((cell) =>
        [cell, cell.replace(/^\s*["']/, '')].slice(0, cell.trimStart().startsWith("'") ? 1 : 2),
      );
    let cell = '';
    let isQuoted = false;
    for (const letter of line) {
      if (letter === '"') isQuoted = !isQuoted;
      else if (!isQuoted && (letter === separator || letter === '\n' || letter === '\r')) {
        yield cell;
        cell = '';
      } else cell += letter;
    }
    yield cell;
  }
}

/** How many of so many texts a program would take for a formula once they stand in our tables; `write` makes the line. */
export function liveFormulas(
  chance: Chance,
  count: number,
  write: (cells: readonly string[]) => string = csvLine,
): { readonly live: number; readonly first: string | undefined } {
  let live = 0;
  let first: string | undefined;
  for (let at = 0; at < count; at += 2) {
    const line = write([nastyText(chance), nastyText(chance)]);
    for (const cell of cellsIn(line)) {
      if (!isLive(cell)) continue;
      live += 1;
      first ??= line;
    }
  }
  return { live, first };
}
