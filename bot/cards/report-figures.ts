import type { IColumn, IColumnSet } from '@microsoft/teams.cards';
import type { Money } from '../../src/domain/money.ts';
import type { Figure, ReportContent } from '../../src/domain/report.ts';
import { line, run, small, type Tone } from './elements.ts';
import type { Pen } from './pen.ts';
import type { FigureName, Move } from './texts/index.ts';

/** A number as the card prints it, with how it moved since the period before. */
export interface Shown {
  readonly name: FigureName;
  readonly now: string;
  /** Undefined where there is nothing to compare with. */
  readonly move: Move | undefined;
}

const mostFigures = 6;

/** In this order; what cannot be computed gives its place to the next. */
const order: readonly FigureName[] = [
  'leads',
  'orders',
  'spend',
  'revenue',
  'clickThroughRate',
  'conversionRate',
  'clicks',
  'impressions',
  'tasksDone',
  'tasksOverdue',
  'approvalsDecided',
  'approvalsWaiting',
];

/** Three to six figures, two beside each other. Amounts are there only when the report holds them for this reader. */
export function figureRows(pen: Pen, content: ReportContent): IColumnSet[] {
  const shown = order.flatMap((name) => shownFigure(pen, content, name) ?? []).slice(0, mostFigures);
  const rows = Array.from({ length: Math.ceil(shown.length / 2) }, (_, row) =>
    shown.slice(row * 2, row * 2 + 2),
  );
  return rows.map((row) => ({
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [0, 1].map((place) => tile(pen, row[place])),
  }));
}

export function shownFigure(pen: Pen, content: ReportContent, name: FigureName): Shown | undefined {
  if (name === 'spend' || name === 'revenue') return amount(pen, content[name], name);
  const { now, before } = content.figures[name];
  if (now === null) return undefined;
  const print = ratios.has(name) ? pen.format.percent : pen.format.number;
  return { name, now: print(now), move: moveOf(pen, { now, before }, print, !ratios.has(name)) };
}

const ratios: ReadonlySet<FigureName> = new Set(['clickThroughRate', 'conversionRate']);

/** Amounts stay in their own currencies: several stand side by side, and only a single one is compared. */
function amount(
  pen: Pen,
  sums: readonly { now: Money; before: Money }[],
  name: FigureName,
): Shown | undefined {
  const [first, ...others] = sums;
  if (!first) return undefined;
  const printed = sums.slice(0, 3).map((each) => pen.format.money(each.now));
  if (others.length > 0) return { name, now: printed.join(' + '), move: undefined };
  const print = (minor: number): string => pen.format.money({ ...first.now, minor });
  const figure = { now: first.now.minor, before: first.before.minor };
  return { name, now: print(figure.now), move: moveOf(pen, figure, print, true) };
}

function moveOf(
  pen: Pen,
  { now, before }: Figure,
  print: (value: number) => string,
  inPercent: boolean,
): Move | undefined {
  if (now === null || before === null) return undefined;
  const by =
    inPercent && before !== 0 ? pen.format.percent(Math.abs(now - before) / Math.abs(before)) : undefined;
  const way = print(now) === print(before) ? 'same' : now > before ? 'up' : 'down';
  return { now: print(now), before: print(before), by, way };
}

/** Which way is good news; what is not listed is neither. */
const goodWay: Partial<Record<FigureName, Move['way']>> = {
  leads: 'up',
  orders: 'up',
  revenue: 'up',
  clickThroughRate: 'up',
  conversionRate: 'up',
  clicks: 'up',
  tasksDone: 'up',
  tasksOverdue: 'down',
  approvalsWaiting: 'down',
};

function tile({ say }: Pen, shown: Shown | undefined): IColumn {
  if (!shown) return { type: 'Column', width: 'stretch', items: [] };
  const { name, now, move } = shown;
  const words = move ? say.report.change(move) : say.report.noBefore;
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      line([small(say.report.figure[name])]),
      line([run(now, { size: 'Large', weight: 'Bolder' })], { spacing: 'None' }),
      line([run(words, { size: 'Small', color: toneOf(name, move), isSubtle: !move })], { spacing: 'None' }),
    ],
  };
}

function toneOf(name: FigureName, move: Move | undefined): Tone {
  const good = goodWay[name];
  if (!move || move.way === 'same' || !good) return 'Default';
  return move.way === good ? 'Good' : 'Attention';
}
