import { type Catalogue, words } from '../contract/words/index.ts';
import type { CalendarSheet, SheetThing } from '../domain/calendar-sheet.ts';
import { sheetKinds } from '../domain/calendar-sheet.ts';
import type { CampaignStatus } from '../domain/campaign.ts';
import { type Axis, axisOf, tagOf } from './axis.ts';
import { type Measure, black, cut, grey, headOf, margin, numbered, paperA3, paperA4 } from './head.ts';
import { markOf } from './marks.ts';
import type { Drawing, Shape } from './shapes.ts';
import { wordings } from './wording.ts';

const bodyTop = 118;
const row = 15;
const bar = 12;
const letters = 7.5;

/** Landscape, A4; the longer spans A3. */
const papers: Record<CalendarSheet['zoom'], typeof paperA4> = {
  day: paperA4,
  week: paperA4,
  month: paperA4,
  quarter: paperA3,
  year: paperA3,
};

/** Where everything stands: lanes from top to bottom over as many pages as they need, each page with its head. */
export function layOut(sheet: CalendarSheet, measure: Measure): Drawing {
  const { wide, high } = papers[sheet.zoom];
  const axis = axisOf(sheet, { left: margin, right: wide - margin, top: bodyTop, bottom: high - 40 });
  const shared = words(sheet.locale);
  const wording = wordings[sheet.locale];
  const pages: Shape[][] = [[]];
  let y = bodyTop;
  const room = (): Shape[] => {
    if (y + row > high - 44) {
      pages.push([]);
      y = bodyTop;
    }
    return pages.at(-1) ?? [];
  };
  const space = wide - 2 * margin;
  for (const { kind, name, things } of sheet.lanes) {
    if (kind !== 'only') {
      const page = room();
      page.push({ is: 'box', x: margin, y: y + 1, wide: space, high: row - 2, fill: '#edebe9' });
      const text = cut(kind === 'named' ? name : wording.lane[kind], 8.5, space - 8, measure);
      page.push({ is: 'text', x: margin + 4, y: y + 11, size: 8.5, ink: black, text });
      y += row;
    }
    for (const track of packed(things.map((thing) => placed(thing, axis, measure, shared, wording.done)))) {
      const page = room();
      for (const { thing, x, wide: long, text, textX } of track) {
        page.push(markOf(thing, { x, y: y + 1, wide: long, high: bar }));
        page.push({ is: 'text', x: textX, y: y + 10, size: letters, ink: black, text });
      }
      y += row;
    }
  }
  const nothing = sheet.lanes.every(({ things }) => things.length === 0);
  if (nothing) room().push({ is: 'text', x: margin, y: y + 20, size: 11, ink: grey, text: wording.nothing });
  const title = wording.title(sheet.department, sheet.zoom);
  const notes = [
    ...(sheet.filtered ? [wording.filtered] : []),
    ...(sheet.left > 0 ? [wording.left(new Intl.NumberFormat(tagOf(sheet.locale)).format(sheet.left))] : []),
  ];
  const head = [
    ...headOf(sheet, { title, notes, wide: space, measure }),
    ...axis.shapes,
    ...legendOf(sheet, shared, measure, wide),
  ];
  return {
    wide,
    high,
    title,
    pages: numbered(
      pages.map((page) => [...head, ...page]),
      high,
      wording.page,
    ),
  };
}

interface PlacedBar {
  readonly thing: SheetThing;
  readonly x: number;
  readonly wide: number;
  readonly text: string;
  readonly textX: number;
  readonly from: number;
  readonly to: number;
}

/** A thing on the axis with its words: in its bar where they fit, else after it, and before it where the page ends. */
function placed(thing: SheetThing, axis: Axis, measure: Measure, shared: Catalogue, done: string): PlacedBar {
  const x = axis.at(thing.first);
  const wide = Math.max(3, axis.after(thing.last) - x);
  const said =
    thing.status === null ? (thing.done ? ` (${done})` : '') : ` · ${shared.campaignStatus[thing.status]}`;
  const text = cut(`${thing.title}${said}`, letters, axis.right - axis.left - 30, measure);
  const long = measure(text, letters);
  const isLine = thing.kind === 'moment' || thing.kind === 'event';
  const isPoint = !isLine && thing.status === null && thing.kind !== 'task';
  const end = x + (isPoint ? bar : Math.max(isLine ? 0 : bar, wide));
  const fits = isLine || (thing.status !== null && long + 6 <= wide);
  const wished = fits ? x + 3 : end + 3;
  const isTooFar = wished + long > axis.right;
  const textX = isTooFar ? Math.max(axis.left, Math.min(x - long - 3, axis.right - long)) : wished;
  return { thing, x, wide, text, textX, from: Math.min(x, textX), to: Math.max(end, textX + long) + 5 };
}

/** Bars in as few rows as the first free one gives, none over another. */
function packed(bars: readonly PlacedBar[]): readonly (readonly PlacedBar[])[] {
  const tracks: { end: number; bars: PlacedBar[] }[] = [];
  for (const one of bars.toSorted((a, b) => a.from - b.from)) {
    const free = tracks.find(({ end }) => end <= one.from);
    if (free) {
      free.bars.push(one);
      free.end = one.to;
    } else tracks.push({ end: one.to, bars: [one] });
  }
  return tracks.map((track) => track.bars);
}

/** What the forms on this sheet mean: those that are on it. */
function legendOf(sheet: CalendarSheet, shared: Catalogue, measure: Measure, wide: number): Shape[] {
  const things = sheet.lanes.flatMap((lane) => lane.things);
  const statuses = new Set(things.flatMap(({ status }) => status ?? []));
  const entries = [
    ...[...statuses].map((status) => ({
      text: shared.campaignStatus[status],
      mark: look('campaign', status),
    })),
    ...sheetKinds
      .filter((kind) => kind !== 'campaign' && things.some((thing) => thing.kind === kind))
      .map((kind) => ({ text: wordings[sheet.locale].kind[kind], mark: look(kind, null) })),
  ];
  let x = margin;
  return entries.flatMap(({ text, mark }) => {
    const here = x;
    x += 20 + measure(text, 8) + 14;
    if (x > wide - margin) return [];
    return [
      markOf(mark, { x: here, y: margin + 40, wide: 14, high: bar }),
      { is: 'text' as const, x: here + 19, y: margin + 49, size: 8, ink: black, text },
    ];
  });
}

const look = (kind: SheetThing['kind'], status: CampaignStatus | null) => ({ kind, status, done: false });
