import type { SheetRow } from '../../domain/import-cells.ts';
import { headingRow, understoodIn } from '../../domain/import-mapping.ts';
import type { ImportNoun, ReadAs } from '../../domain/import.ts';
import { decimalSignOf, readDigits } from '../../domain/import-numbers.ts';
import { readDate } from '../../domain/import-dates.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { readCsv } from './reading/csv.ts';
import { decode } from './reading/encoding.ts';
import { largestImport } from '../../domain/import-limits.ts';
import { mostColumns, mostRows } from './reading/limits.ts';
import { unreadable } from './reading/unreadable.ts';
import { readXlsx } from './reading/xlsx.ts';

/** A file as text: headings, and the rows below them that are not blank. */
export interface FileRead {
  readonly readAs: ReadAs;
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads a CSV or XLSX file; what it is, its bytes decide and not its name. Refuses: `tooLarge` above 10 MB,
 * `unreadableFile` with the reason and, where one is to blame, the line.
 */
export function readFile(bytes: Uint8Array, noun: ImportNoun): FileRead | Refusal {
  if (bytes.length > largestImport) return refuse('tooLarge', { facts: { most: '10 MB' } });
  const table = readTable(bytes);
  if (isRefusal(table)) return table;
  if (table.rows.length === 0) return unreadable('empty');
  const at = headingRow(
    noun,
    table.rows.slice(0, 10).map(({ cells }) => cells),
  );
  const heading = table.rows[at];
  const rows = table.rows.slice(at + 1);
  if (!heading || !isHeading(noun, heading.cells)) return unreadable('noHeading', heading?.line);
  const headings = trimmedEnd(heading.cells);
  if (headings.length > mostColumns) return unreadable('tooManyColumns');
  if (rows.length === 0) return unreadable('noRows');
  if (rows.length > mostRows) return unreadable('tooManyRows');
  return { readAs: table.readAs, headings, headingLine: heading.line, rows };
}

function readTable(bytes: Uint8Array): { readAs: ReadAs; rows: SheetRow[] } | Refusal {
  if (bytes.length === 0) return unreadable('empty');
  if (startsWith(bytes, zip)) {
    const rows = readXlsx(bytes);
    return isRefusal(rows) ? rows : { readAs: { format: 'xlsx', encoding: null, delimiter: null }, rows };
  }
  if (startsWith(bytes, compoundFile)) {
    return unreadable(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldExcel');
  }
  if (otherKinds.some((kind) => startsWith(bytes, kind))) return unreadable('notSpreadsheet');
  const decoded = decode(bytes);
  if (!decoded) return unreadable('encoding');
  // A web page or a data file that somebody named .csv or .xls.
  if (/^\s*[<{[]/.test(decoded.text)) return unreadable('notSpreadsheet');
  const read = readCsv(decoded.text);
  if (isRefusal(read)) return read;
  const { encoding } = decoded;
  return { readAs: { format: 'csv', encoding, delimiter: read.delimiter }, rows: read.rows };
}

/** First bytes of zip archives, of old and of encrypted Office files, and of what people choose by mistake. */
const zip = [0x50, 0x4b];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const otherKinds = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
];

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

/** Whether a name stands in the directory of an Office file, where names are UTF-16 at even places. */
function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes(name);
}

/** A first row with a number or a date in it, and no heading that we understand, is a row of facts. */
function isHeading(noun: ImportNoun, cells: readonly string[]): boolean {
  return understoodIn(noun, cells) > 0 || cells.every((cell) => !isNumberOrDate(cell));
}

function isNumberOrDate(cell: string): boolean {
  return readDigits(cell, decimalSignOf([cell])) !== undefined || readDate(cell, 'dayFirst') !== 'badDate';
}

function trimmedEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map((cell) => cell.trim());
}
