import Pages from 'pdfkit';
import type { Locale } from '../domain/person.ts';
import { type Letters, type Weight, openLetters } from './letters.ts';
import { linesOf } from './lines.ts';

/** How a paragraph is written; sizes and distances in points. */
interface Style {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P';
  readonly size: number;
  readonly weight: Weight;
  readonly ink: string;
  readonly above: number;
  /** So much room has to be left below, or it begins on the next page. */
  readonly keep: number;
  readonly indent: number;
}

const black = '#1f1f1f';
const grey = '#5c5c5c';
const styles = {
  title: { tag: 'H1', size: 20, weight: 'bold', ink: black, above: 0, keep: 0, indent: 0 },
  section: { tag: 'H2', size: 13.5, weight: 'bold', ink: black, above: 20, keep: 70, indent: 0 },
  part: { tag: 'H3', size: 10.5, weight: 'bold', ink: black, above: 12, keep: 40, indent: 0 },
  line: { tag: 'P', size: 9.5, weight: 'regular', ink: black, above: 5, keep: 0, indent: 0 },
  lead: { tag: 'P', size: 9.5, weight: 'bold', ink: black, above: 8, keep: 26, indent: 12 },
  words: { tag: 'P', size: 9.5, weight: 'regular', ink: black, above: 2, keep: 0, indent: 12 },
  small: { tag: 'P', size: 8, weight: 'regular', ink: grey, above: 2, keep: 0, indent: 12 },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** Pages that are written from top to bottom. */
export interface Sheet {
  /** A paragraph; what stands in it is text and never markup. */
  write(style: StyleName, text: string): void;
  /** A label, and beside it what it stands for. */
  fact(label: string, value: string): void;
  /** Numbers the pages and gives the file. */
  close(footer: (page: number, pages: number) => string): Promise<Uint8Array>;
}

export interface SheetFacts {
  readonly title: string;
  readonly locale: Locale;
  /** The date of the file, so that it does not depend on the moment. */
  readonly at: string;
  readonly keywords: string;
}

const left = 56;
const width = 595.28 - 2 * left;
const top = 60;
const bottom = 841.89 - 66;
const labelWidth = 118;
const leading = 1.45;
const maker = 'Campaign Desk';

/** A4, upright, tagged for screen readers, every font embedded with the letters that were used. */
export function openSheet({ title, locale, at, keywords }: SheetFacts): Sheet {
  const letters = openLetters(locale);
  const document = new Pages({
    size: 'A4',
    margins: { left, right: left, top, bottom: 0 },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: maker, Producer: maker, Keywords: keywords, CreationDate: new Date(at) },
  });
  for (const { name, file } of letters.fonts) document.registerFont(name, file);
  const root = document.struct('Document');
  document.addStructure(root);
  const pen = penOn(document, letters);
  const place = { y: top };

  /** Every line is content of its paragraph, also when the paragraph goes on on the next page. */
  const paragraph = (lines: readonly string[], style: Style, x: number): void => {
    const element = document.struct(style.tag);
    root.add(element);
    for (const line of lines) {
      if (place.y + style.size * leading > bottom) turn();
      element.add(document.struct('Span', {}, [() => pen.line(line, style, x, place.y)]));
      place.y += style.size * leading;
    }
    element.end();
  };
  const turn = (): void => {
    document.addPage();
    place.y = top;
  };
  const begin = (above: number, room: number): void => {
    if (place.y > top) place.y += above;
    if (place.y + room > bottom) turn();
  };

  return {
    write(name, text) {
      const style = styles[name];
      begin(style.above, style.size * leading + style.keep);
      if (name === 'section') pen.rule(place.y - 7);
      paragraph(pen.lines(text, style, width - style.indent), style, left + style.indent);
    },
    fact(label, value) {
      const style = styles.line;
      const labelled = pen.lines(label, style, labelWidth - 10);
      begin(3, labelled.length * style.size * leading);
      const from = place.y;
      paragraph(labelled, { ...style, ink: grey }, left);
      const under = place.y;
      place.y = from;
      paragraph(pen.lines(value, style, width - labelWidth), style, left + labelWidth);
      // The value may have gone on on the next page.
      if (place.y > from) place.y = Math.max(place.y, under);
    },
    close: (footer) => {
      root.end();
      pen.number(footer);
      return bytesOf(document);
    },
  };
}

type Document = InstanceType<typeof Pages>;
type Ink = Pick<Style, 'size' | 'weight' | 'ink'>;

function penOn(document: Document, letters: Letters) {
  const measured = new Map<string, number>();
  const measure = (text: string, { size, weight }: Ink): number => {
    const key = `${weight} ${size} ${text}`;
    let wide = measured.get(key);
    if (wide === undefined) {
      wide = letters
        .runs(text, weight)
        .reduce((sum, run) => sum + document.font(run.font, size).widthOfString(run.text), 0);
      measured.set(key, wide);
    }
    return wide;
  };
  const line = (text: string, style: Ink, x: number, y: number): void => {
    let at = x;
    // One base line for all fonts, whatever room each wants above.
    const base = y + style.size;
    for (const run of letters.runs(text, style.weight)) {
      document.font(run.font, style.size).fillColor(style.ink);
      document.text(run.text, at, base, { lineBreak: false, baseline: 'alphabetic' });
      at += document.widthOfString(run.text);
    }
  };
  return {
    line,
    lines: (text: string, style: Ink, wide: number) => linesOf(text, wide, (part) => measure(part, style)),
    rule(y: number): void {
      document.markContent('Artifact', { type: 'Layout' });
      document.moveTo(left, y).lineTo(left + width, y);
      document.lineWidth(0.6).strokeColor('#c8c8c8').stroke();
      document.endMarkedContent();
    },
    number(footer: (page: number, pages: number) => string): void {
      const { start, count } = document.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(start + page);
        document.markContent('Artifact', { type: 'Pagination' });
        line(footer(page + 1, count), { size: 8, weight: 'regular', ink: grey }, left, bottom + 20);
        document.endMarkedContent();
      }
    },
  };
}

async function bytesOf(document: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.end();
  await ended;
  return Buffer.concat(parts);
}
