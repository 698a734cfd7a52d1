import { strToU8, zipSync } from 'fflate';
import type { UnreadableReason } from '../../src/domain/import.ts';
import { writeWorkbook } from './workbook-writer.ts';

/** A file that cannot be read, with what has to be said about it. */
export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly refused: 'unreadableFile' | 'tooLarge';
  readonly what?: UnreadableReason;
  readonly line?: number;
}

const heading = 'Name,Type,Goal\n';
const text = (content: string) => strToU8(content);
const bytes = (...content: number[]) => Uint8Array.from(content);
const broken = (name: string, content: Uint8Array, what: UnreadableReason, line?: number): BrokenFile => ({
  name,
  bytes: content,
  refused: 'unreadableFile',
  what,
  ...(line !== undefined && { line }),
});

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at));
const sheet = (rows: string) => ({
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
const workbook = (parts: Record<string, string | null>) =>
  writeWorkbook({
    rows: [
      ['Name', 'Type'],
      ['A', 'email'],
    ],
    parts,
  });

/** A zip archive whose directory claims that every part is tiny. */
function liar(archive: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(archive);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 30 < changed.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
  }
  return changed;
}

/** Sets the bit that says "encrypted" on every entry of a zip archive's directory. */
function locked(archive: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(archive);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return changed;
}

/** Turns the packed bytes of one part into nonsense. */
function damaged(archive: Uint8Array, name: string): Uint8Array {
  const start = Buffer.from(archive).indexOf(name) + name.length;
  return archive.map((byte, at) => (at >= start && at < start + 8 ? byte ^ 0xff : byte));
}

/** An old Office container, with or without the stream that holds an encrypted workbook. */
function compoundFile(encrypted: boolean): Uint8Array {
  const container = new Uint8Array(2_048);
  container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = encrypted ? 'EncryptedPackage' : 'Workbook';
  container.set(Uint8Array.from(name.split('').flatMap((sign) => [sign.charCodeAt(0), 0])), 1_024);
  return container;
}

const bomb = () =>
  writeWorkbook({ rows: [], parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(101 * 1024 * 1024) } });
const sharedBomb = () => {
  const long = 'x'.repeat(30_000);
  const cells = lines(100, (at) => `<c r="${String.fromCharCode(65 + (at % 26))}1" t="s"><v>0</v></c>`).join(
    '',
  );
  return writeWorkbook({
    rows: [],
    parts: {
      ...sheet(lines(200, () => `<row>${cells}</row>`).join('')),
      'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>`,
    },
  });
};

/** Files that people and attackers send, each broken in its own way. */
export function brokenFiles(): BrokenFile[] {
  return [
    broken('nothing at all', bytes(), 'empty'),
    broken('blank lines', text('\n \n\t\n,,,\n'), 'empty'),
    broken('only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'empty'),
    broken('a heading without rows', text(heading), 'noRows'),
    broken('a heading and blank rows', text(`${heading},,\n\n , ,\n`), 'noRows'),
    broken(
      'rows without a heading',
      text('Spring tea,2026-03-02\nSummer light,2026-06-01\n'),
      'noHeading',
      1,
    ),
    broken('numbers without a heading', text('\n1,2,3\n4,5,6\n'), 'noHeading', 2),
    broken(
      'a quotation mark that never closes',
      text(`${heading}A,email,"new\nB,email,x\nC,social,y\n`),
      'openQuote',
      2,
    ),
    broken(
      'an open quotation mark after closed ones',
      text(`${heading}A,email,"x ""y"""\n"B",email,"\n`),
      'openQuote',
      3,
    ),
    broken(
      'an open quotation mark before a long rest',
      text(`${heading}A,email,"x\n${'y,'.repeat(300_000)}`),
      'openQuote',
      2,
    ),
    broken(
      'a quotation mark in the middle of a cell',
      text(`${heading}A,email,24" screen\n`),
      'strayQuote',
      2,
    ),
    broken(
      'text behind a closed quotation mark',
      text(`${heading}A,email,x\nB,email,"y" z\n`),
      'strayQuote',
      3,
    ),
    broken('one endless line', text(`${heading}${'x'.repeat(600_000)},email,\n`), 'lineTooLong', 2),
    broken('bytes of no encoding', bytes(...text(heading), 0x41, 0x2c, 0x81, 0x2c, 0xff, 0x0a), 'encoding'),
    broken(
      'UTF-8 cut in the middle of a sign',
      bytes(...text(`${heading}春`).subarray(0, -1), 0x00, 0x0a),
      'encoding',
    ),
    broken('half a UTF-16 pair', bytes(0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8), 'encoding'),
    broken('zeros', new Uint8Array(100), 'encoding'),
    broken('a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0), 'encoding'),
    broken('a PDF', text('%PDF-1.7\n%âãÏÓ\n'), 'notSpreadsheet'),
    broken('a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'notSpreadsheet'),
    broken(
      'a web page named .xls',
      text('<html><table><tr><td>Name</td></tr></table></html>'),
      'notSpreadsheet',
    ),
    broken('JSON', text('[{"name":"A","type":"email"}]'), 'notSpreadsheet'),
    broken('an old Excel file', compoundFile(false), 'oldExcel'),
    broken('a workbook with a password', compoundFile(true), 'encrypted'),
    broken('an archive with a password', locked(workbook({})), 'encrypted'),
    broken(
      'an archive of something else',
      zipSync({ 'word/document.xml': text('<document/>') }),
      'notSpreadsheet',
    ),
    broken(
      'an OpenDocument table',
      zipSync({
        mimetype: text('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': text('<a/>'),
      }),
      'notSpreadsheet',
    ),
    broken('an archive without an end', workbook({}).subarray(0, 200), 'notSpreadsheet'),
    broken('an archive with a damaged part', damaged(workbook({}), 'xl/workbook.xml'), 'notSpreadsheet'),
    broken(
      'a workbook without sheets',
      workbook({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'notSpreadsheet',
    ),
    broken(
      'a workbook whose sheet is missing',
      workbook({ 'xl/worksheets/sheet1.xml': null }),
      'notSpreadsheet',
    ),
    broken(
      'a sheet that breaks off',
      workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"' }),
      'notSpreadsheet',
    ),
    broken(
      'a sheet with a document type',
      workbook({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>' }),
      'notSpreadsheet',
    ),
    broken('an empty sheet', workbook(sheet('')), 'empty'),
    broken('a sheet of a heading only', writeWorkbook({ rows: [['Name', 'Type']] }), 'noRows'),
    broken('a sheet that unpacks to more than 100 MB', bomb(), 'tooLargeInside'),
    broken('the same, with a directory that lies about it', liar(bomb()), 'tooLargeInside'),
    broken('a sheet that repeats one long text', sharedBomb(), 'tooLargeInside'),
    broken(
      'more than 50,000 rows',
      text(`Name\n${lines(50_001, (at) => `n${at}`).join('\n')}`),
      'tooManyRows',
    ),
    broken(
      'more than 50,000 rows in a sheet',
      workbook(sheet('<row><c><v>1</v></c></row>'.repeat(50_100))),
      'tooManyRows',
    ),
    broken(
      'more than 200 columns',
      text(`Name,${lines(200, (at) => `c${at}`).join()}\nx\n`),
      'tooManyColumns',
    ),
    broken(
      'a cell in the last column that Excel has',
      workbook(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      'tooManyColumns',
    ),
    { name: 'more than 10 MB', bytes: new Uint8Array(10 * 1024 * 1024 + 1), refused: 'tooLarge' },
  ];
}
