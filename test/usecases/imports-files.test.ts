import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/usecases/imports/read-file.ts';
import { brokenFiles } from '../kit/broken-files.ts';
import { granted, openDepartment } from '../kit/department.ts';
import { writeWorkbook, type WorkbookToWrite } from '../kit/workbook-writer.ts';
import { csv, start } from './import-scene.ts';

const read = (bytes: Uint8Array) => granted(readFile(bytes, 'campaigns'));
const hex = (...parts: string[]) => Uint8Array.from(Buffer.from(parts.join('').replaceAll(' ', ''), 'hex'));

describe('a CSV file', () => {
  it('gives its headings, its rows, and the line of each', () => {
    expect(read(csv('Name,Type', 'A,email', '', 'B,"soc,ial"'))).toEqual({
      readAs: { format: 'csv', encoding: 'utf-8', delimiter: ',' },
      headings: ['Name', 'Type'],
      headingLine: 1,
      rows: [
        { line: 2, cells: ['A', 'email'] },
        { line: 4, cells: ['B', 'soc,ial'] },
      ],
    });
  });

  it('counts lines inside quotation marks, whatever the line ends are', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { rows } = read(csv(['Name,Brief', `A,"one${end}two${end}""three"""`, 'B,x', ''].join(end)));
      expect(rows.map(({ line }) => line)).toEqual([2, 5]);
      expect(rows[0]?.cells[1]).toBe('one\ntwo\n"three"');
    }
  });

  it.each([
    [';', 'Name;Type;Budget', 'A;email;1.000,50'],
    ['\t', 'Name\tType\tBudget', 'A\temail\t1,000.50'],
    [',', 'Name,Type,Budget', 'A,email,"1.000,50; net"'],
    [',', 'Name', 'A'],
  ])('is split at the sign that it is written with: %j', (delimiter, heading, row) => {
    const { readAs, headings, rows } = read(csv(heading, row, row));
    expect(readAs.delimiter).toBe(delimiter);
    expect(headings[0]).toBe('Name');
    expect(rows[0]?.cells).toHaveLength(headings.length);
  });

  it('may announce its sign as spreadsheets do', () => {
    const { headings, headingLine } = read(csv('sep=;', 'Name;Type', 'A,B;email'));
    expect([headings, headingLine]).toEqual([['Name', 'Type'], 2]);
  });

  it('keeps empty cells between tabs', () => {
    expect(read(csv('Name\tType\tGoal\tBudget', 'A\t\t\t5')).rows[0]?.cells).toEqual(['A', '', '', '5']);
  });

  it('may have a title above its headings', () => {
    const file = read(csv('Plan of 2026,,', ',,', 'Name,Type,Budget', 'A,email,5'));
    expect([file.headings, file.headingLine, file.rows.length]).toEqual([['Name', 'Type', 'Budget'], 3, 1]);
  });

  const text = '名称,类型\n春茶上市,社交媒体\n';
  const traditional = '名稱,類型\n春茶上市,社群媒體\n';
  const twoBytes = (order: 'little' | 'big', from: string) => {
    const little = Buffer.from(from, 'utf16le');
    return Uint8Array.from(order === 'little' ? little : little.swap16());
  };

  it.each([
    ['utf-8', csv(text), text],
    ['utf-8', csv(`\uFEFF${text}`), text],
    ['utf-16le', twoBytes('little', `\uFEFF${text}`), text],
    ['utf-16be', twoBytes('big', `\uFEFF${text}`), text],
    ['gb18030', hex('c3fbb3c6 2c c0e0d0cd 0a b4bab2e8c9cfcad0 2c c9e7bdbbc3bdcce5 0a'), text],
    ['big5', hex('a657bad9 2c c3feabac 0a ac4baff9a457a5ab 2c aac0b873b443c5e9 0a'), traditional],
    [
      'windows-1252',
      hex('4e616d652c 54797065 0a 4672fc686c696e67 2c 656d61696c 0a 4de4727a2c 736f6369616c 0a'),
      'Name,Type\nFrühling,email\nMärz,social\n',
    ],
    ['windows-1252', hex('4e616d652c 4772f6df65 0a 412c 35 0a'), 'Name,Größe\nA,5\n'],
    ['gb18030', hex('4e616d652c 54797065 0a 4120 b4ba 2c 656d61696c 0a'), 'Name,Type\nA 春,email\n'],
  ])('in %s is understood, and says so', (encoding, bytes, meant) => {
    const { readAs, headings, rows } = read(bytes);
    expect(readAs.encoding).toBe(encoding);
    expect([headings, ...rows.map(({ cells }) => cells)].map((cells) => cells.join()).join('\n')).toBe(
      meant.trim(),
    );
  });
});

