import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Cell, Table, Told } from './tables.ts';

const formats = { count: '#,##0', percent: '0.0%', amount: '#,##0.00' } as const;

/** A report as a workbook: what it says in short, then a sheet for each table. Texts are texts, whatever they begin with. */
export async function workbookOf(told: Told, summary: string): Promise<Uint8Array> {
  const { title, lead, asOf, sentences, tables } = told;
  const first: Sheet<Buffer> = {
    sheet: summary,
    columns: [{ width: 90 }],
    data: [
      [{ ...written(title), fontWeight: 'bold', fontSize: 14 }],
      ...[lead, asOf, '', ...sentences].map((text) => [written(text)]),
    ],
  };
  const taken = new Set([summary]);
  return writeWorkbook([first, ...tables.map((table) => sheetOf(table, taken))]).toBuffer();
}

function sheetOf(table: Table, taken: Set<string>): Sheet<Buffer> {
  return {
    sheet: sheetName(table.title, taken),
    columns: table.headings.map((_, index) => ({ width: index === 0 ? 28 : 22 })),
    stickyRowsCount: 1,
    data: [
      table.headings.map((heading) => ({ ...written(heading), fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map(cellOf)),
    ],
  };
}

function cellOf({ text, value, as }: Cell): CellObject {
  if (value === undefined || as === undefined) return written(text);
  return { type: Number, value, format: formats[as] };
}

const written = (text: string): { type: StringConstructor; value: string } => ({ type: String, value: text });

/** A sheet has at most 31 letters, none of which may stand in a reference, and a name of its own. */
function sheetName(title: string, taken: Set<string>): string {
  const wished = title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);
  const name = taken.has(wished) ? `${wished.slice(0, 28)} ${taken.size}` : wished;
  taken.add(name);
  return name;
}
