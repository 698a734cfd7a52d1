import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportTexts } from '../../ui/texts/reports.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { moveOf } from '../../ui/move.ts';
import styles from './RunPage.module.css';

type Sums = ReportContent['spend'];

/** What was spent and earned, per currency: nothing is converted. Absent for those who may not see amounts. */
export function MoneyTable({ spend, revenue }: { spend: Sums; revenue: Sums }) {
  const text = useTexts(reportTexts);
  const currencies = [...new Set([...spend, ...revenue].map(({ now }) => now.currency))].toSorted();
  const cells = useCells();
  if (currencies.length === 0) return null;
  const { currency: label, spend: spent, revenue: earned, before } = text.columns;
  return (
    <section>
      <h2 className={styles.title}>{text.money}</h2>
      <DataTable
        label={text.money}
        columns={[label, spent, before(spent), earned, before(earned)]}
        rows={currencies.map((currency) => [
          currency,
          ...cells(spend.find(({ now }) => now.currency === currency)),
          ...cells(revenue.find(({ now }) => now.currency === currency)),
        ])}
      />
    </section>
  );
}

/** The amount, and how it stands against the week before. */
function useCells(): (sum: Sums[number] | undefined) => [string, string] {
  const text = useTexts(reportTexts);
  const format = useFormat();
  return (sum) => {
    if (!sum) return ['–', '–'];
    const print = (minor: number): string => format.money(minor, sum.now.currency);
    const move = moveOf(sum.now.minor, sum.before.minor, print, format);
    return [print(sum.now.minor), text.move(move)];
  };
}
