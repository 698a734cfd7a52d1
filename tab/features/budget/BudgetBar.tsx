import type { StandingView } from '../../../src/contract/budget-endpoints.ts';
import styles from './Budget.module.css';

interface BudgetBarProps {
  readonly standing: StandingView;
  /** What the whole width stands for, so that bars below each other can be compared. */
  readonly whole: number;
}

/** Planned as the frame, what is paid and committed inside of it, the forecast as a mark. The figures stand beside it. */
export function BudgetBar({ standing, whole }: BudgetBarProps) {
  const { planned, actual, committed, forecast } = standing;
  const part = (minor: number): string => `${whole === 0 ? 0 : Math.min(100, (minor / whole) * 100)}%`;
  return (
    <svg className={styles.bar} aria-hidden focusable="false">
      <rect className={styles.planned} width={part(planned)} height="100%" />
      <rect className={styles.committed} width={part(actual + committed)} y="25%" height="50%" />
      <rect className={styles.actual} width={part(actual)} y="25%" height="50%" />
      <line className={styles.forecast} x1={part(forecast)} x2={part(forecast)} y1="0" y2="100%" />
    </svg>
  );
}
