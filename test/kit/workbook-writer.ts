import { strToU8, zipSync } from 'fflate';

/** A cell as it stands in a worksheet; a plain text becomes a shared string, a number a number. */
export type CellToWrite =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly chineseDate: number }
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  | { readonly inline: string }
  | { readonly truth: boolean }
  | { readonly raw: string };

export interface WorkbookToWrite {
  readonly rows: readonly (readonly CellToWrite[] | undefined)[];
  readonly from1904?: boolean;
  /** A hidden first sheet stands before the one with the rows. */
  readonly hiddenFirst?: boolean;
  /** Without addresses, as some programs write. */
  readonly unaddressed?: boolean;
  /** Parts of the archive to add, replace, or (null) leave out. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

/** The bytes of a small but proper XLSX file. */
export function writeWorkbook(wanted: WorkbookToWrite): Uint8Array {
  const strings: string[] = [];
  const sheet = sheetXml(wanted, strings);
  const first = wanted.hiddenFirst ? '<sheet name="Lists" sheetId="7" state="hidden" r:id="rId7"/>' : '';
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${
      wanted.from1904 ? ' date1904="1"' : ''
    }/><sheets>${first}<sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/lists.xml':
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...wanted.parts,
  };
  const kept = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null);
  return zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)])));
}

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = `<Relationships>
<Relationship Id="rId1" Type="${namespace}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId7" Type="${namespace}/worksheet" Target="/xl/worksheets/lists.xml"/>
<Relationship Id="rId2" Type="${namespace}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="${namespace}/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>`;

/** Style 1 is the built-in short date, style 2 a date format of its own, style 3 an amount that only looks like one. */
const styles = `<styleSheet>
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;days&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
</styleSheet>`;

function sheetXml({ rows, unaddressed }: WorkbookToWrite, strings: string[]): string {
  const written = rows.map((cells, index) => {
    if (!cells) return '';
    const line = index + 1;
    const texts = cells.map((cell, at) =>
      cellXml(cell, unaddressed ? '' : ` r="${letters(at)}${line}"`, strings),
    );
    return `<row${unaddressed ? '' : ` r="${line}"`}>${texts.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><!-- plan --><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: CellToWrite, address: string, strings: string[]): string {
  if (cell === null) return address === '' ? '<c/>' : '';
  if (typeof cell === 'number') return `<c${address}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c${address} t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ('raw' in cell) return cell.raw;
  if ('date' in cell) return `<c${address} s="1"><v>${cell.date}</v></c>`;
  if ('chineseDate' in cell) return `<c${address} s="2"><v>${cell.chineseDate}</v></c>`;
  if ('error' in cell) return `<c${address} t="e"><f>A1/0</f><v>${cell.error}</v></c>`;
  if ('truth' in cell) return `<c${address} t="b"><v>${cell.truth ? 1 : 0}</v></c>`;
  if ('inline' in cell) return `<c${address} t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
  const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
  return `<c${address}${typeof cell.value === 'number' ? '' : ' t="str"'}><f>${escaped(cell.formula)}</f>${value}</c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
