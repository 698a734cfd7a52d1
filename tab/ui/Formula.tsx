import type { ReactNode } from 'react';
import { resultWords } from '../../src/contract/result-words.ts';
import {
  type MetricCode,
  type MetricInput,
  type MetricInputs,
  metricOf,
  metrics,
} from '../../src/domain/metric.ts';
import styles from './Formula.module.css';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import { listed } from './spaced.ts';
import { resultTexts } from './texts/results.ts';
import { useInputPrinter } from './use-input-printer.ts';

interface FormulaProps {
  readonly code: MetricCode;
  readonly inputs: MetricInputs;
  readonly children?: ReactNode;
}

/** How a metric is computed, in words and in numbers, and why there is no answer where there is none. */
export function Formula({ code, inputs, children }: FormulaProps) {
  const text = useTexts(resultTexts);
  const locale = useLocale();
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
      {children}
    </section>
  );
}
