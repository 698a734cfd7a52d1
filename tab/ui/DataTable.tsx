import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

interface DataTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** The first cell names the row; the others are numbers and stand at the right. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Plain rows of numbers; on a phone each row stands as a small list of its own. */
export function DataTable({ label, columns, rows }: DataTableProps) {
  return (
    <div className={styles.holder}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            <tr key={`row-${String(row)}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} data-label={columns[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
