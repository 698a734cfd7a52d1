import type { IColumn, IColumnSet } from '@microsoft/teams.cards';
import type { Money } from '../../src/domain/money.ts';
import type { ReportTarget } from '../../src/domain/report-targets.ts';
import type { Figure, ReportContent } from '../../src/domain/report.ts';
import { line, run, small, type Tone } from './elements.ts';
import type { Pen } from './pen.ts';
import type { FigureName, Move } from './texts/index.ts';
import { reportTermsWords } from './texts/report-terms.ts';

/** A number as the card prints it, with how it moved since the period before. */
export interface Shown {
  readonly name: FigureName;
  readonly now: string;
  /** Undefined where there is nothing to compare with. */
  readonly move: Move | undefined;
  /** Sums in other currencies, which are never added up. */
  readonly others?: readonly Omit<Shown, 'name' | 'others'>[];
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
    columns: [0, 1].map((place) => tile(pen, row[place], content.targets ?? [])),
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

/** Amounts stay in their own currencies: at most three, one below the other, each compared with itself. */
function amount(
  pen: Pen,
  sums: readonly { now: Money; before: Money }[],
  name: FigureName,
): Shown | undefined {
  const [first, ...others] = sums.slice(0, 3).map(({ now, before }) => {
    const print = (minor: number): string => pen.format.roundMoney({ ...now, minor });
    const figure = { now: now.minor, before: before.minor };
    return { now: print(now.minor), move: moveOf(pen, figure, print, true) };
  });
  if (!first) return undefined;
  return { name, ...first, ...(others.length > 0 && { others }) };
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

function tile(pen: Pen, shown: Shown | undefined, targets: readonly ReportTarget[]): IColumn {
  const { say } = pen;
  if (!shown) return { type: 'Column', width: 'stretch', items: [] };
  const { name, now, move, others } = shown;
  const words = move ? say.report.change(move) : say.report.noBefore;
  const target = targets.find(({ figure }) => figure === name);
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      line([small(say.report.figure[name])]),
      ...(others
        ? [{ now, move }, ...others].map((each) => sumLine(name, each))
        : [
            line([run(now, { size: 'Large', weight: 'Bolder' })], { spacing: 'None' }),
            line([run(words, { size: 'Small', color: toneOf(name, move), isSubtle: !move })], {
              spacing: 'None',
            }),
            ...(target ? [targetLine(pen, target)] : []),
          ]),
    ],
  };
}

/** How much of what its goals asked of the period was reached. */
function targetLine({ format, reader }: Pen, { target, reached }: ReportTarget): ReturnType<typeof line> {
  const share = reached / target;
  const words = reportTermsWords[reader.locale].target(format.percent(share), format.number(target));
  return line([run(words, { size: 'Small', color: share >= 1 ? 'Good' : 'Default' })], { spacing: 'None' });
}

const signs: Record<Move['way'], string> = { up: '▲', down: '▼', same: '=' };

/** "CNY 212,241 ▲12%": one of several currencies, short enough for half a phone. */
function sumLine(name: FigureName, { now, move }: Omit<Shown, 'name' | 'others'>): ReturnType<typeof line> {
  const sign = move ? `  ${signs[move.way]}${move.way === 'same' ? '' : (move.by ?? '')}` : '';
  return line([run(now, { weight: 'Bolder' }), run(sign, { size: 'Small', color: toneOf(name, move) })], {
    spacing: 'None',
  });
}

function toneOf(name: FigureName, move: Move | undefined): Tone {
  const good = goodWay[name];
  if (!move || move.way === 'same' || !good) return 'Default';
  return move.way === good ? 'Good' : 'Attention';
}
