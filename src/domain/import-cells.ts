import { type ColumnMapping, importColumns } from './import-columns.ts';
import { headingOf } from './import-mapping.ts';
import type { ImportNoun, RowProblem } from './import.ts';
import { readAmount, readCurrency } from './import-amounts.ts';
import { type DateOrder, dateOrderOf, readDate } from './import-dates.ts';
import type { Known, PersonFinder } from './import-known.ts';
import { type DecimalSign, decimalSignOf, readCount } from './import-numbers.ts';
import { folded, isErrorValue, isFormula, listed } from './import-text.ts';
import type { Money } from './money.ts';
import type { CalendarDate } from './time.ts';

/** One row as the file has it; `line` counts as the file does. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file after reading and mapping. */
export interface Sheet {
  readonly noun: ImportNoun;
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly mapping: ColumnMapping;
  readonly rows: readonly SheetRow[];
}

export type ProblemCode = RowProblem['code'];

/** Reads the cells of one row; a blank or faulty cell gives undefined, and what is wrong with it is reported. */
export interface RowCells {
  readonly lineNumber: number;
  /** One line: line ends and runs of blanks become one blank. */
  line(field: string, most: number): string | undefined;
  /** Text of any number of lines. */
  text(field: string, most: number): string | undefined;
  date(field: string): CalendarDate | undefined;
  count(field: string): number | undefined;
  amount(field: string): Money | undefined;
  word<V extends string>(field: string, words: ReadonlyMap<string, V>): V | undefined;
  words<V extends string>(field: string, words: ReadonlyMap<string, V>): V[] | undefined;
  list(field: string, most: number): string[] | undefined;
  person(field: string, find: PersonFinder): string | undefined;
  people(field: string, find: PersonFinder): string[] | undefined;
  /** The cell as it is, to look something up by. */
  raw(field: string): string;
  report(field: string, code: ProblemCode): void;
}

/** Prepares the reading of a sheet: how its columns write dates and numbers is decided by each column as a whole. */
export function cellReader(sheet: Sheet, known: Known, report: (problem: RowProblem) => void) {
  const columns = conventionsOf(sheet);
  return (row: SheetRow): RowCells => {
    const raw = (field: string) => cellOf(sheet, row, field);
    const tell = (field: string, code: ProblemCode, value = raw(field)) =>
      report(problemAt(sheet, row.line, field, code, value));
    /** Hands the cell on when it is neither blank nor something that a spreadsheet would run. */
    const read = <T>(field: string, take: (cell: string) => T | undefined): T | undefined => {
      const cell = raw(field);
      if (cell === '') return undefined;
      if (!isErrorValue(cell)) return take(cell);
      tell(field, 'formula');
      return undefined;
    };
    const found = <T>(field: string, value: T | undefined, code: ProblemCode): T | undefined => {
      if (value === undefined) tell(field, code);
      return value;
    };
    const each = <T>(field: string, take: (part: string) => T | undefined, code: ProblemCode) =>
      read(field, (cell) => {
        const parts = listed(cell).map(take);
        return found(field, parts.includes(undefined) ? undefined : parts, code);
      })?.filter((part) => part !== undefined);
    const text = (field: string, most: number, formed: (cell: string) => string) =>
      read(field, (cell) => {
        const said = formed(cell);
        if (isFormula(said)) tell(field, 'formula');
        else if (said.length > most) tell(field, 'tooLong');
        else return said;
        return undefined;
      });
    return {
      lineNumber: row.line,
      raw,
      report: tell,
      line: (field, most) => text(field, most, (cell) => cell.replaceAll(/\s+/g, ' ')),
      text: (field, most) => text(field, most, (cell) => cell),
      date: (field) =>
        read(field, (cell) => {
          const date = readDate(cell, columns.order(field));
          const fault = (['badDate', 'ambiguousDate'] as const).find((what) => what === date);
          if (!fault) return date;
          tell(field, fault);
          return undefined;
        }),
      count: (field) =>
        read(field, (cell) => {
          const count = readCount(cell, columns.sign(field));
          return found(field, count === 'badNumber' ? undefined : count, 'badNumber');
        }),
      amount: (field) =>
        read(field, (cell) => {
          const stated = statedCurrency(raw('currency'), known.currency);
          if (stated === 'unknownCurrency') return undefined;
          const amount = readAmount(cell, { sign: columns.sign(field), stated, usual: known.currency });
          if (amount !== 'badMoney' && amount !== 'unknownCurrency') return amount;
          tell(field, amount);
          return undefined;
        }),
      word: (field, words) => read(field, (cell) => found(field, words.get(folded(cell)), 'unknownValue')),
      words: (field, words) => each(field, (part) => words.get(folded(part)), 'unknownValue'),
      list: (field, most) =>
        read(field, (cell) => {
          const parts = listed(cell);
          if (parts.some(isFormula)) tell(field, 'formula');
          else if (parts.some((part) => part.length > most)) tell(field, 'tooLong');
          else return parts;
          return undefined;
        }),
      person: (field, find) => read(field, (cell) => found(field, find(cell), 'unknownPerson')),
      people: (field, find) => each(field, find, 'unknownPerson'),
    };
  };
}

export function cellOf({ mapping }: Sheet, { cells }: SheetRow, field: string): string {
  const index = mapping[field];
  return index === null || index === undefined ? '' : (cells[index] ?? '').trim();
}

export function problemAt(
  sheet: Sheet,
  line: number,
  field: string,
  code: ProblemCode,
  value: string,
): RowProblem {
  const column = field === '' ? '' : headingOf(sheet.noun, field, sheet.headings, sheet.mapping);
  return { line, column, code, value: value.slice(0, 80) };
}

/** The currency column of a row: undefined when it says nothing. */
export function statedCurrency(cell: string, usual: string): string | undefined | 'unknownCurrency' {
  return cell === '' ? undefined : (readCurrency(cell, usual) ?? 'unknownCurrency');
}

function conventionsOf(sheet: Sheet) {
  const orders = new Map<string, DateOrder | undefined>();
  const signs = new Map<string, DecimalSign | undefined>();
  for (const { field } of importColumns[sheet.noun]) {
    if (dateFields.has(field)) orders.set(field, dateOrderOf(columnOf(sheet, field)));
    if (numberFields.has(field)) signs.set(field, decimalSignOf(columnOf(sheet, field)));
  }
  return { order: (field: string) => orders.get(field), sign: (field: string) => signs.get(field) };
}

const dateFields: ReadonlySet<string> = new Set(['start', 'end', 'due', 'date']);
const numberFields: ReadonlySet<string> = new Set([
  'budget',
  'spend',
  'revenue',
  'impressions',
  'clicks',
  'leads',
  'orders',
]);

function* columnOf(sheet: Sheet, field: string): Iterable<string> {
  for (const row of sheet.rows) yield cellOf(sheet, row, field);
}
