import type { ReactNode } from 'react';
import { useTexts } from './locale.tsx';
import { reportTexts } from './texts/reports.ts';
import styles from './Chart.module.css';
import { DataTable } from './DataTable.tsx';

interface ChartFrameProps {
  /** The finding, in words. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/** A chart under what it says, over the table it is made from. */
export function ChartFrame({ title, columns, rows, children }: ChartFrameProps) {
  const text = useTexts(reportTexts);
  return (
    <section className={styles.frame}>
      <h2 className={styles.finding}>{title}</h2>
      {children}
      {rows.length > 0 && (
        <details className={styles.behind}>
          <summary>{text.table}</summary>
          <DataTable label={title} columns={columns} rows={rows} />
        </details>
      )}
    </section>
  );
}
