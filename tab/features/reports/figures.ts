import type { Figure } from '../../../src/domain/report.ts';
import type { Format } from '../../ui/format.ts';
import type { FigureName, Move } from '../../ui/texts/reports.ts';

/** What reports are judged by, the most telling first. */
export const resultFigures = [
  'leads',
  'orders',
  'clickThroughRate',
  'conversionRate',
  'clicks',
  'impressions',
] as const satisfies readonly FigureName[];

export const workFigures = [
  'tasksDone',
  'tasksOverdue',
  'approvalsDecided',
  'approvalsWaiting',
] as const satisfies readonly FigureName[];

/** Which way is good news; what is not listed is neither. */
const goodWay: Partial<Record<FigureName, Move['way']>> = {
  leads: 'up',
  orders: 'up',
  clickThroughRate: 'up',
  conversionRate: 'up',
  clicks: 'up',
  impressions: 'up',
  tasksDone: 'up',
  tasksOverdue: 'down',
  approvalsWaiting: 'down',
};

const ratios: ReadonlySet<FigureName> = new Set(['clickThroughRate', 'conversionRate']);

export interface Shown {
  readonly now: string;
  /** Undefined where there is nothing to compare with. */
  readonly move: Move | undefined;
  readonly tone: 'good' | 'bad' | undefined;
}

/** A figure as it is printed: "–" where nothing can be computed, never 0. */
export function shownFigure(name: FigureName, { now, before }: Figure, format: Format): Shown {
  const print = (value: number): string => (ratios.has(name) ? format.percent(value) : format.number(value));
  if (now === null) return { now: '–', move: undefined, tone: undefined };
  const plain = before === null ? undefined : moveOf(now, before, print, format);
  // A percentage of a percentage would be misread.
  const move = plain && ratios.has(name) ? { ...plain, by: undefined } : plain;
  return { now: print(now), move, tone: toneOf(name, move) };
}

/** Equal as printed is unchanged: nobody can see a difference behind the last digit. */
export function moveOf(now: number, before: number, print: (value: number) => string, format: Format): Move {
  const way = print(now) === print(before) ? 'same' : now > before ? 'up' : 'down';
  const by = before === 0 ? undefined : format.percent(Math.abs(now - before) / Math.abs(before));
  return { way, by, before: print(before) };
}

function toneOf(name: FigureName, move: Move | undefined): Shown['tone'] {
  const good = goodWay[name];
  if (!move || move.way === 'same' || !good) return undefined;
  return move.way === good ? 'good' : 'bad';
}
