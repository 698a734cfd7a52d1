import { csvLine } from '../domain/csv.ts';
import type { Cell, Told } from './tables.ts';

/** A report as one table after another, each cell such that no program finds a formula in it. */
export function csvOf({ title, lead, asOf, sentences, tables }: Told): Uint8Array {
  const lines = [
    csvLine([title]),
    csvLine([lead]),
    csvLine([asOf]),
    ...sentences.map((sentence) => csvLine([sentence])),
    ...tables.flatMap((table) => [
      '\r\n',
      csvLine([table.title]),
      csvLine(table.headings),
      ...table.rows.map((row) => csvLine(row.map(bare))),
    ]),
  ];
  // The mark at the beginning tells spreadsheets that the letters are UTF-8.
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

const bare = ({ text, value }: Cell): string | number => value ?? text;
