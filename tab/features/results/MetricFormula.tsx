import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import { type MetricCode, type MetricInputs, inputsFrom, inputsOf } from '../../../src/domain/metric.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Formula } from '../../ui/Formula.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './Results.module.css';
import { useInputPrinter } from '../../ui/use-input-printer.ts';

interface MetricFormulaProps {
  readonly code: MetricCode;
  readonly inputs: MetricInputs;
  readonly rows: readonly ResultView[];
}

/** The formula in words and in numbers, and the rows behind it. */
export function MetricFormula({ code, inputs, rows }: MetricFormulaProps) {
  const text = useTexts(resultTexts);
  const words = useWords();
  const format = useFormat();
  const { figure } = resultWords[useLocale()];
  const print = useInputPrinter();
  const used = inputsOf(code);
  return (
    <Formula code={code} inputs={inputs}>
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
    </Formula>
  );
}
