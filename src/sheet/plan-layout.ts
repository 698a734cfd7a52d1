import type { PlanSheet, PlanSheetRow } from '../domain/plan-sheet.ts';
import { daysBetween } from '../domain/time.ts';
import { type Axis, axisOf, tagOf } from './axis.ts';
import { type Measure, black, cut, grey, headOf, margin, numbered, paperA3, paperA4 } from './head.ts';
import { markOf } from './marks.ts';
import type { Drawing, Shape } from './shapes.ts';
import { wordings } from './wording.ts';

const bodyTop = 118;
const row = 20;
const bar = 11;
const letters = 7.5;
/** Room for the names of tasks, at the left of the days. */
const names = 210;
const edge = '#3b3a39';

/** A task in its row, links to what it waits for on the same page, and its baseline below it. */
export function layOutPlan(sheet: PlanSheet, measure: Measure): Drawing {
  const { wide, high } = daysBetween(sheet.from, sheet.to) > 92 ? paperA3 : paperA4;
  const bottom = high - 40;
  const axis = axisOf(sheet, { left: margin + names, right: wide - margin, top: bodyTop, bottom });
  const wording = wordings[sheet.locale];
  const perPage = Math.floor((bottom - bodyTop - 4) / row);
  const title = wording.plan.title(sheet.campaign);
  const left = new Intl.NumberFormat(tagOf(sheet.locale)).format(sheet.left);
  const notes = sheet.left > 0 ? [wording.plan.left(left)] : [];
  const head = [
    ...headOf(sheet, { title, notes, wide: wide - 2 * margin, measure }),
    ...axis.shapes,
    ...legend(sheet, measure),
  ];
  const pages: Shape[][] = [];
  for (let first = 0; first < Math.max(1, sheet.rows.length); first += perPage) {
    const rows = sheet.rows.slice(first, first + perPage);
    pages.push([
      ...head,
      ...rows.flatMap((each, index) => rowOf(each, index, axis, measure, wording.plan.critical)),
      ...rows.flatMap((each, index) => linksOf(rows, first, each, index, axis)),
      ...(rows.length === 0 ? [nothing(wording.nothing)] : []),
    ]);
  }
  return { wide, high, title, pages: numbered(pages, high, wording.page) };
}

const top = (index: number): number => bodyTop + 4 + index * row;
const nothing = (text: string): Shape => ({ is: 'text', x: margin, y: top(1), size: 11, ink: grey, text });

/** What is critical has a heavy edge and says so; what is done is grey. */
function rowOf(each: PlanSheetRow, index: number, axis: Axis, measure: Measure, critical: string): Shape[] {
  const y = top(index);
  const x = axis.at(each.start);
  const wide = Math.max(3, axis.after(each.due) - x);
  const words = each.critical && !each.done ? `${each.title} · ${critical}` : each.title;
  const look = { kind: each.milestone ? 'milestone' : 'task', status: null, done: each.done } as const;
  const at = { x, y, wide, high: bar };
  const { before } = each;
  return [
    { is: 'line', x: margin, y: y + row - 3, toX: axis.right, toY: y + row - 3, ink: '#edebe9' },
    {
      is: 'text',
      x: margin,
      y: y + 9,
      size: letters,
      ink: black,
      text: cut(words, letters, names - 8, measure),
    },
    ...(each.critical && !each.done && !each.milestone
      ? [
          {
            is: 'box' as const,
            x: x - 1,
            y: y + 0.5,
            wide: Math.max(bar - 2, wide),
            high: bar - 1,
            fill: edge,
          },
        ]
      : []),
    markOf(look, at),
    ...(before
      ? [
          {
            is: 'box' as const,
            x: axis.at(before.start),
            y: y + bar + 1,
            wide: Math.max(2, axis.after(before.due) - axis.at(before.start)),
            high: 2,
            fill: '#a19f9d',
          },
        ]
      : []),
  ];
}

/** From the end of what is waited for down, or up, to the begin of what waits. Links to other pages are left out. */
function linksOf(
  rows: readonly PlanSheetRow[],
  first: number,
  each: PlanSheetRow,
  index: number,
  axis: Axis,
): Shape[] {
  return each.after.flatMap((place): Shape[] => {
    const from = rows[place - first];
    if (!from) return [];
    const x = Math.min(axis.after(from.due), axis.right);
    const [y, toY] = [top(place - first) + bar / 2, top(index) + bar / 2];
    const toX = axis.at(each.start) + (each.milestone ? 4 : 0);
    return [
      { is: 'line', x, y, toX: x, toY, ink: grey },
      { is: 'line', x, y: toY, toX, toY, ink: grey },
    ];
  });
}

function legend({ locale, rows }: PlanSheet, measure: Measure): Shape[] {
  const { kind, done, plan } = wordings[locale];
  const marks = [
    ['task', kind.task, false],
    ['milestone', kind.milestone, false],
    ['task', done, true],
  ] as const;
  let x = margin;
  const shapes: Shape[] = marks.flatMap(([form, text, isDone]) => {
    const here = x;
    x += 34 + measure(text, 8);
    return [
      markOf({ kind: form, status: null, done: isDone }, { x: here, y: margin + 40, wide: 14, high: bar }),
      { is: 'text' as const, x: here + 19, y: margin + 49, size: 8, ink: black, text },
    ];
  });
  if (!rows.some(({ before }) => before)) return shapes;
  return [
    ...shapes,
    { is: 'box', x, y: margin + 46, wide: 14, high: 2, fill: '#a19f9d' },
    { is: 'text', x: x + 19, y: margin + 49, size: 8, ink: black, text: plan.baseline },
  ];
}
