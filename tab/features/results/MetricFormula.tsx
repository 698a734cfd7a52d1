import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import {
  type MetricCode,
  type MetricInput,
  type MetricInputs,
  inputsFrom,
  inputsOf,
  metricOf,
  metrics,
} from '../../../src/domain/metric.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './Results.module.css';
import { useInputPrinter } from './use-input-printer.ts';

interface MetricFormulaProps {
  readonly code: MetricCode;
  readonly inputs: MetricInputs;
  readonly rows: readonly ResultView[];
}

/** The formula in words and in numbers, why there is no answer where there is none, and the rows behind it. */
export function MetricFormula({ code, inputs, rows }: MetricFormulaProps) {
  const text = useTexts(resultTexts);
  const locale = useLocale();
  const words = useWords();
  const format = useFormat();
  const { figure, metric } = resultWords[locale];
  const print = useInputPrinter();
  const { of, less, times, per } = metrics[code];
  const formula = (say: (input: MetricInput) => string): string => {
    const top = less === undefined ? say(of) : text.minus(say(of), say(less));
    const factor = typeof times === 'number' ? format.number(times) : times && say(times);
    return text.divided(factor ? text.times(top, factor) : top, say(per));
  };
  const answer = metricOf(code, inputs);
  const used = inputsOf(code);
  return (
    <section className={styles.formula} aria-label={metric[code]}>
      <p>{formula((input) => figure[input])}</p>
      <p className={styles.numbers}>{formula((input) => print(inputs[input]))}</p>
      {answer.value === null && (
        <p>
          {answer.because === 'currencies'
            ? text.currencies(listed(locale, answer.inputs))
            : text[answer.because](
                listed(
                  locale,
                  answer.inputs.map((input) => figure[input]),
                ),
              )}
        </p>
      )}
      <details className={styles.behind}>
        <summary>{text.rowsBehind}</summary>
        <DataTable
          label={text.rowsBehind}
          columns={[text.column.day, text.column.channel, ...used.map((input) => figure[input])]}
          rows={rows.map((row) => {
            const own = inputsFrom([row], inputs.lifetimeValue);
            const { date, channel } = row;
            return [format.longDate(date), words.channel[channel], ...used.map((input) => print(own[input]))];
          })}
        />
      </details>
    </section>
  );
}
