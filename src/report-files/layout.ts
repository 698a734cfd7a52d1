import type { ReportWords } from '../contract/report-words.ts';
import { type Measure, cut } from '../sheet/head.ts';
import type { Drawing, Shape } from '../sheet/shapes.ts';
import type { Table, Told } from './tables.ts';

/** A4, upright; in points. */
const wide = 595.28;
const high = 841.89;
const margin = 42;
const top = 96;
const bottom = high - 50;
const space = wide - 2 * margin;
const row = 16;
const black = '#242424';
const grey = '#5c5c5c';
const rule = '#d1d1d1';
const accent = '#2f5d8a';

/** Where everything of a report stands, each page with its head and its foot. */
export function layOutReport(told: Told, say: ReportWords, measure: Measure): Drawing {
  const pages: Shape[][] = [[]];
  let y = top;
  const room = (needed: number): Shape[] => {
    if (y + needed > bottom) {
      pages.push([]);
      y = top;
    }
    return pages.at(-1) ?? [];
  };
  if (told.sentences.length > 0) title(room(3 * row), say.summary);
  for (const sentence of told.sentences) {
    for (const line of linesOf(`• ${sentence}`, measure)) {
      room(row).push({ is: 'text', x: margin, y: y + 11, size: 10.5, ink: black, text: line });
      y += row;
    }
  }
  for (const table of told.tables) {
    y += 14;
    const bars = (table.bars ?? []).filter(({ value }) => value >= 0);
    const drawn = bars.some(({ value }) => value > 0) ? bars : [];
    title(room((drawn.length > 0 ? chartHigh : 0) + 4 * row), table.title);
    if (drawn.length > 0) {
      room(chartHigh).push(...chart(drawn, y, measure));
      y += chartHigh + 6;
    }
    const places = columnsOf(table, measure);
    const line = (texts: readonly string[], ink: string): void => {
      const page = room(row);
      texts.forEach((text, index) => {
        const place = places[index];
        if (!place) return;
        const shown = cut(text, 9, place.wide - 8, measure);
        const x = place.right ? place.x + place.wide - 4 - measure(shown, 9) : place.x + 2;
        page.push({ is: 'text', x, y: y + 11, size: 9, ink, text: shown });
      });
      page.push({ is: 'line', x: margin, y: y + row, toX: wide - margin, toY: y + row, ink: rule });
      y += row;
    };
    line(table.headings, grey);
    for (const cells of table.rows) {
      line(
        cells.map(({ text }) => text),
        black,
      );
    }
    for (const formula of table.formulas ?? []) {
      const text = cut(formula, 8, space, measure);
      room(12).push({ is: 'text', x: margin + 2, y: y + 10, size: 8, ink: grey, text });
      y += 12;
    }
  }
  return {
    wide,
    high,
    title: told.title,
    pages: pages.map((page, index) => [
      ...head(told, measure),
      ...page,
      {
        is: 'text',
        x: margin,
        y: high - 28,
        size: 8,
        ink: grey,
        text: say.page(index + 1, pages.length),
      },
    ]),
  };

  function title(page: Shape[], text: string): void {
    const shown = cut(text, 13, space, measure);
    page.push({ is: 'text', x: margin, y: y + 13, size: 13, ink: black, text: shown });
    y += 22;
  }
}

const chartHigh = 110;

/** Bars with their figures over them; names that have no room for themselves are left out. */
function chart(bars: NonNullable<Table['bars']>, y: number, measure: Measure): Shape[] {
  const most = Math.max(...bars.map(({ value }) => value));
  const pace = space / bars.length;
  const floor = y + chartHigh - 14;
  return [
    { is: 'line', x: margin, y: floor, toX: wide - margin, toY: floor, ink: rule },
    ...bars.flatMap(({ label, value }, index): Shape[] => {
      const x = margin + index * pace;
      const tall = (value / most) * (chartHigh - 34);
      const middle = x + pace / 2;
      const bar: Shape = {
        is: 'box',
        x: x + pace * 0.2,
        y: floor - tall,
        wide: pace * 0.6,
        high: tall,
        fill: accent,
      };
      const texts = [
        { text: String(value), y: floor - tall - 3 },
        { text: label, y: floor + 10 },
      ].filter(({ text }) => measure(text, 7) <= pace);
      return [
        ...(value > 0 ? [bar] : []),
        ...texts.map((each): Shape => ({
          is: 'text',
          x: middle - measure(each.text, 7) / 2,
          y: each.y,
          size: 7,
          ink: grey,
          text: each.text,
        })),
      ];
    }),
  ];
}

/** Each column as wide as what stands in it needs; where there is no room for that, the widest gives way. */
function columnsOf({ headings, rows }: Table, measure: Measure) {
  const widths = headings
    .map((heading, index) =>
      Math.max(
        ...[heading, ...rows.map((cells) => cells[index]?.text ?? '')].map((text) => measure(text, 9)),
      ),
    )
    .map((width) => Math.min(width, space) + 14);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  const others = total - (widths[widest] ?? 0);
  const squeeze = Math.min(1, (space - 120) / others);
  let x = margin;
  return widths.map((width, index) => {
    const cramped = index === widest ? space - others * squeeze : width * squeeze;
    const own = total <= space ? (width * space) / total : cramped;
    const right = index > 0 && rows.some((cells) => cells[index]?.value !== undefined);
    const place = { x, wide: own, right };
    x += own;
    return place;
  });
}

function head({ title, lead, asOf }: Told, measure: Measure): Shape[] {
  const text = (y: number, size: number, ink: string, said: string): Shape => ({
    is: 'text',
    x: margin,
    y,
    size,
    ink,
    text: cut(said, size, space, measure),
  });
  return [
    text(50, 17, black, title),
    text(68, 9.5, grey, `${lead} · ${asOf}`),
    { is: 'line', x: margin, y: 78, toX: wide - margin, toY: 78, ink: rule },
  ];
}

/** A sentence in lines that fit, parted at blanks where there are any. */
function linesOf(text: string, measure: Measure): string[] {
  const lines = [''];
  for (const part of text.match(/[ -ɏ‘-”]+\s?|./gu) ?? []) {
    for (const piece of part.split(/(?<= )/)) {
      const line = `${lines.at(-1) ?? ''}${piece}`;
      if (measure(line, 10.5) <= space) lines[lines.length - 1] = line;
      else lines.push(cut(piece, 10.5, space, measure));
    }
  }
  return lines;
}
