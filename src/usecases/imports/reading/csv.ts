import { CsvError, parse } from 'csv-parse/sync';
import type { SheetRow } from '../../../domain/import-cells.ts';
import type { ReadAs } from '../../../domain/import.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { longestLine } from './limits.ts';
import { unreadable } from './unreadable.ts';

export type Delimiter = NonNullable<ReadAs['delimiter']>;

/** The rows of a CSV text that are not blank, each with the line on which it begins. */
export function readCsv(text: string): { rows: SheetRow[]; delimiter: Delimiter } | Refusal {
  // A file that was mended in two programs has both kinds of line ends.
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const announced = /^sep=([,;\t])\n/i.exec(lines);
  const body = announced ? lines.slice(announced[0].length - 1) : lines;
  const delimiter = isDelimiter(announced?.[1]) ? announced[1] : delimiterOf(body);
  const open = openQuote(body);
  try {
    const rows: SheetRow[] = [];
    parse(body, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      // A blank beside a comma means nothing; beside a tab it would be another delimiter.
      trim: delimiter !== '\t',
      max_record_size: longestLine,
      on_record: (cells, { lines: end }) => {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: end - breaksIn(cells), cells });
        return null;
      },
    });
    return { rows, delimiter };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refusalOf(error, open);
  }
}

function refusalOf(error: CsvError, open: number | undefined): Refusal {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return unreadable('openQuote', open ?? line);
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return open === undefined ? unreadable('lineTooLong', line) : unreadable('openQuote', open);
  }
  return unreadable('strayQuote', line);
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** The line of a quotation mark that opens and is never closed. */
function openQuote(text: string): number | undefined {
  let line = 1;
  let opened: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === newLine) line += 1;
    else if (sign !== quote) continue;
    else if (opened === undefined) opened = line;
    else if (text.charCodeAt(at + 1) === quote) at += 1;
    else opened = undefined;
  }
  return opened;
}

const newLine = 0x0a;
const quote = 0x22;

const delimiters = [',', ';', '\t'] as const;

function isDelimiter(sign: string | undefined): sign is Delimiter {
  return delimiters.some((each) => each === sign);
}

/** The sign that splits the first lines most evenly; a file of one column has none and is read with commas. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"?/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const score = (sign: Delimiter) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return usual === 0 ? 0 : counts.filter((count) => count === usual).length * 1_000 + usual;
  };
  return delimiters.toSorted((a, b) => score(b) - score(a))[0] ?? ',';
}