describe('an XLSX file', () => {
  const cellsOf = (wanted: WorkbookToWrite) => read(writeWorkbook(wanted)).rows.map(({ cells }) => cells);
  const heading = ['Name', 'Start', 'Budget'] as const;

  it('gives texts, numbers and dates as people read them', () => {
    expect(
      cellsOf({
        rows: [
          heading,
          ['A & "B" <c>', { date: 46_083 }, 12_500.5],
          [{ inline: '春茶' }, { chineseDate: 46_083.75 }, 0.1 + 0.2],
          [{ truth: true }, 46_083, 1_234.125],
        ],
      }),
    ).toEqual([
      ['A & "B" <c>', '2026-03-02', '12500.5'],
      ['春茶', '2026-03-02', '0.3'],
      ['TRUE', '46083', '1234.1250'],
    ]);
  });

  it('counts days from 1904 where an old Mac did', () => {
    expect(cellsOf({ rows: [heading, ['A', { date: 44_621 }, 1]], from1904: true })[0]?.[1]).toBe(
      '2026-03-02',
    );
  });

  it('gives the value that a formula had when it was saved', () => {
    expect(
      cellsOf({
        rows: [heading, ['A', { formula: 'TODAY()', value: 46_083 }, { formula: 'B1&"x"', value: 'y' }]],
      }),
    ).toEqual([['A', '46083', 'y']]);
  });

  it('shows a formula without a value, and an error, as what they are', () => {
    expect(cellsOf({ rows: [heading, ['A', { formula: 'TODAY()' }, { error: '#DIV/0!' }]] })).toEqual([
      ['A', '=TODAY()', '#DIV/0!'],
    ]);
  });

  it('does not take an amount for a date because of a word in its format', () => {
    const cell = { raw: '<c r="C2" s="3"><v>46083</v></c>' };
    expect(cellsOf({ rows: [heading, ['A', null, cell]] })[0]?.[2]).toBe('46083');
  });

  it('keeps the line numbers of a sheet with gaps, and fills short rows', () => {
    const { rows } = read(writeWorkbook({ rows: [heading, ['A'], undefined, undefined, ['B', null, 3]] }));
    expect(rows).toEqual([
      { line: 2, cells: ['A', '', ''] },
      { line: 5, cells: ['B', '', '3'] },
    ]);
  });

  it('may come without addresses, and without texts or styles', () => {
    expect(cellsOf({ rows: [heading, ['A', null, 5]], unaddressed: true })).toEqual([['A', '', '5']]);
    const inline = [heading.map((text) => ({ inline: text })), [{ inline: 'A' }, 5, 6]];
    const bare = { 'xl/sharedStrings.xml': null, 'xl/styles.xml': null };
    expect(cellsOf({ rows: inline, parts: bare })).toEqual([['A', '5', '6']]);
  });

  it('is read from its first visible sheet', () => {
    expect(cellsOf({ rows: [heading, ['A', null, 5]], hiddenFirst: true })).toEqual([['A', '', '5']]);
  });

  it('gives formatted texts whole, without their pronunciation', () => {
    const strings =
      '<sst><si><r><t>Na</t></r><r><rPr><b/></rPr><t>me</t></r></si><si><t>Start</t></si><si><t>Budget</t></si>' +
      '<si><t>春茶</t><rPh sb="0" eb="2"><t>シュンチャ</t></rPh></si></sst>';
    const file = read(writeWorkbook({ rows: [heading, ['x']], parts: { 'xl/sharedStrings.xml': strings } }));
    expect([file.headings[0], file.rows[0]?.cells[0]]).toEqual(['Name', '春茶']);
  });

  it('with a table of 200 columns and more rows than one commit takes is still read', () => {
    const wide = Array.from({ length: 200 }, (_, at) => `Column ${at}`);
    const { headings, rows } = read(
      writeWorkbook({ rows: [wide, ...Array.from({ length: 300 }, () => wide)] }),
    );
    expect([headings.length, rows.length, rows.at(-1)?.cells.length]).toEqual([200, 300, 200]);
  });
});

describe('a broken file', () => {
  it.each(brokenFiles().map((file) => [file.name, file] as const))(
    'is refused with its reason, and nothing is written: %s',
    async (_, { bytes, refused, what, line }) => {
      const department = await openDepartment();
      const before = department.commits();
      const answer = await start(department, 'campaigns', bytes);
      const facts =
        refused === 'tooLarge' ? { most: '10 MB' } : { what, ...(line !== undefined && { line }) };
      expect(answer).toEqual({ refused, facts });
      expect(department.commits()).toBe(before);
    },
  );
});
