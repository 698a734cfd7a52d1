import { resultWords } from '../../../src/contract/result-words.ts';
import { type DashboardFigure, isMetricFigure } from '../../../src/domain/dashboard-rows.ts';
import type { WorkFigure } from '../../../src/domain/dashboard-work.ts';
import { metrics } from '../../../src/domain/metric.ts';
import { exponentOf } from '../../../src/domain/money.ts';
import type { Figure } from '../../../src/domain/report.ts';
import { type ResultFigure, resultFigures } from '../../../src/domain/result.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { type ShownMove, toned } from '../../ui/move.ts';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';

const isResult = (figure: DashboardFigure): figure is ResultFigure =>
  resultFigures.some((each) => each === figure);

const goodWay: Partial<Record<DashboardFigure, 'up' | 'down'>> = {
  impressions: 'up',
  clicks: 'up',
  leads: 'up',
  qualifiedLeads: 'up',
  opportunities: 'up',
  wins: 'up',
  orders: 'up',
  revenue: 'up',
  tasksDone: 'up',
  tasksOverdue: 'down',
  taskCompletion: 'up',
  tasksOnTime: 'up',
  approvalsWaiting: 'down',
  approvalHours: 'down',
  approvalSlowHours: 'down',
  approvalRounds: 'down',
};
const shares: ReadonlySet<DashboardFigure> = new Set(['taskCompletion', 'tasksOnTime']);
const hours: ReadonlySet<DashboardFigure> = new Set(['approvalHours', 'approvalSlowHours']);

/** What figures are called, and how they and their moves are printed: "–" where there is none, never 0. */
export function useFigures() {
  const text = useTexts(dashboardTexts);
  const words = resultWords[useLocale()];
  const format = useFormat();
  const name = (figure: DashboardFigure): string => {
    if (isMetricFigure(figure)) return words.metric[figure];
    if (isResult(figure)) return words.figure[figure];
    return figure === 'goals' ? text.goals : text.figure[figure satisfies WorkFigure];
  };
  const print = (figure: DashboardFigure, value: number | null, currency: string | null = null): string => {
    if (value === null) return '–';
    if (currency !== null)
      return format.money(
        figure === 'spend' || figure === 'revenue' ? whole(value, currency) : Math.round(value),
        currency,
      );
    if (shares.has(figure) || (isMetricFigure(figure) && metrics[figure].unit === 'percent'))
      return format.percent(value);
    if (hours.has(figure)) return text.hours(format.number(value, 1));
    return format.number(value, isMetricFigure(figure) || figure === 'approvalRounds' ? 2 : 0);
  };
  const move = (
    figure: DashboardFigure,
    { now, before }: Figure,
    currency: string | null = null,
  ): ShownMove => {
    const good = isMetricFigure(figure) ? metrics[figure].good : goodWay[figure];
    // A percentage of a percentage would be misread.
    const isShare = shares.has(figure) || (isMetricFigure(figure) && metrics[figure].unit === 'percent');
    return toned({ now, before }, (value) => print(figure, value, currency), format, { good, isShare });
  };
  return { name, print, move };
}

/** Cents of a thousand and more say nothing in a headline; in minor units again. */
function whole(minor: number, currency: string): number {
  const unit = 10 ** exponentOf(currency);
  return Math.abs(minor) < 1_000 * unit ? Math.round(minor) : Math.round(minor / unit) * unit;
}
