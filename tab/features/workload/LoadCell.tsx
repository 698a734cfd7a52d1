import type { LoadedWeekView } from '../../../src/contract/workload-endpoints.ts';
import { isOver } from '../../../src/domain/workload.ts';
import { useToday } from '../../data/clock.ts';
import { plusDays } from '../../ui/days.ts';
import { hidden } from '../../ui/hidden.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { workloadTexts } from '../../ui/texts/workload.ts';
import styles from './Workload.module.css';

interface LoadCellProps {
  readonly name: string;
  readonly monday: string;
  readonly week: LoadedWeekView;
  readonly onOpen: () => void;
}

/** The hours of a week in words; opens what they come from. */
export function LoadCell({ name, monday, week, onOpen }: LoadCellProps) {
  const text = useTexts(workloadTexts);
  const format = useFormat();
  const today = useToday();
  const { capacity, demand, shares } = week;
  const over = isOver(week) ? text.over(format.number(demand - capacity, 1)) : undefined;
  const hours = text.cell(format.number(demand, 1), format.number(capacity, 1));
  const words = capacity === 0 && demand === 0 ? text.away : hours;
  const shown = (
    <>
      <span>{words}</span> {over && <span className={styles.over}>{over}</span>}
    </>
  );
  if (shares.length === 0) return <div className={styles.still}>{shown}</div>;
  const range = format.range(monday, plusDays(monday, 6), today);
  return (
    <button type="button" className={styles.cell} data-over={over !== undefined} onClick={onOpen}>
      <span style={hidden}>{text.open(name, range)}</span> {shown}
    </button>
  );
}
