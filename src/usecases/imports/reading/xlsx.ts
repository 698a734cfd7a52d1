import type { SheetRow } from '../../../domain/import-cells.ts';
import type { UnreadableReason } from '../../../domain/import.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { mostUnpacked } from './limits.ts';
import { unreadable } from './unreadable.ts';
import { type SheetContext, readSheetRows } from './workbook.ts';
import { attribute, walkXml } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/** The rows of the first visible sheet of a workbook, all equally wide. */
export function readXlsx(bytes: Uint8Array): SheetRow[] | Refusal {
  const archive = openArchive(bytes, mostUnpacked);
  if (!archive) return unreadable('notSpreadsheet');
  const rows = rowsOf(archive);
  if (typeof rows === 'string') return unreadable(rows);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.map(({ line, cells }) => ({
    line,
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')],
  }));
}

function rowsOf(archive: Archive): SheetRow[] | UnreadableReason {
  const workbook = readText(archive, 'xl/workbook.xml');
  if (!workbook.ok) return workbook.reason ?? 'notSpreadsheet';
  const relations = readText(archive, 'xl/_rels/workbook.xml.rels');
  if (!relations.ok) return relations.reason ?? 'notSpreadsheet';
  const { sheets, from1904 } = workbookFacts(workbook.text);
  const targets = targetsOf(relations.text);
  const target = (sheets.find(({ visible }) => visible) ?? sheets[0])?.relation;
  const sheet = readText(archive, targets.sheets.get(target ?? '') ?? '');
  const strings = readText(archive, targets.strings ?? 'xl/sharedStrings.xml');
  const styles = readText(archive, targets.styles ?? 'xl/styles.xml');
  if (!sheet.ok) return sheet.reason ?? 'notSpreadsheet';
  // A workbook without texts or dates may lack these two; a damaged one is another matter.
  if (!strings.ok && strings.reason) return strings.reason;
  if (!styles.ok && styles.reason) return styles.reason;
  const context: SheetContext = {
    strings: strings.ok ? sharedStrings(strings.text) : [],
    dateStyles: styles.ok ? dateStylesOf(styles.text) : [],
    from1904,
  };
  return readSheetRows(sheet.text, context);
}

type PartText = { ok: true; text: string } | { ok: false; reason: UnreadableReason | undefined };

function readText(archive: Archive, name: string): PartText {
  const part = archive.part(name);
  if (part === undefined || typeof part === 'string') return { ok: false, reason: part };
  return { ok: true, text: new TextDecoder().decode(part) };
}

function workbookFacts(xml: string) {
  const sheets: { relation: string; visible: boolean }[] = [];
  let from1904 = false;
  walkXml(xml, {
    open(name, tag) {
      if (name === 'sheet') {
        const visible = (attribute(tag, 'state') ?? 'visible') === 'visible';
        sheets.push({ relation: attribute(tag, 'id') ?? '', visible });
      } else if (name === 'workbookPr') {
        from1904 ||= ['1', 'true'].includes(attribute(tag, 'date1904') ?? '');
      }
    },
  });
  return { sheets, from1904 };
}

function targetsOf(xml: string) {
  const found = { sheets: new Map<string, string>(), strings: '', styles: '' };
  walkXml(xml, {
    open(name, tag) {
      if (name !== 'Relationship') return;
      const target = attribute(tag, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const type = attribute(tag, 'Type') ?? '';
      if (type.endsWith('/worksheet')) found.sheets.set(attribute(tag, 'Id') ?? '', path);
      else if (type.endsWith('/sharedStrings')) found.strings = path;
      else if (type.endsWith('/styles')) found.styles = path;
    },
  });
  return { ...found, strings: found.strings || undefined, styles: found.styles || undefined };
}

/** Texts that cells refer to by number; the pronunciation that East Asian texts may carry is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let within = '';
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh' || (name === 't' && within !== 'rPh')) within = name;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === within) within = '';
    },
    text(part) {
      if (within === 't') text += part;
    },
  });
  return strings.map((each) =>
    each.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
}

function dateStylesOf(xml: string): boolean[] {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  let within = false;
  walkXml(xml, {
    open(name, tag) {
      if (name === 'numFmt') own.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        const format = own.get(id);
        styles.push(format === undefined ? builtInDates.has(id) : isDateFormat(format));
      }
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles;
}

/** Number formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30): dates, and dates of East Asia. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** A format that writes a year or a day, apart from what it quotes. */
function isDateFormat(format: string): boolean {
  const signs = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[yd]/i.test(signs) && !/[0#?]/.test(signs.replaceAll(/\.0+/g, ''));
}
