import type { SheetRow } from '../../../domain/import-cells.ts';
import { addDays } from '../../../domain/time.ts';
import { mostCharacters, mostColumns, mostRows } from './limits.ts';
import type { UnreadableReason } from '../../../domain/import.ts';
import { attribute, walkXml } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** For each cell style, whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
  /** Workbooks from old Macs count days from 1904. */
  readonly from1904: boolean;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  value: string | undefined;
  formula: string | undefined;
}

/**
 * The rows of a worksheet that are not blank. A date cell becomes "2026-03-02"; a formula gives the value it had when
 * the file was saved, or its own text when it had none; an error value stays as it is, so that it is reported.
 */
export function readSheetRows(xml: string, context: SheetContext): SheetRow[] | UnreadableReason {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  /** The column of a cell that does not say its own. */
  let next = 0;
  let inside: 'value' | 'formula' | 'reading' | undefined;
  let characters = 0;
  let tooMuch: UnreadableReason | undefined;

  const endCell = () => {
    if (!cell) return;
    const text = cellText(cell, context);
    if (text.trim() === '') return;
    characters += text.length;
    if (cell.column >= mostColumns) tooMuch = 'tooManyColumns';
    if (characters > mostCharacters) tooMuch = 'tooLargeInside';
    if (tooMuch) return;
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = text;
  };
  const endRow = () => {
    if (cells.length === 0) return;
    rows.push({ line, cells });
    // Some rows above the table may be a title.
    if (rows.length > mostRows + 20) tooMuch = 'tooManyRows';
  };

  const wellFormed = walkXml(xml, {
    stopped: () => tooMuch !== undefined,
    open(name, tag) {
      if (name === 'row') {
        line = Number(attribute(tag, 'r') ?? line + 1);
        cells = [];
        next = 0;
      } else if (name === 'c') {
        cell = startCell(tag, next);
        next = cell.column + 1;
      } else if (name === 'v' || (name === 't' && inside !== 'reading')) {
        inside = 'value';
      } else if (name === 'f' && cell) {
        inside = 'formula';
        cell.formula = '';
      } else if (name === 'rPh') {
        inside = 'reading';
      }
    },
    close(name) {
      if (name === 'row') endRow();
      else if (name === 'c') {
        endCell();
        cell = undefined;
      } else if (name === 'v' || name === 'f' || name === 'rPh') inside = undefined;
      else if (name === 't' && inside === 'value') inside = undefined;
    },
    text(text) {
      if (!cell) return;
      if (inside === 'value') cell.value = (cell.value ?? '') + text;
      else if (inside === 'formula') cell.formula = (cell.formula ?? '') + text;
    },
  });
  return tooMuch ?? (wellFormed ? rows : 'notSpreadsheet');
}

function startCell(tag: string, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attribute(tag, 'r') ?? '')?.[0];
  return {
    type: attribute(tag, 't') ?? 'n',
    style: Number(attribute(tag, 's') ?? -1),
    column: letters ? columnOf(letters) : next,
    value: undefined,
    formula: undefined,
  };
}

/** "A" is 0, "Z" is 25, "AA" is 26. */
function columnOf(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: Cell, context: SheetContext): string {
  if (cell.value === undefined) return cell.formula === undefined ? '' : `=${cell.formula}`;
  switch (cell.type) {
    case 's':
      return context.strings[Number(cell.value)] ?? '';
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(cell, context);
    default:
      return cell.value;
  }
}

function numberText(cell: Cell, context: SheetContext): string {
  const number = Number(cell.value);
  if (!Number.isFinite(number)) return cell.value ?? '';
  return (context.dateStyles[cell.style] && dateText(number, context.from1904)) || plainNumber(number);
}

/** Days count from 1899-12-30; numbers beyond the year 9999 and times without a day are no dates. */
function dateText(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  return days >= 1 && days <= 2_958_465 ? addDays('1970-01-01', days - 25_569) : undefined;
}

/** Without the noise of binary fractions. Three decimals become four: "12.125" would pass for a grouped 12,125. */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
