import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import { inputsFrom } from '../../../src/domain/metric.ts';
import { resultAmounts, resultCounts } from '../../../src/domain/result.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './Results.module.css';
import { useInputPrinter } from '../../ui/use-input-printer.ts';

/** Totals of each marketing channel that did something. */
export function ChannelTable({ rows, seesAmounts }: { rows: readonly ResultView[]; seesAmounts: boolean }) {
  const text = useTexts(resultTexts);
  const words = useWords();
  const { figure } = resultWords[useLocale()];
  const print = useInputPrinter();
  const all = inputsFrom(rows);
  const columns = [
    ...resultCounts.filter((count) => all[count] !== null),
    ...(seesAmounts ? resultAmounts.filter((amount) => all[amount].length > 0) : []),
  ];
  const byChannel = Map.groupBy(rows, ({ channel }) => channel);
  return (
    <section>
      <h3 className={styles.title}>{text.byChannel}</h3>
      <DataTable
        label={text.byChannel}
        columns={[text.column.channel, ...columns.map((column) => figure[column])]}
        rows={marketingChannels
          .filter((channel) => byChannel.has(channel))
          .map((channel) => {
            const sums = inputsFrom(byChannel.get(channel) ?? []);
            return [words.channel[channel], ...columns.map((column) => print(sums[column]))];
          })}
      />
    </section>
  );
}
