import { reportWords } from '../../../src/contract/report-words.ts';
import { formulaOf, resultWords } from '../../../src/contract/result-words.ts';
import { metrics } from '../../../src/domain/metric.ts';
import type { MetricFigure } from '../../../src/domain/report.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useLocale } from '../../ui/locale.tsx';
import styles from './RunPage.module.css';

/** Rates and costs with how each is computed; "–" where nothing can be. */
export function MetricTable({ figures }: { readonly figures: readonly MetricFigure[] }) {
  const locale = useLocale();
  const say = reportWords[locale];
  const format = useFormat();
  if (figures.length === 0) return null;
  const print = ({ code, currency }: MetricFigure, value: number | null): string => {
    if (value === null) return '–';
    if (currency !== null) return format.money(Math.round(value), currency);
    return metrics[code].unit === 'percent' ? format.percent(value) : format.number(value, 2);
  };
  return (
    <section>
      <h2 className={styles.title}>{say.metrics}</h2>
      <DataTable
        label={say.metrics}
        columns={[say.columns.figure, say.columns.formula, say.columns.now, say.columns.earlier]}
        rows={figures.map((figure) => [
          resultWords[locale].metric[figure.code],
          formulaOf(locale, figure.code),
          print(figure, figure.now),
          print(figure, figure.before),
        ])}
      />
    </section>
  );
}
