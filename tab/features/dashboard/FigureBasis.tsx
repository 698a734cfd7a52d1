import {
  type DashboardFigure,
  type DashboardRows,
  inputsBehind,
  isCountedFigure,
  isMetricFigure,
} from '../../../src/domain/dashboard-rows.ts';
import type { MetricInputs } from '../../../src/domain/metric.ts';
import { Formula } from '../../ui/Formula.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { dashboardRowTexts } from '../../ui/texts/dashboard-rows.ts';
import { useInputPrinter } from '../../ui/use-input-printer.ts';
import styles from './Dashboard.module.css';
import { useFigures } from './use-figures.ts';

interface FigureBasisProps {
  readonly figure: DashboardFigure;
  readonly seen: DashboardRows;
}

/** The formula of a metric with its inputs, the sum of a number of results; of other figures, how they are counted. */
export function FigureBasis({ figure, seen }: FigureBasisProps) {
  const text = useTexts(dashboardRowTexts);
  const { name } = useFigures();
  const print = useInputPrinter();
  if (isCountedFigure(figure)) return <p className={styles.said}>{text.counted[figure]}</p>;
  if (seen.of !== 'results') return null;
  const { counts, ...amounts } = seen.sums;
  const inputs: MetricInputs = { ...counts, ...amounts };
  if (isMetricFigure(figure)) return <Formula code={figure} inputs={inputs} />;
  const [sum = 'leads'] = inputsBehind(figure);
  return <p className={styles.said}>{text.summed(name(figure), print(inputs[sum]))}</p>;
}
