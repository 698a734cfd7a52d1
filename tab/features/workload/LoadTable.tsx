import { useToday } from '../../data/clock.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { plusDays } from '../../ui/days.ts';
import { workloadTexts } from '../../ui/texts/workload.ts';
import { LoadCell } from './LoadCell.tsx';
import type { LoadGroup } from './load-rows.ts';
import styles from './Workload.module.css';

export interface LoadRowsProps {
  /** Mondays. */
  readonly weeks: readonly string[];
  readonly groups: readonly LoadGroup[];
  /** Whether groups say the names of their teams. */
  readonly named: boolean;
  readonly nameOf: (personId: string) => string;
  /** `at` counts the weeks from the first shown one. */
  readonly onOpen: (personId: string, at: number) => void;
}

/** Weeks as columns, people as rows, under the names of their teams. */
export function LoadTable({ weeks, groups, named, nameOf, onOpen }: LoadRowsProps) {
  const text = useTexts(workloadTexts);
  const format = useFormat();
  const today = useToday();
  return (
    <div className={styles.holder}>
      <table className={styles.table} aria-label={text.title}>
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            {weeks.map((monday) => (
              <th key={monday} scope="col">
                {format.range(monday, plusDays(monday, 6), today)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ team, people }) => (
          <tbody key={team?.id ?? 'none'}>
            {named && (
              <tr>
                <th scope="rowgroup" colSpan={weeks.length + 1} className={styles.team}>
                  {team?.name ?? text.noTeam}
                </th>
              </tr>
            )}
            {people.map(({ personId, weeks: loads }) => (
              <tr key={personId}>
                <th scope="row" className={styles.name}>
                  {nameOf(personId)}
                </th>
                {loads.map((week, at) => (
                  <td key={weeks[at]}>
                    <LoadCell
                      name={nameOf(personId)}
                      monday={weeks[at] ?? ''}
                      week={week}
                      onOpen={() => onOpen(personId, at)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
