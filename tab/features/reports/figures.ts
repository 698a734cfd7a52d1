import type { Figure } from '../../../src/domain/report.ts';
import type { Format } from '../../ui/format.ts';
import { toned } from '../../ui/move.ts';
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
const goodWay: Partial<Record<FigureName, 'up' | 'down'>> = {
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
  return {
    now: print(now),
    ...toned({ now, before }, print, format, { good: goodWay[name], isShare: ratios.has(name) }),
  };
}
