import { useToday } from '../../data/clock.ts';
import { plusDays } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { workloadTexts } from '../../ui/texts/workload.ts';
import { LoadCell } from './LoadCell.tsx';
import type { LoadRowsProps } from './LoadTable.tsx';
import styles from './Workload.module.css';

/** On a phone: each person with their weeks below each other. */
export function LoadList({ weeks, groups, named, nameOf, onOpen }: LoadRowsProps) {
  const text = useTexts(workloadTexts);
  const format = useFormat();
  const today = useToday();
  return groups.map(({ team, people }) => (
    <div key={team?.id ?? 'none'} className={styles.group}>
      {named && <h2 className={styles.team}>{team?.name ?? text.noTeam}</h2>}
      {people.map(({ personId, weeks: loads }) => (
        <div key={personId}>
          <h3 className={styles.name}>{nameOf(personId)}</h3>
          <ul className={styles.weeks}>
            {loads.map((week, at) => (
              <li key={weeks[at]}>
                <span>{format.range(weeks[at] ?? '', plusDays(weeks[at] ?? '', 6), today)}</span>
                <LoadCell
                  name={nameOf(personId)}
                  monday={weeks[at] ?? ''}
                  week={week}
                  onOpen={() => onOpen(personId, at)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ));
}
