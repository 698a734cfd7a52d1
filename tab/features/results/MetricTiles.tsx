import { useState } from 'react';
import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import {
  type MetricCode,
  type MetricInputs,
  type MetricValue,
  inputsFrom,
  isAmountMetric,
  metricCodes,
  metricOf,
  metrics,
} from '../../../src/domain/metric.ts';
import type { Money } from '../../../src/domain/money.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import { MetricFormula } from './MetricFormula.tsx';
import styles from './Results.module.css';

interface MetricTilesProps {
  readonly rows: readonly ResultView[];
  readonly seesAmounts: boolean;
  readonly lifetimeValue: Money | null;
}

/** Headline figures; each opens its formula, its inputs and the rows behind it. */
export function MetricTiles({ rows, seesAmounts, lifetimeValue }: MetricTilesProps) {
  const text = useTexts(resultTexts);
  const words = resultWords[useLocale()];
  const print = useMetricPrinter();
  const [open, setOpen] = useState<MetricCode>();
  const inputs: MetricInputs = inputsFrom(rows, lifetimeValue);
  const shown = metricCodes.filter((code) => seesAmounts || !isAmountMetric(code));
  return (
    <section aria-label={text.metrics}>
      <div className={styles.tiles}>
        {shown.map((code) => (
          <button
            key={code}
            type="button"
            className={styles.tile}
            aria-expanded={open === code}
            onClick={() => setOpen(open === code ? undefined : code)}
          >
            <span>{words.metric[code]}</span>
            <strong>{print(code, metricOf(code, inputs))}</strong>
          </button>
        ))}
      </div>
      {open && <MetricFormula code={open} inputs={inputs} rows={rows} />}
    </section>
  );
}

/** A metric as it is printed: "–" where there is none, never 0. */
function useMetricPrinter(): (code: MetricCode, metric: MetricValue) => string {
  const format = useFormat();
  return (code, metric) => {
    if (metric.value === null) return '–';
    if (metric.currency !== null) return format.money(Math.round(metric.value), metric.currency);
    return metrics[code].unit === 'percent'
      ? format.percent(metric.value)
      : `${format.number(metric.value, 2)}×`;
  };
}
