import { reportWords } from '../contract/report-words.ts';
import type { Locale } from '../domain/person.ts';
import { type Bars, type Rows, type Slide, newDeck } from './deck.ts';
import type { Table, Told } from './tables.ts';

/** Faces that every PowerPoint of these languages has; it takes another where one is missing. */
const faces: Record<Locale, string> = {
  en: 'Segoe UI',
  'zh-CN': 'Microsoft YaHei',
  'zh-TW': 'Microsoft JhengHei',
};
const ink = '242424';
const quiet = '5C5C5C';
const accent = '2F5D8A';
const rowsOnSlide = 12;

/** A report as slides: what it says in short, then each part as a chart that can be edited or as a table. */
export async function slidesOf(told: Told, locale: Locale): Promise<Uint8Array> {
  const deck = newDeck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = told.title;
  deck.subject = told.lead;
  deck.author = 'Campaign Desk';
  deck.company = 'Campaign Desk';
  const fontFace = faces[locale];
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
  const say = reportWords[locale];
  const footer = (slide: Slide): void => {
    slide.addText(`${told.title} · ${told.asOf}`, {
      x: 0.5,
      y: 7.05,
      w: 11,
      h: 0.3,
      fontSize: 10,
      color: quiet,
      fontFace,
    });
    slide.slideNumber = { x: 12.3, y: 7.05, w: 0.6, h: 0.3, fontSize: 10, color: quiet, fontFace };
  };
  const heading = (title: string): Slide => {
    const slide = deck.addSlide();
    slide.addText(title, {
      x: 0.5,
      y: 0.3,
      w: 12.3,
      h: 0.7,
      fontSize: 26,
      bold: true,
      color: ink,
      fontFace,
    });
    footer(slide);
    return slide;
  };

  const first = deck.addSlide();
  first.addText(told.title, {
    x: 0.8,
    y: 2.2,
    w: 11.7,
    h: 1.4,
    fontSize: 40,
    bold: true,
    color: ink,
    valign: 'bottom',
    fontFace,
  });
  first.addText(told.lead, { x: 0.8, y: 3.7, w: 11.7, h: 0.5, fontSize: 20, color: ink, fontFace });
  first.addText(told.asOf, { x: 0.8, y: 4.2, w: 11.7, h: 0.4, fontSize: 14, color: quiet, fontFace });
  first.addShape('rect', {
    x: 0.8,
    y: 3.6,
    w: 1.6,
    h: 0.05,
    fill: { color: accent },
    line: { color: accent },
  });

  if (told.sentences.length > 0) {
    const slide = heading(say.summary);
    slide.addText(
      told.sentences.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
      {
        x: 0.6,
        y: 1.3,
        w: 12,
        h: 4.5,
        fontSize: 22,
        color: ink,
        valign: 'top',
        fontFace,
        paraSpaceAfter: 12,
      },
    );
  }
  for (const table of told.tables) {
    for (let at = 0; at < Math.max(1, table.rows.length); at += rowsOnSlide) {
      const slide = heading(table.title);
      const chart = at === 0 ? barsOf(table) : undefined;
      if (chart) {
        slide.addChart('bar', chart, {
          x: 0.5,
          y: 1.2,
          w: 6.1,
          h: 5.5,
          chartColors: [accent],
          barDir: 'col',
          showValue: true,
          catAxisLabelFontFace: fontFace,
          valAxisLabelFontFace: fontFace,
          dataLabelFontFace: fontFace,
          catAxisLabelFontSize: 11,
          valAxisLabelFontSize: 11,
          dataLabelFontSize: 11,
          dataLabelFormatCode: '#,##0',
          valAxisLabelFormatCode: '#,##0',
          valAxisMinVal: 0,
          valGridLine: { color: 'E1DFDD', size: 0.5 },
          altText: table.title,
        });
      }
      slide.addTable(cellsOf(table, at), {
        x: chart ? 6.8 : 0.5,
        y: 1.2,
        w: chart ? 6 : 12.3,
        fontSize: chart ? 11 : 14,
        fontFace,
        color: ink,
        border: { type: 'solid', pt: 0.5, color: 'D1D1D1' },
        valign: 'middle',
      });
      if (table.formulas && table.formulas.length > 0) slide.addNotes(table.formulas.join('\n'));
    }
  }
  const bytes = await deck.write({ outputType: 'uint8array', compression: true });
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error('The slides came in another form than was asked for.');
}

/** A chart of nothing says nothing. */
function barsOf({ bars = [], headings }: Table): Bars | undefined {
  if (!bars.some(({ value }) => value > 0)) return undefined;
  const [, name = ''] = headings;
  return [{ name, labels: bars.map(({ label }) => label), values: bars.map(({ value }) => value) }];
}

function cellsOf({ headings, rows }: Table, at: number): Rows {
  const head = headings.map((text, index) => ({
    text,
    options: { bold: true, fill: { color: 'F0F0F0' }, align: sideOf(index > 0 && isNumeric(rows, index)) },
  }));
  const body = rows.slice(at, at + rowsOnSlide).map((row) =>
    row.map(({ text }, index) => ({
      text,
      options: { align: sideOf(isNumeric(rows, index)) },
    })),
  );
  return [head, ...body];
}

const sideOf = (right: boolean): 'right' | 'left' => (right ? 'right' : 'left');
const isNumeric = (rows: Table['rows'], column: number): boolean =>
  rows.some((row) => row[column]?.value !== undefined);
